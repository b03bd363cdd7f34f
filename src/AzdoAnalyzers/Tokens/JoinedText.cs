using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tokens;

/// <summary>A text put together from several pieces, and which node stands for which part of it.</summary>
/// <param name="Value">The text; <see cref="Unknown"/> stands for each piece that isn't known.</param>
/// <param name="Parts">The nodes, each behind those inside of it.</param>
internal sealed record JoinedText(string Value, IReadOnlyList<JoinedText.Part> Parts)
{
    public const char Unknown = '\0';

    /// <summary>
    /// The smallest expression that joins the text from <paramref name="start"/> to <paramref name="end"/>; null where one
    /// piece has all of it, so that nothing is joined.
    /// </summary>
    public Part? InnermostJoin(int start, int end)
    {
        Part? innermost = null;
        foreach (var part in Parts)
        {
            if (part.Start <= start && part.End >= end && (innermost is null || part.Length < innermost.Value.Length))
            {
                innermost = part;
            }
        }

        return innermost is { Node: BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax } ? innermost : null;
    }

    /// <summary>Whether all of the part's text is known.</summary>
    public bool IsKnown(Part part) => Value.IndexOf(Unknown, part.Start, part.Length) < 0;

    /// <summary>A node, and the part of the text that it stands for.</summary>
    public readonly record struct Part(SyntaxNode Node, int Start, int End)
    {
        public int Length => End - Start;
    }
}
