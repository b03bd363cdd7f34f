using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>Tells whether a URL is put in front of a path: a variable's value may end with a slash, which the path has too.</summary>
internal static class Joint
{
    /// <summary>Whether that happens to an expression, or to the local, field or property whose initial value it is.</summary>
    public static async Task<bool> IsBeforeTextAsync(Solution solution, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => IsBeforeText(expression)
            || (Initialized(expression) is { } declaration
                && model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol
                && await IsBeforeTextAsync(solution, symbol, cancellationToken).ConfigureAwait(false));

    private static async Task<bool> IsBeforeTextAsync(Solution solution, ISymbol symbol, CancellationToken cancellationToken)
    {
        var references = await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        foreach (var place in references.SelectMany(reference => reference.Locations).Where(place => place.Location.IsInSource && !place.IsImplicit))
        {
            var root = await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (root?.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax use && IsBeforeText(WithQualifier(use)))
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

    private static string? Called(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
}
