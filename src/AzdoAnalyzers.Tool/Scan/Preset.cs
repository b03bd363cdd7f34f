using System.Collections.Immutable;
using AzdoAnalyzers.Checkouts;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>The presets of the package, which the tool holds too.</summary>
internal static class Preset
{
    /// <summary>The level of a project that pins none.</summary>
    public const string LatestLevel = "latest";

    /// <summary>The preset of a project that chooses none.</summary>
    public const string Default = "default";

    private const string Prefix = "presets/";

    private const string Extension = ".globalconfig";

    /// <summary>How a key ends that leaves a rule its own severity.</summary>
    private const string Unchanged = "= default";

    /// <summary>Reads a preset.</summary>
    /// <param name="level">The level.</param>
    /// <param name="name">The name.</param>
    /// <param name="raisesWarnings">Whether warnings are errors: a severity that a preset leaves as it is would keep a warning one, so that the package leaves these keys out, too.</param>
    /// <exception cref="UserErrorException">There is none of that name.</exception>
    public static AnalyzerConfig Read(string level, string name, bool raisesWarnings = false)
        => TryRead(level, name, raisesWarnings) ?? throw new UserErrorException($"'{name}' is no preset: choose {string.Join(", ", Names(level))}.");

    /// <summary>The severities that a preset sets, by rule; null where there is none of that name or level.</summary>
    public static ImmutableDictionary<string, ReportDiagnostic>? Severities(string level, string name)
        => TryRead(level, name) is { } preset ? AnalyzerConfigSet.Create(new[] { preset }).GlobalConfigOptions.TreeOptions : null;

    private static AnalyzerConfig? TryRead(string level, string name, bool raisesWarnings = false)
    {
        using var stream = typeof(Preset).Assembly.GetManifestResourceStream(Folder(level) + name.ToLowerInvariant() + Extension);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !raisesWarnings || !line.TrimEnd().EndsWith(Unchanged, StringComparison.Ordinal));
        return AnalyzerConfig.Parse(string.Join('\n', lines), Path.Combine(Path.GetTempPath(), name + Extension));
    }

    private static IEnumerable<string> Names(string level)
        => typeof(Preset).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder(level), StringComparison.Ordinal))
            .Select(resource => resource[Folder(level).Length..^Extension.Length])
            .Order(StringComparer.Ordinal);

    private static string Folder(string level) => Prefix + level.ToLowerInvariant() + "/";
}
