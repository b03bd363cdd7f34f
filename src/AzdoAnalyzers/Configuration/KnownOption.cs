namespace AzdoAnalyzers.Configuration;

/// <summary>An option that users can set, in an <c>.editorconfig</c> or a <c>.globalconfig</c>.</summary>
/// <param name="Key">Its key, in lower case.</param>
/// <param name="Allowed">What its value may be, as a sentence says it.</param>
/// <param name="IsUnderstood">Whether a value is that.</param>
internal sealed record KnownOption(string Key, string Allowed, Func<string, bool> IsUnderstood)
{
    /// <summary>What the keys of all options start with.</summary>
    public const string Prefix = "azdo_analyzers.";

    private const string VariableName = "the name of an environment variable";

    private const string VariableNames = "environment variables with commas between them";

    public static IReadOnlyList<KnownOption> All { get; } =
    [
        new(AnalyzerSettings.PatVariableKey, VariableName, AnalyzerSettings.IsVariableName),
        new(AnalyzerSettings.UrlVariableKey, VariableName, AnalyzerSettings.IsVariableName),
        new(AnalyzerSettings.AcceptedVariablesKey, VariableNames, AnalyzerSettings.AreVariableNames),
    ];
}
