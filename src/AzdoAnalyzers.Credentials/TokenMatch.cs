namespace AzdoAnalyzers.Credentials;

/// <summary>Where in a text a proven token stands, and how.</summary>
public readonly struct TokenMatch
{
    internal TokenMatch(int start, int length, TokenFormat format, bool isEncoded)
    {
        Start = start;
        Length = length;
        Format = format;
        IsEncoded = isEncoded;
    }

    /// <summary>The index of the first character.</summary>
    public int Start { get; }

    /// <summary>How many characters it takes; where it is encoded, with the padding.</summary>
    public int Length { get; }

    /// <summary>The index behind the last character: where a search goes on.</summary>
    public int End => Start + Length;

    /// <summary>The format of the token, encoded or not.</summary>
    public TokenFormat Format { get; }

    /// <summary>Whether the characters are Base64, standard or URL-safe, of <c>user:token</c> or <c>token:</c>, as in a Basic header.</summary>
    public bool IsEncoded { get; }
}
