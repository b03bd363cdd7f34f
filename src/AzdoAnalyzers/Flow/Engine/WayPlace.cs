using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>A place on the way of a value.</summary>
/// <param name="Node">The expression, or the argument that a sink takes.</param>
/// <param name="Role">What happens there.</param>
internal sealed record WayPlace(SyntaxNode Node, WayRole Role)
{
    /// <summary>Whether another one is the same piece of code: an argument without a name is its expression.</summary>
    public bool IsAt(WayPlace other) => Node.SyntaxTree == other.Node.SyntaxTree && Node.Span == other.Node.Span;
}
