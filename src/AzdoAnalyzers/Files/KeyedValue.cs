namespace AzdoAnalyzers.Files;

/// <summary>A value in a file, and the key that it stands under.</summary>
/// <param name="Key">The key.</param>
/// <param name="Start">Where the value starts, without its quotes.</param>
/// <param name="Length">How many characters it takes in the file.</param>
/// <param name="Text">The value with its escapes read.</param>
/// <param name="IsLiteral">Whether it is a text, and no number, reference or expression.</param>
internal readonly record struct KeyedValue(KeyPath Key, int Start, int Length, string Text, bool IsLiteral)
{
    public int End => Start + Length;
}
