using System.Buffers;
using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Tokens that can't be seen in the source text, because some of their characters, or the one before them, are escape sequences.</summary>
internal static class EscapedToken
{
    private const int ShortestToken = 52;

    /// <summary>
    /// Finds the first run of letters, digits and backslashes that has a token in it once its escape sequences are read. It
    /// may be in a text without escape sequences (verbatim, raw, a comment): only the syntax can tell.
    /// </summary>
    public static bool TryFind(TextSlice text, int startIndex, out TextSpan run)
    {
        for (var backslash = text.IndexOf('\\', startIndex); backslash >= 0; backslash = text.IndexOf('\\', run.End))
        {
            run = RunAround(text, backslash, startIndex);
            if (run.Length > ShortestToken && HasToken(text.Slice(run.Start, run.Length)))
            {
                return true;
            }
        }

        run = default;
        return false;
    }

    private static TextSpan RunAround(TextSlice text, int index, int startIndex)
    {
        var start = index;
        while (start > startIndex && IsInRun(text[start - 1]))
        {
            start--;
        }

        var end = index + 1;
        while (end < text.Length && IsInRun(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool HasToken(TextSlice run)
    {
        var buffer = ArrayPool<char>.Shared.Rent(run.Length);
        try
        {
            var length = 0;
            for (var index = 0; index < run.Length;)
            {
                buffer[length++] = ReadCharacter(run, ref index);
            }

            return PersonalAccessToken.TryFind(new TextSlice(buffer, 0, length), 0, out _);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static char ReadCharacter(TextSlice text, ref int index)
    {
        var character = text[index++];
        if (character != '\\' || index == text.Length)
        {
            return character;
        }

        return text[index++] switch
        {
            'u' => ReadHexadecimal(text, ref index, most: 4),
            'U' => ReadHexadecimal(text, ref index, most: 8),
            'x' => ReadHexadecimal(text, ref index, most: 4),
            _ => ' ',
        };
    }

    private static char ReadHexadecimal(TextSlice text, ref int index, int most)
    {
        var value = 0;
        for (var end = Math.Min(text.Length, index + most); index < end && Uri.IsHexDigit(text[index]); index++)
        {
            value = (value << 4) | HexadecimalDigit(text[index]);
        }

        return (char)value;
    }

    private static int HexadecimalDigit(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static bool IsInRun(char character)
        => TokenPiece.IsLetterOrDigit(character) || character is '\\' or '+' or '/' or '=' or '-' or '_';
}
