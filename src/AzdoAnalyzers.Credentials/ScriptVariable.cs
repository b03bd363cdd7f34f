namespace AzdoAnalyzers.Credentials;

/// <summary>Tells variables of shells, pipelines and templates in the text of a script from what is written there as it is.</summary>
public static class ScriptVariable
{
    /// <summary>Whether the text is one and nothing else: <c>$pat</c>, <c>$env:PAT</c>, <c>$(…)</c>, <c>%PAT%</c>, <c>!PAT!</c>, <c>@Model.Pat</c>, <c>{0}</c>.</summary>
    public static bool Is(TextSlice text)
        => text.Length > 1 && text[0] switch
        {
            '$' => Name(text, 1) == text.Length || Name(text, Colon(text, 1)) == text.Length || IsAround(text, 1, '(', ')') || IsAround(text, 1, '{', '}'),
            '%' => IsBetween(text, '%'),
            '!' => IsBetween(text, '!'),
            '@' => Name(text, 1) is > 1 and var end && (end == text.Length || Members(text, end) == text.Length) || IsAround(text, 1, '(', ')'),
            '{' => IsAround(text, 0, '{', '}'),
            _ => false,
        };

    /// <summary>Where the name ends that starts at a position.</summary>
    private static int Name(TextSlice text, int position)
    {
        if (position >= text.Length || !(char.IsLetter(text[position]) || text[position] == '_'))
        {
            return position;
        }

        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        return position;
    }

    /// <summary>Behind the scope of a variable, as <c>env:</c>.</summary>
    private static int Colon(TextSlice text, int position)
        => Name(text, position) is var end && end > position && end + 1 < text.Length && text[end] == ':' ? end + 1 : text.Length + 1;

    /// <summary>Where the members end that are named behind a variable.</summary>
    private static int Members(TextSlice text, int position)
    {
        while (position + 1 < text.Length && text[position] == '.' && Name(text, position + 1) is var end && end > position + 1)
        {
            position = end;
        }

        return position;
    }

    private static bool IsAround(TextSlice text, int start, char opening, char closing)
        => text.Length > start + 2 && text[start] == opening && text[text.Length - 1] == closing;

    private static bool IsBetween(TextSlice text, char sign) => text.Length > 2 && text[text.Length - 1] == sign && Name(text, 1) == text.Length - 1;
}
