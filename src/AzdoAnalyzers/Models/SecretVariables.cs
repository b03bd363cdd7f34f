using AzdoAnalyzers.Configuration;

namespace AzdoAnalyzers.Models;

/// <summary>The environment variables that hold a credential of Azure DevOps in a project.</summary>
internal static class SecretVariables
{
    /// <summary>Those that tools of Azure DevOps read.</summary>
    public static readonly ISet<string> Known = new HashSet<string>(ProcessSinks.SecretVariables, StringComparer.Ordinal);

    /// <summary>Those, and what is configured for any file.</summary>
    public static ISet<string> Of(IEnumerable<AnalyzerSettings> settings)
    {
        var configured = new HashSet<string>(settings.Select(own => own.PatVariable), StringComparer.Ordinal);
        if (configured.IsSubsetOf(Known))
        {
            return Known;
        }

        configured.UnionWith(Known);
        return configured;
    }
}
