using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Mends the parameter of a Basic header.</summary>
internal static class BasicHeader
{
    /// <summary>The edits; null where the text that is encoded can't be seen.</summary>
    public static IReadOnlyList<TextEdit>? Mended(DocumentId document, ExpressionSyntax expression, FixKind kind, SemanticModel model)
        => kind switch
        {
            FixKind.RawToken => [new TextEdit(document, expression.Span, BasicText.Encoded(expression))],
            FixKind.MissingColon when EncodedText(expression, model) is { } text => [new TextEdit(document, text.Span, BasicText.WithColon(text))],
            FixKind.Base64Twice when EncodedText(expression, model) is { } text && expression.Span.Contains(text.Span) => [new TextEdit(document, expression.Span, text.ToString())],
            _ => null,
        };

    /// <summary>The text that an expression encodes: the argument of <c>GetBytes</c> in it, or of a method that encodes a text.</summary>
    private static ExpressionSyntax? EncodedText(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }, ..] } call)
        {
            return null;
        }

        return IsText(argument, model) ? argument
            : argument is InvocationExpressionSyntax ? EncodedText(argument, model)
            : model.GetSymbolInfo(argument).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
                && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax bytes }
                && declaration.SyntaxTree == call.SyntaxTree ? EncodedText(bytes, model)
            : null;
    }

    private static bool IsText(ExpressionSyntax expression, SemanticModel model) => model.GetTypeInfo(expression).Type?.SpecialType is SpecialType.System_String;
}
