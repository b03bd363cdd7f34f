using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Urls;

/// <summary>Puts the path that a <c>UriBuilder</c> is given behind the URL that it starts with, in the place of that URL's path.</summary>
internal static class ReplacedPath
{
    /// <summary>The ways to do it; none where it can't be told that the path starts with a text, or is set once.</summary>
    public static async Task<IEnumerable<IReadOnlyList<TextEdit>>> AppendedAsync(Document document, ExpressionSyntax path, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || Rooted(path) is not { } rooted
            || path.WithParentheses().Parent is not AssignmentExpressionSyntax assignment)
        {
            return [];
        }

        return assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var start }] } } initializer
                ? [[new TextEdit(document.Id, start.Span, Appended(start, path, rooted, model)), TextEdit.Remove(document.Id, Entry(assignment, initializer))]]
            : IsSetOnce(assignment, model) ? [[new TextEdit(document.Id, path.Span, $"{assignment.Left}.TrimEnd('/') + {rooted}")]]
            : [];
    }

    /// <summary>The path with a slash at its start; null where it starts with something that isn't known.</summary>
    private static string? Rooted(ExpressionSyntax path)
    {
        if (path is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
            || RootedPath.FirstPiece(path) is not { RawKind: not 0, ValueText: { Length: > 0 } value } first)
        {
            return null;
        }

        var quotes = first.Text.Length - first.Text.TrimStart('@', '"').Length;
        return value.StartsWith("/", StringComparison.Ordinal) ? path.ToString() : path.ToString().Insert(first.SpanStart - path.SpanStart + quotes, "/");
    }

    /// <summary>A URL, as text or <c>Uri</c>, with the path behind it: as one literal where both are.</summary>
    private static string Appended(ExpressionSyntax url, ExpressionSyntax path, string rooted, SemanticModel model)
    {
        if (model.GetTypeInfo(url).Type?.SpecialType is not SpecialType.System_String)
        {
            return $"{BaseUrl.Primary(url)}.AbsoluteUri.TrimEnd('/') + {rooted}";
        }

        var (end, isSlash, isInterpolated) = End(url);
        if (end < 0)
        {
            return $"{BaseUrl.Primary(url)}.TrimEnd('/') + {rooted}";
        }

        if (path is LiteralExpressionSyntax { Token.Text: ['"', not '"', ..] literal })
        {
            var content = literal.Substring(1, literal.Length - 2).TrimStart('/');
            return url.ToString().Insert(end - url.SpanStart, (isSlash ? "" : "/") + (isInterpolated ? content.Replace("{", "{{").Replace("}", "}}") : content));
        }

        return $"{(isSlash ? url.ToString().Remove(end - 1 - url.SpanStart, 1) : url.ToString())} + {rooted}";
    }

    /// <summary>Where the literal ends that a URL ends with, whether with a slash, and whether it has holes; nowhere where it ends with something else.</summary>
    private static (int Position, bool IsSlash, bool IsInterpolated) End(ExpressionSyntax url)
        => url switch
        {
            LiteralExpressionSyntax { Token: { Text: ['"', not '"', ..], ValueText: var value } } => (url.Span.End - 1, value.EndsWith("/", StringComparison.Ordinal), false),
            InterpolatedStringExpressionSyntax { StringStartToken: { RawKind: (int)SyntaxKind.InterpolatedStringStartToken } } text => (text.StringEndToken.SpanStart, text.Contents.LastOrDefault() is InterpolatedStringTextSyntax { TextToken.ValueText: var last } && last.EndsWith("/", StringComparison.Ordinal), true),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right: var right } => End(right),
            _ => (-1, false, false),
        };

    /// <summary>What goes of an initializer: one of its entries with a comma, or all of it.</summary>
    private static TextSpan Entry(ExpressionSyntax entry, InitializerExpressionSyntax initializer)
    {
        var entries = initializer.Expressions;
        var index = entries.IndexOf(entry);
        return entries.Count == 1 ? TextSpan.FromBounds(initializer.OpenBraceToken.GetPreviousToken().Span.End, initializer.Span.End)
            : index == 0 ? TextSpan.FromBounds(entry.SpanStart, entries[1].SpanStart)
            : TextSpan.FromBounds(entries[index - 1].Span.End, entry.Span.End);
    }

    /// <summary>Whether a statement sets the path of a local builder, beside its declaration and nowhere else: a second time the path would be there twice.</summary>
    private static bool IsSetOnce(AssignmentExpressionSyntax assignment, SemanticModel model)
        => assignment is { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder }, Parent: ExpressionStatementSyntax { Parent: { } block } }
            && model.GetSymbolInfo(builder).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] } local
            && declaration.GetSyntax().FirstAncestorOrSelf<StatementSyntax>()?.Parent == block
            && block.DescendantNodes().OfType<AssignmentExpressionSyntax>().Count(other => other.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(UriBuilder.Path), Expression: var owner } && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(owner).Symbol, local)) == 1;
}
