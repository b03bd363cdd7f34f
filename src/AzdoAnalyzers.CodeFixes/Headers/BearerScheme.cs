using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Makes Basic authentication of what sends a token as Bearer.</summary>
internal static class BearerScheme
{
    private const string Bearer = nameof(Bearer);

    private const string Basic = nameof(Basic);

    /// <summary>The edits, where the token stands beside the scheme; null where it doesn't.</summary>
    public static IReadOnlyList<TextEdit>? ToBasic(DocumentId document, ExpressionSyntax bearer) => bearer switch
    {
        BaseObjectCreationExpressionSyntax creation => OfCredential(document, creation),
        SimpleNameSyntax { Identifier.ValueText: "WithOAuthBearerToken", Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var token] } } name
            => [new TextEdit(document, name.Span, "WithBasicAuth"), TextEdit.Insert(document, token.SpanStart, "string.Empty, ")],
        { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: BaseObjectCreationExpressionSyntax } } } when IsScheme(bearer)
            => [new TextEdit(document, bearer.Span, $"\"{Basic}\""), Encode(document, arguments.First(argument => argument.Expression != bearer).Expression)],
        _ => OfText(document, bearer),
    };

    /// <summary>The edit of the scheme alone, where what stands behind it is encoded already; null where the scheme isn't seen.</summary>
    public static IReadOnlyList<TextEdit>? Renamed(DocumentId document, ExpressionSyntax bearer)
        => bearer.DescendantTokens().Prepend(bearer.GetFirstToken()).FirstOrDefault(token => token.Text.IndexOf(Bearer, StringComparison.OrdinalIgnoreCase) >= 0 && token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken) is { RawKind: not 0 } scheme
            ? [new TextEdit(document, new TextSpan(scheme.SpanStart + scheme.Text.IndexOf(Bearer, StringComparison.OrdinalIgnoreCase), Bearer.Length), Basic)]
            : bearer is IdentifierNameSyntax or MemberAccessExpressionSyntax && bearer.Parent is ArgumentSyntax ? [new TextEdit(document, bearer.Span, $"\"{Basic}\"")]
            : null;

    /// <summary>What the scheme and the token stand in.</summary>
    public static SyntaxNode Whole(ExpressionSyntax bearer)
        => bearer.Parent is ArgumentSyntax { Parent: ArgumentListSyntax arguments } ? arguments
            : bearer.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } ? call
            : bearer;

    private static bool IsScheme(ExpressionSyntax expression)
        => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax || (expression is LiteralExpressionSyntax literal && Bearer.Equals(literal.Token.ValueText, StringComparison.OrdinalIgnoreCase));

    /// <summary>The types whose counterpart for Basic authentication takes a user name before the token.</summary>
    private static IReadOnlyList<TextEdit>? OfCredential(DocumentId document, BaseObjectCreationExpressionSyntax creation)
        => creation is ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null } token], Type: var type } && Counterpart(type) is { } counterpart
            ? [new TextEdit(document, type.Span, counterpart), TextEdit.Insert(document, token.SpanStart, "string.Empty, ")]
            : null;

    private static string? Counterpart(TypeSyntax type)
    {
        var name = type.GetLastToken().ValueText;
        return name switch
        {
            "VssOAuthAccessTokenCredential" => FrameworkType.VssBasicCredential,
            "JwtAuthenticator" => type.ToString().Substring(0, type.Span.Length - name.Length) + "HttpBasicAuthenticator",
            _ => null,
        };
    }

    /// <summary>A header's text: the scheme, and the token behind it.</summary>
    private static IReadOnlyList<TextEdit>? OfText(DocumentId document, ExpressionSyntax text) => text switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: LiteralExpressionSyntax scheme, Right: var token } => Edits(document, scheme.Token, token),
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax scheme, InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var token }, ..] } => Edits(document, scheme.TextToken, token),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax scheme }, { Expression: var token }] } => Edits(document, scheme.Token, token),
        _ => null,
    };

    private static IReadOnlyList<TextEdit>? Edits(DocumentId document, SyntaxToken scheme, ExpressionSyntax token)
        => scheme.Text.IndexOf(Bearer, StringComparison.OrdinalIgnoreCase) is >= 0 and var start
            ? [new TextEdit(document, new TextSpan(scheme.SpanStart + start, Bearer.Length), Basic), Encode(document, token)]
            : null;

    private static TextEdit Encode(DocumentId document, ExpressionSyntax token) => new(document, token.Span, BasicText.EncodedWithColon(token));
}
