namespace AzdoAnalyzers.Files.Readers;

/// <summary>
/// Reads the assignments in lines of text: <c>NAME=value</c> as scripts, <c>.env</c> files, command lines and <c>.http</c> files have it, and
/// <c>name: "value"</c>. All of them stand side by side under one path.
/// </summary>
internal static class LineValues
{
    public static List<KeyedValue> Read(string text)
    {
        var values = new List<KeyedValue>();
        Read(text, 0, text.Length, new KeyPath(null, ""), values);
        return values;
    }

    /// <summary>Reads a part of a text, which stands under a path.</summary>
    public static void Read(string text, int start, int end, KeyPath path, List<KeyedValue> values)
    {
        for (var index = start; index < end; index++)
        {
            if (text[index] is '=' or ':' && TryRead(text, start, index, end, path, out var value))
            {
                values.Add(value);
            }
        }
    }

    private static bool TryRead(string text, int start, int separator, int end, KeyPath path, out KeyedValue value)
    {
        value = default;
        var nameEnd = EndOfName(text, start, separator);
        var nameStart = nameEnd;
        while (nameStart > start && IsInName(text[nameStart - 1]))
        {
            nameStart--;
        }

        var first = TextScan.SkipBlanks(text, separator + 1, end);
        if (nameStart == nameEnd || first == end || text[first] == '=' || text[nameEnd - 1] == ':' || (nameEnd < separator && text[separator - 1] is '!' or '<' or '>' or '+'))
        {
            return false;
        }

        var isQuoted = text[first] is '"' or '\'';
        var isVariable = nameStart > start && text[nameStart - 1] == '$';
        if (!isQuoted && (text[separator] == ':' || isVariable))
        {
            return false;
        }

        first += isQuoted ? 1 : 0;
        var last = isQuoted ? EndOfQuoted(text, first, end) : EndOfPlain(text, first, end);
        var content = text.Substring(first, last - first);
        value = new KeyedValue(new KeyPath(path, text.Substring(nameStart, nameEnd - nameStart)), first, last - first, content, isQuoted || content.All(IsInPlainValue));
        return last > first;
    }

    /// <summary>Where a name ends before the separator: blanks and the quotes around the name may stand between them.</summary>
    private static int EndOfName(string text, int start, int separator)
    {
        var end = separator;
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end > start && text[end - 1] is '"' or '\'' or '}' ? end - 1 : end;
    }

    private static int EndOfQuoted(string text, int index, int end)
    {
        var quote = text[index - 1];
        while (index < end && text[index] != quote && text[index] != '\n')
        {
            index++;
        }

        return index;
    }

    private static int EndOfPlain(string text, int index, int end)
    {
        while (index < end && !char.IsWhiteSpace(text[index]) && text[index] is not (';' or '&' or '|' or '"' or '\'' or '`' or ','))
        {
            index++;
        }

        return index;
    }

    private static bool IsInName(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-' or ':' or '/';

    private static bool IsInPlainValue(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-' or '+' or '/' or '=' or '~' or '!' or '@' or '#' or '%' or '*';
}
