using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>Tells what a text is joined with: a path behind a URL brings a slash, and one behind a base URL must bring none.</summary>
internal static class Joint
{
    /// <summary>Whether an expression, or the local, field or property whose initial value it is, is put in front of another text.</summary>
    public static Task<bool> IsBeforeTextAsync(Solution solution, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => IsUsedAsync(solution, expression, model, IsBeforeText, cancellationToken);

    /// <summary>Whether an expression, or the local, field or property whose initial value it is, is put behind another text.</summary>
    public static Task<bool> IsBehindTextAsync(Solution solution, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => IsUsedAsync(solution, expression, model, IsBehindText, cancellationToken);

    private static async Task<bool> IsUsedAsync(Solution solution, ExpressionSyntax expression, SemanticModel model, Func<ExpressionSyntax, bool> condition, CancellationToken cancellationToken)
        => condition(expression)
            || (Initialized(expression) is { } declaration
                && model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol
                && await IsUsedAsync(solution, symbol, condition, cancellationToken).ConfigureAwait(false));

    private static async Task<bool> IsUsedAsync(Solution solution, ISymbol symbol, Func<ExpressionSyntax, bool> condition, CancellationToken cancellationToken)
    {
        var references = await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        foreach (var place in references.SelectMany(reference => reference.Locations).Where(place => place.Location.IsInSource && !place.IsImplicit))
        {
            var root = await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (root?.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax use && condition(WithQualifier(use)))
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode? Initialized(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parent => Initialized(parent),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } value => value.Parent,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
        _ => null,
    };

    private static ExpressionSyntax WithQualifier(ExpressionSyntax name)
        => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsBeforeText(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parent => IsBeforeText(parent),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum.Left == expression || IsBeforeText(sum),
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole => text.Contents.Last() != hole,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Called(call) is "Format" or "Concat" or "AppendFormat",
        _ => false,
    };

    private static bool IsBehindText(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parent => IsBehindText(parent),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum.Right == expression || IsBehindText(sum),
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole => text.Contents.First() != hole,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Called(call) is "Format" or "Concat" or "AppendFormat",
        _ => false,
    };

    private static string? Called(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
}
