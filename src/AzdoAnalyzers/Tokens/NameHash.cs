namespace AzdoAnalyzers.Tokens;

/// <summary>The hash of a name, character by character: FNV-1a over UTF-16 code units.</summary>
internal static class NameHash
{
    public const int Empty = unchecked((int)2166136261);

    public static int Add(int hash, char character) => unchecked((hash ^ character) * 16777619);

    public static int Of(string name)
    {
        var hash = Empty;
        foreach (var character in name)
        {
            hash = Add(hash, character);
        }

        return hash;
    }

    /// <summary>Whether a character can stand in a name.</summary>
    public static bool IsPart(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
            || (character >= 0x80 && char.IsLetterOrDigit(character));
}
