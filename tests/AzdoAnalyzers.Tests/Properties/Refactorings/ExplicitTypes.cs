using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>What has <c>var</c> has its type instead, where that has a name.</summary>
internal sealed class ExplicitTypes : NodeRefactoring<IdentifierNameSyntax>
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    protected override bool IsMeant(IdentifierNameSyntax node, SemanticModel model)
        => node is { IsVar: true, Parent: VariableDeclarationSyntax or ForEachStatementSyntax or DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax } }
            && model.GetTypeInfo(node).Type is { TypeKind: not TypeKind.Error } type
            && !type.ToDisplayParts(Format).Any(part => part.Kind == SymbolDisplayPartKind.AnonymousTypeIndicator || part.Symbol is ITypeSymbol { IsAnonymousType: true });

    protected override SyntaxNode Change(IdentifierNameSyntax node, IdentifierNameSyntax rewritten, SemanticModel model)
        => SyntaxFactory.ParseTypeName(model.GetTypeInfo(node).Type!.ToDisplayString(Format)).WithTriviaFrom(node);
}
