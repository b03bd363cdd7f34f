using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>The reads that can take the place of a target's parts.</summary>
internal static class Reads
{
    /// <summary>
    /// One read for all parts, as often as the source can be written in different ways; empty where it can't stand in for them. Two
    /// tokens in one text are one variable.
    /// </summary>
    public static IEnumerable<EnvironmentRead> Of(Target target, ReadSource source, SemanticModel model)
    {
        var parts = target.Parts.Where(part => part.Kind is not FixKind.UserInformation).ToList();
        if (parts.Select(part => part.Variable).Distinct().ToList() is not [var variable])
        {
            return [];
        }

        return source switch
        {
            ReadSource.Environment => [EnvironmentRead.Of(variable)],
            ReadSource.JobAccessToken => parts.All(IsPersonalAccessToken) ? [WithJobAccessToken(variable)] : [],
            _ => ConfigurationInScope.Of(target.Expression, model).Select(configuration => EnvironmentRead.Of(variable, configuration)),
        };
    }

    private static bool IsPersonalAccessToken(Part part)
        => part.Kind is FixKind.Credential or FixKind.BasicParameter && part.Variable != EnvironmentVariables.JobAccessToken;

    private static EnvironmentRead WithJobAccessToken(string variable)
        => EnvironmentRead.Of(variable) with
        {
            Otherwise = EnvironmentRead.Of(EnvironmentVariables.JobAccessToken),
            Message = EnvironmentRead.MessageFor($"{variable} or {EnvironmentVariables.JobAccessToken}"),
        };
}
