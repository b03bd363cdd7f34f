using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Files;

/// <summary>The text of a file as an editor shows it.</summary>
internal static class FileText
{
    /// <summary>How far it is looked for zeros.</summary>
    private const int Beginning = 256;

    /// <summary>UTF-16 without a mark at its beginning arrives as text with a zero beside each character, since nothing says what it is.</summary>
    public static SourceText Decoded(SourceText text)
    {
        for (var index = 0; index < text.Length && index < Beginning; index++)
        {
            if (text[index] == '\0')
            {
                return SourceText.From(text.ToString().Replace("\0", ""), text.Encoding);
            }
        }

        return text;
    }
}
