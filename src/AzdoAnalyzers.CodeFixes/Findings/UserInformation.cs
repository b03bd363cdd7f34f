using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Findings;

/// <summary>The user information of a URL. A variable has no place there: the URL stands in logs, process lists and the configuration of Git.</summary>
internal static class UserInformation
{
    private const string SchemeEnd = "://";

    /// <summary>The user information that a part of a text belongs to, up to and with its <c>@</c>; null where it belongs to none.</summary>
    public static TextSpan? Around(string text, TextSpan part)
    {
        var start = part.Start;
        while (start > 0 && MayStandInIt(text[start - 1]))
        {
            start--;
        }

        var end = part.End;
        while (end < text.Length && MayStandInIt(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '@' && start >= SchemeEnd.Length && string.CompareOrdinal(text, start - SchemeEnd.Length, SchemeEnd, 0, SchemeEnd.Length) == 0
            ? TextSpan.FromBounds(start, end + 1)
            : null;
    }

    private static bool MayStandInIt(char character) => !char.IsWhiteSpace(character) && character is not ('/' or '@' or '"' or '\\' or '?' or '#');
}
