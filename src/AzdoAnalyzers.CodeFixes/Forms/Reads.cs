using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>The reads that take the place of a target's parts.</summary>
internal static class Reads
{
    /// <summary>One read for each part, as often as the source can be written in different ways; empty where it can't stand in for the parts.</summary>
    public static IEnumerable<IReadOnlyList<EnvironmentRead>> Of(Target target, ReadSource source, SemanticModel model)
    {
        var parts = target.Parts.Where(part => part.Kind is not FixKind.UserInformation).ToList();
        return source switch
        {
            ReadSource.Environment => [[.. parts.Select(part => EnvironmentRead.Of(part.Variable))]],
            ReadSource.JobAccessToken => parts is [var part] && IsPersonalAccessToken(part) ? [[WithJobAccessToken(part)]] : [],
            _ => ConfigurationInScope.Of(target.Expression, model)
                .Select(configuration => (IReadOnlyList<EnvironmentRead>)[.. parts.Select(part => EnvironmentRead.Of(part.Variable, configuration))]),
        };
    }

    private static bool IsPersonalAccessToken(Part part)
        => part.Kind is FixKind.Credential or FixKind.BasicParameter && part.Variable != EnvironmentVariables.JobAccessToken;

    private static EnvironmentRead WithJobAccessToken(Part part)
        => EnvironmentRead.Of(part.Variable) with
        {
            Otherwise = EnvironmentRead.Of(EnvironmentVariables.JobAccessToken),
            Message = EnvironmentRead.MessageFor($"{part.Variable} or {EnvironmentVariables.JobAccessToken}"),
        };
}
