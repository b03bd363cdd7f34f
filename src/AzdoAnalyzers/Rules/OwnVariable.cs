using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// A variable of the program's own, for a credential that the convention has none for, as a Windows password and the token of a service endpoint: it is
/// named after what the credential is, and read by choice only, since somebody has to agree on it.
/// </summary>
internal static class OwnVariable
{
    private const string Password = "PASSWORD";

    private static readonly string[] Secrets = [Password, "SECRET", "TOKEN", "KEY"];

    /// <summary>Its name: the library's own, else what tells the credential from others and what the sink calls it.</summary>
    public static string Of(FlowSource origin, AnalyzerSettings settings)
    {
        if (origin.Use.Row.Variable is { } known)
        {
            return known;
        }

        var kind = Kind(origin.Use.Row);
        var own = OwnName.Of(origin)?.Split('_').Where(word => !kind.Contains(word)) ?? [];
        return EnvironmentVariables.Beside(settings.PatVariable, string.Join("_", own.Concat(kind)));
    }

    /// <summary>What the sink takes, in the words of its name: one that says nothing of a secret takes a password.</summary>
    private static List<string> Kind(SinkRow row)
    {
        var words = OwnName.Words(row.Key ?? (row.Parameter == SinkRow.PropertyValue ? row.Member : row.Parameter)).ToList();
        return !words.Exists(word => Secrets.Any(secret => word.EndsWith(secret, StringComparison.Ordinal))) ? [Password]
            : row.Subject is { } subject ? [subject, .. words]
            : words;
    }
}
