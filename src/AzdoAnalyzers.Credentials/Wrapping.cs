namespace AzdoAnalyzers.Credentials;

/// <summary>The brackets in which documentation and templates put what a reader or a tool has to fill in.</summary>
internal readonly struct Wrapping
{
    private const int LongestName = 80;

    private static readonly Wrapping[] All =
    [
        new("{{", "}}"),
        new("${", "}", isMacro: true),
        new("$(", ")", isMacro: true),
        new("#{", "}#", isMacro: true),
        new("@@", "@@"),
        new("__", "__"),
        new("--", "--"),
        new("%", "%", isMacro: true),
        new("<", ">"),
        new("[", "]"),
        new("{", "}"),
    ];

    private readonly string _open;
    private readonly string _close;
    private readonly bool _isMacro;

    private Wrapping(string open, string close, bool isMacro = false)
    {
        _open = open;
        _close = close;
        _isMacro = isMacro;
    }

    /// <summary>Whether the whole value stands in one of the brackets.</summary>
    public static bool IsAround(TextSlice value) => IsAround(value, macrosOnly: false);

    /// <summary>Whether the whole value stands in the brackets of a macro that build and deployment tools expand.</summary>
    public static bool IsMacro(TextSlice value) => IsAround(value, macrosOnly: true);

    /// <summary>How many characters a name in brackets takes that starts at <paramref name="index"/>; 0 where none does.</summary>
    public static int LengthAt(TextSlice text, int index)
    {
        foreach (var wrapping in All)
        {
            if (text.HasAt(index, wrapping._open))
            {
                var length = wrapping.LengthOf(text, index);
                if (length > 0)
                {
                    return length;
                }
            }
        }

        return 0;
    }

    private static bool IsAround(TextSlice value, bool macrosOnly)
    {
        foreach (var wrapping in All)
        {
            if ((wrapping._isMacro || !macrosOnly)
                && value.Length > wrapping._open.Length + wrapping._close.Length
                && value.StartsWith(wrapping._open)
                && value.EndsWith(wrapping._close))
            {
                return true;
            }
        }

        return false;
    }

    private int LengthOf(TextSlice text, int start)
    {
        var nameStart = start + _open.Length;
        for (var i = nameStart; i < text.Length && i - nameStart <= LongestName && !IsNeverInName(text[i]); i++)
        {
            if (i > nameStart && text.HasAt(i, _close))
            {
                return i + _close.Length - start;
            }
        }

        return 0;
    }

    private static bool IsNeverInName(char value) => value is '/' or '"' or '@' or '?' or '\\' || char.IsControl(value);
}
