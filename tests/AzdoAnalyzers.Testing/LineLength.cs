using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Testing;

/// <summary>How long a message or title is without the names that it quotes. The quotes around them count.</summary>
public static partial class LineLength
{
    /// <summary>What a message is shorter than.</summary>
    public const int OfMessages = 100;

    /// <summary>What the title of a fix is shorter than.</summary>
    public const int OfTitles = 60;

    public static int Of(string text) => WithoutNames(text).Length;

    public static string WithoutNames(string text) => Names().Replace(text, "''");

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Names();
}
