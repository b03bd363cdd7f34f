using AzdoAnalyzers.Models.Leaks;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>A credential, a part of one, or an encoding of one is written where others can read it.</summary>
/// <param name="Node">The expression that holds it there.</param>
/// <param name="Kind">Where it is written.</param>
/// <param name="Place">The call that writes it.</param>
internal sealed record Leak(SyntaxNode Node, LeakKind Kind, SyntaxNode Place)
{
    /// <summary>The environment variable that it is read from; <see langword="null"/> where that isn't known.</summary>
    public string? Variable { get; init; }

    /// <summary>The constants that it may be, of which other rules speak; none for what is known at run time only.</summary>
    public IReadOnlyCollection<SyntaxNode> Constants { get; init; } = [];
}
