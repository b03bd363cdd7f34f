namespace AzdoAnalyzers.Configuration;

/// <summary>The environment variables that put Azure DevOps in play in a project: who reads one talks to it.</summary>
internal static class ServiceVariables
{
    /// <summary>The known ones, and those that are configured for any file.</summary>
    public static ISet<string> Of(IEnumerable<AnalyzerSettings> settings)
    {
        var configured = new HashSet<string>(settings.Distinct().SelectMany(own => own.Variables), StringComparer.Ordinal);
        if (configured.IsSubsetOf(EnvironmentVariables.Known))
        {
            return EnvironmentVariables.Known;
        }

        configured.UnionWith(EnvironmentVariables.Known);
        return configured;
    }
}
