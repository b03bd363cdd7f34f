namespace AzdoAnalyzers.Credentials;

/// <summary>A name in a URL: a segment of its path, or the first label of its host.</summary>
internal readonly struct UrlName
{
    private UrlName(int start, int end)
    {
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Length == 0;

    /// <summary>
    /// The segment behind the slash at <paramref name="slash"/>; empty where there is none, or where it starts with the
    /// underscore of an Azure DevOps route (<c>_apis</c>, <c>_git</c>).
    /// </summary>
    public static UrlName ReadSegment(TextSlice text, int slash)
    {
        if (slash >= text.Length || text[slash] != '/')
        {
            return default;
        }

        var start = slash + 1;
        var end = EndOf(text, start, isLabel: false);
        while (end > start && text[end - 1] == '.')
        {
            end--;
        }

        var isRoute = start < end && text[start] == '_' && !text.HasAt(start, "__");
        return isRoute || start == end ? default : new UrlName(start, end);
    }

    /// <summary>The label of a host that starts at <paramref name="start"/>.</summary>
    public static UrlName ReadLabel(TextSlice text, int start) => new(start, EndOf(text, start, isLabel: true));

    public TextSlice Of(TextSlice text) => text.Slice(Start, Length);

    private static int EndOf(TextSlice text, int index, bool isLabel)
    {
        while (index < text.Length)
        {
            var wrapped = Wrapping.LengthAt(text, index);
            if (wrapped == 0 && !(char.IsLetterOrDigit(text[index]) || text[index] is '-' or '_' or '~' or '%' || (text[index] == '.' && !isLabel)))
            {
                break;
            }

            index += Math.Max(wrapped, 1);
        }

        return index;
    }
}
