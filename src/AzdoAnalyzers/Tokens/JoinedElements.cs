using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tokens;

/// <summary>What <c>string.Concat</c> and <c>string.Join</c> put together, and the collections that hold it, as far as the syntax says.</summary>
internal static class JoinedElements
{
    /// <summary>Whether a call is one of the methods that put texts together, by its name.</summary>
    public static bool IsJoin(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Concat) or nameof(string.Join), Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: nameof(String) } } };

    /// <summary>The separator of such a call; null where it has none.</summary>
    public static ExpressionSyntax? SeparatorOf(InvocationExpressionSyntax join)
        => join is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Join) }, ArgumentList.Arguments: [var separator, ..] } ? separator.Expression : null;

    /// <summary>What such a call is handed beside the separator: the texts, or what holds them.</summary>
    public static IReadOnlyList<ExpressionSyntax> ArgumentsOf(InvocationExpressionSyntax join)
        => [.. join.ArgumentList.Arguments.Skip(SeparatorOf(join) is null ? 0 : 1).Select(argument => argument.Expression)];

    /// <summary>The collection that an expression is an element of, where both are written out; null if it is none.</summary>
    public static ExpressionSyntax? CollectionAround(ExpressionSyntax element)
        => element.Parent switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } initializer => initializer.Parent as ExpressionSyntax ?? initializer,
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
            _ => null,
        };

    /// <summary>The elements of a collection that is written out; null if the expression is something else.</summary>
    public static IReadOnlyList<ExpressionSyntax>? ElementsOf(ExpressionSyntax expression)
        => expression switch
        {
            InitializerExpressionSyntax initializer => initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,
            BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer } => initializer.Expressions,
            CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
            _ => null,
        };
}
