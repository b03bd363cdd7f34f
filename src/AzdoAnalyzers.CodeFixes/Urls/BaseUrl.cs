using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Urls;

/// <summary>Gives a URL, as text or <c>Uri</c>, a slash at its end.</summary>
internal static class BaseUrl
{
    private const string Slash = "/";

    /// <summary>The ways to do it; none where the URL is also put in front of a text, which then would start with two slashes.</summary>
    public static async Task<IEnumerable<IReadOnlyList<TextEdit>>> WithSlashAsync(Document document, ExpressionSyntax url, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || (await ValueUse.AllAsync(document.Project.Solution, url, model, cancellationToken).ConfigureAwait(false)).Any(Joint.IsBeforeText))
        {
            return [];
        }

        var text = model.GetTypeInfo(url, cancellationToken).Type?.SpecialType is SpecialType.System_String ? url : TextOf(url, model);
        return text is null
            ? [[new TextEdit(document.Id, url.Span, $"new {FrameworkType.Uri}({Primary(url)}.AbsoluteUri.TrimEnd('/') + \"/\")")]]
            : Edits(text).Select(edit => new[] { new TextEdit(document.Id, edit.Span, edit.NewText!) });
    }

    /// <summary>The text that a <c>Uri</c> is created from, or the path that it is joined with.</summary>
    private static ExpressionSyntax? TextOf(ExpressionSyntax url, SemanticModel model)
        => url is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments }
            ? arguments.Select(argument => argument.Expression).FirstOrDefault(argument => model.GetTypeInfo(argument).Type?.SpecialType is SpecialType.System_String)
            : null;

    private static IEnumerable<TextChange> Edits(ExpressionSyntax text)
    {
        switch (text)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return Edits(inner);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) && !literal.Token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken):
                return [Insert(literal.Span.End - ClosingQuotes(literal.Token.Text), Slash)];
            case InterpolatedStringExpressionSyntax interpolated when !interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken):
                return [Insert(interpolated.StringEndToken.SpanStart, Slash)];
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return sum.Right is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? Edits(sum.Right) : [Insert(sum.Span.End, " + \"/\"")];
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Format) }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax format }, ..] }:
                return Edits(format);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.TrimEnd) } }:
                return [Insert(text.Span.End, " + \"/\"")];
            default:
                return [new TextChange(text.Span, $"{Primary(text)}.TrimEnd('/') + \"/\"")];
        }
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static int ClosingQuotes(string literal) => literal.StartsWith("\"\"\"", StringComparison.Ordinal) ? literal.TakeWhile(character => character == '"').Count() : 1;

    /// <summary>The expression as one that a member can be accessed of.</summary>
    public static string Primary(ExpressionSyntax expression)
        => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            ? expression.ToString()
            : $"({expression})";
}
