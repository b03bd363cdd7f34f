namespace AzdoAnalyzers.Testing.Pictures;

/// <summary>A piece of a line in a picture.</summary>
/// <param name="Text">The text.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsSquiggled">Whether a squiggle stands below it.</param>
public sealed record StyledText(string Text, string Color = StyledText.Plain, bool IsSquiggled = false)
{
    /// <summary>What nothing is said of.</summary>
    public const string Plain = "#d4d4d4";

    /// <summary>What is less important than the rest.</summary>
    public const string Dim = "#858585";

    /// <summary>A warning.</summary>
    public const string Warning = "#e5c07b";

    /// <summary>What stands out.</summary>
    public const string Keyword = "#569cd6";

    /// <summary>A literal.</summary>
    public const string Literal = "#ce9178";
}
