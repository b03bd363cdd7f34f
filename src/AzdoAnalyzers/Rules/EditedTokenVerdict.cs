using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO1004: a string that is shaped like a token, fails its checksum, and stands where one is expected.</summary>
internal static class EditedTokenVerdict
{
    /// <summary>The findings of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="candidates">Where its text has something of that shape.</param>
    /// <param name="certain">What other rules say in the tree: a text that reaches a client is theirs.</param>
    /// <param name="settings">The settings of the tree.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IEnumerable<Diagnostic> In(SyntaxTree tree, EditedTokenCandidates candidates, IReadOnlyList<Diagnostic> certain, AnalyzerSettings settings, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        var seen = new HashSet<TextSpan>();
        foreach (var position in candidates.Positions)
        {
            if (LiteralText.TryFind(root, position, out var literal)
                && EditedToken.TryFind(literal.Value, 0, out var start, out var length)
                && TokenContext.IsAround(literal.Expression))
            {
                var isWhole = literal.IsWhole && length == literal.Value.Length;
                var span = isWhole ? literal.Expression.Span : literal.SourceOf(start, length) ?? literal.Expression.Span;
                if (seen.Add(span) && !certain.Any(finding => finding.Location.SourceSpan.OverlapsWith(span)))
                {
                    TextSpan? part = isWhole ? null : new TextSpan(start, length);
                    yield return Diagnostic.Create(Descriptors.EditedToken, Location.Create(tree, span), PropertiesOf(literal, part, settings), settings.PatVariable);
                }
            }
        }
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(LiteralText literal, TextSpan? part, AnalyzerSettings settings)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Kind, nameof(FixKind.Credential))
            .Add(FixProperties.Variable, settings.PatVariable)
            .Add(FixProperties.Reason, nameof(FixReason.Unproven));
        return part is { } piece && literal.IsWhole ? properties.Of(piece.Start, piece.Length) : properties;
    }
}
