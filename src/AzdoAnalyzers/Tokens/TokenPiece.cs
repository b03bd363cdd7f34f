using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Pieces of string literals that look like a part of a token and stand where they can be put together with another one.</summary>
internal static class TokenPiece
{
    private const int ShortestPiece = 10;

    /// <summary>Finds the first piece that starts at <paramref name="startIndex"/> or later: it begins or ends at a quote.</summary>
    public static bool TryFind(TextSlice text, int startIndex, out TextSpan piece)
    {
        for (var quote = text.IndexOf('"', startIndex); quote >= 0; quote = text.IndexOf('"', quote + 1))
        {
            piece = TextSpan.FromBounds(StartOfRun(text, quote, startIndex), quote);
            if (IsPiece(text, piece))
            {
                return true;
            }

            piece = TextSpan.FromBounds(quote + 1, EndOfRun(text, quote + 1));
            if (IsPiece(text, piece))
            {
                return true;
            }
        }

        piece = default;
        return false;
    }

    /// <summary>Finds the first run of letters and digits that looks like a part of a token, wherever it stands.</summary>
    public static bool TryFindRandom(TextSlice text, int startIndex, out TextSpan piece)
    {
        var start = startIndex;
        while (start + ShortestPiece <= text.Length)
        {
            // Looking at the far end first jumps over most characters.
            var gap = LastGap(text, start, start + ShortestPiece);
            if (gap >= 0)
            {
                start = gap + 1;
                continue;
            }

            piece = TextSpan.FromBounds(start, EndOfRun(text, start + ShortestPiece));
            if (IsRandom(text.Slice(piece.Start, piece.Length)))
            {
                return true;
            }

            start = piece.End + 1;
        }

        piece = default;
        return false;
    }

    public static bool IsLetterOrDigit(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsPiece(TextSlice text, TextSpan run)
        => run.Length >= ShortestPiece && IsJoinable(text, run) && IsRandom(text.Slice(run.Start, run.Length));

    private static int LastGap(TextSlice text, int start, int end)
    {
        var index = end - 1;
        while (index >= start && IsLetterOrDigit(text[index]))
        {
            index--;
        }

        return index < start ? -1 : index;
    }

    private static int StartOfRun(TextSlice text, int index, int first)
    {
        while (index > first && IsLetterOrDigit(text[index - 1]))
        {
            index--;
        }

        return index;
    }

    private static int EndOfRun(TextSlice text, int index)
    {
        while (index < text.Length && IsLetterOrDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>Beside a <c>+</c> or a hole of an interpolated string, a value of its own, or one of several that a call or a collection takes.</summary>
    private static bool IsJoinable(TextSlice text, TextSpan run)
    {
        var before = run.Start == 0 ? '"' : text[run.Start - 1];
        var after = run.End == text.Length ? '"' : text[run.End];
        return before == '}'
            || after == '{'
            || (before == '"' && CharacterBefore(text, run.Start - 1) is '+' or '=' or '>' or '"' or '{' or '[' or '(' or ',')
            || (after == '"' && CharacterAfter(text, run.End) is '+' or ';' or '"' or '}' or ']' or ',');
    }

    /// <summary>What stands before the literal's quotes and prefixes; a quote where the window starts there.</summary>
    private static char CharacterBefore(TextSlice text, int index)
    {
        while (index >= 0 && (text[index] is '"' or '@' or '$' || char.IsWhiteSpace(text[index])))
        {
            index--;
        }

        return index < 0 ? '"' : text[index];
    }

    private static char CharacterAfter(TextSlice text, int index)
    {
        while (index < text.Length && (text[index] is '"' or 'u' or '8' || char.IsWhiteSpace(text[index])))
        {
            index++;
        }

        return index >= text.Length ? '"' : text[index];
    }

    /// <summary>Whether digits stand between letters, as in no word, and not only hexadecimal ones, as in a hash or an id.</summary>
    private static bool IsRandom(TextSlice run)
    {
        var changes = 0;
        var isHexadecimal = true;
        for (var i = 0; i < run.Length; i++)
        {
            isHexadecimal &= Uri.IsHexDigit(run[i]);
            changes += i > 0 && char.IsDigit(run[i]) != char.IsDigit(run[i - 1]) ? 1 : 0;
        }

        return changes > 1 && !isHexadecimal;
    }
}
