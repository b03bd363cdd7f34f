using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>The names in one text, by which the tracer chooses the trees it looks into. Kept per text across edits of other files.</summary>
internal sealed class TextNames(SourceText text)
{
    private readonly IdentifierSet _identifiers = IdentifierSet.Of(text);

    /// <summary>Whether a name ends with <c>HttpClient</c>, as those of all classes for requests do.</summary>
    public bool HasHttpClient { get; } = TextWords.OfHttpClient.OccurIn(text);

    /// <summary>Whether a creation leaves the type to its target.</summary>
    public bool HasTargetTypedNew { get; } = TextWords.OfTargetTypedNew.OccurIn(text);

    /// <inheritdoc cref="IdentifierSet.MayContain(string)"/>
    public bool MayContain(string name) => _identifiers.MayContain(name);

    /// <summary>The hashes of names, by which many texts are asked for them.</summary>
    public static int[] HashesOf(IEnumerable<string> names) => [.. names.Select(NameHash.Of)];

    /// <inheritdoc cref="IdentifierSet.MayContainAny"/>
    public bool MayContainAny(int[] hashes) => _identifiers.MayContainAny(hashes);
}
