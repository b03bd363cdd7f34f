using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Mends the parameter of a Basic header.</summary>
internal static class BasicHeader
{
    /// <summary>The edits; null where what is to be changed can't be seen.</summary>
    public static IReadOnlyList<TextEdit>? Mended(DocumentId document, ExpressionSyntax expression, FixKind kind, SemanticModel model)
        => kind switch
        {
            FixKind.RawToken => [new TextEdit(document, expression.WithParentheses().Span, BasicText.EncodedWithColon(expression))],
            FixKind.RawTokenHeader => RawHeader.WithColon(document, expression),
            FixKind.UnencodedHeader => RawHeader.Mended(document, expression),
            FixKind.Unencoded => [new TextEdit(document, expression.WithParentheses().Span, BasicText.Encoded(expression))],
            FixKind.MissingColon when GetBytesIn(expression, model) is { } call => [new TextEdit(document, Text(call).Span, BasicText.WithColon(Text(call)))],
            FixKind.Base64Twice when GetBytesIn(expression, model) is { } call => EncodedOnce(document, expression, Text(call), model),
            FixKind.LineBreaks when LineBreaks(expression) is { } options => [TextEdit.Remove(document, TextSpan.FromBounds(options.GetFirstToken().GetPreviousToken().SpanStart, options.Span.End))],
            FixKind.WideBytes when GetBytesIn(expression, model) is { Expression: MemberAccessExpressionSyntax { Expression: var encoding } } => [OfAscii(document, encoding)],
            _ => null,
        };

    private static TextEdit OfAscii(DocumentId document, ExpressionSyntax encoding)
        => encoding is MemberAccessExpressionSyntax { Name: { Identifier.ValueText: nameof(System.Text.Encoding.Unicode) or nameof(System.Text.Encoding.BigEndianUnicode) or nameof(System.Text.Encoding.UTF32) } name }
            ? new TextEdit(document, name.Span, nameof(System.Text.Encoding.ASCII))
            : new TextEdit(document, encoding.Span, FrameworkType.Encoding + ".ASCII");

    /// <summary>The encoding that stays: the inner one, or where a colon stands before that, the outer one.</summary>
    private static IReadOnlyList<TextEdit>? EncodedOnce(DocumentId document, ExpressionSyntax expression, ExpressionSyntax text, SemanticModel model)
    {
        if (text is not (BinaryExpressionSyntax or InterpolatedStringExpressionSyntax))
        {
            return expression.Span.Contains(text.Span) ? [new TextEdit(document, expression.Span, text.ToString())] : null;
        }

        return text.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsText(call, model)) is { } inner && GetBytesIn(inner, model) is { } bytes && BasicText.WithoutColon(Text(bytes)) is { } secret
            ? [new TextEdit(document, inner.Span, secret)]
            : null;
    }

    /// <summary>The argument that breaks a Base64 text into lines, as the last one of the call.</summary>
    private static ArgumentSyntax? LineBreaks(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } && arguments.Last() is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Base64FormattingOptions.InsertLineBreaks) } } options ? options : null;

    private static ExpressionSyntax Text(InvocationExpressionSyntax call) => call.ArgumentList.Arguments[0].Expression;

    /// <summary>The call whose first argument is the text that an expression encodes: <c>GetBytes</c> in it, or a method that encodes a text.</summary>
    private static InvocationExpressionSyntax? GetBytesIn(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }, ..] } call)
        {
            return null;
        }

        return IsText(argument, model) ? call
            : argument is InvocationExpressionSyntax ? GetBytesIn(argument, model)
            : model.GetSymbolInfo(argument).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
                && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax bytes }
                && declaration.SyntaxTree == call.SyntaxTree ? GetBytesIn(bytes, model)
            : null;
    }

    private static bool IsText(ExpressionSyntax expression, SemanticModel model) => model.GetTypeInfo(expression).Type?.SpecialType is SpecialType.System_String;
}
