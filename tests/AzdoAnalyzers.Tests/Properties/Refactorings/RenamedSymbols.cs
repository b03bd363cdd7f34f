using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>Locals, parameters, private fields and private methods have one more word at the end of their names.</summary>
internal sealed class RenamedSymbols : Refactoring
{
    private const string Suffix = "Anew";

    public override string Original(string text) => text.Replace(Suffix, "", StringComparison.Ordinal);

    public override IReadOnlyList<SyntaxTree> Apply(CSharpCompilation compilation, IReadOnlyList<Diagnostic> findings)
    {
        var inferred = compilation.SyntaxTrees.SelectMany(tree => InferredNames(tree.GetRoot(), compilation.GetSemanticModel(tree))).ToHashSet(SymbolEqualityComparer.Default);
        return [.. compilation.SyntaxTrees.Select(tree => Apply(tree, compilation.GetSemanticModel(tree), inferred))];
    }

    private static SyntaxTree Apply(SyntaxTree tree, SemanticModel model, HashSet<ISymbol?> inferred)
    {
        var root = tree.GetRoot();
        var names = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && Symbol(token, model) is { } symbol && IsRenamed(symbol) && !inferred.Contains(symbol.OriginalDefinition)).ToList();
        return Changed(tree, root.ReplaceTokens(names, (name, _) => SyntaxFactory.Identifier(name.LeadingTrivia, name.Text + Suffix, name.TrailingTrivia)));
    }

    private static ISymbol? Symbol(SyntaxToken name, SemanticModel model)
        => name.Parent is SimpleNameSyntax use ? model.GetSymbolInfo(use).Symbol : name.Parent is { } declaration ? model.GetDeclaredSymbol(declaration) : null;

    private static bool IsRenamed(ISymbol symbol)
        => symbol.OriginalDefinition is { IsImplicitlyDeclared: false, CanBeReferencedByName: true, Locations: [{ IsInSource: true }, ..] } && symbol switch
        {
            ILocalSymbol => true,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true } } => false,
            IParameterSymbol { ContainingSymbol: IPropertySymbol } => false,
            IParameterSymbol => true,
            IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.IsTupleType: false } => true,
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension, DeclaredAccessibility: Accessibility.Private, Name: not "Main" } => true,
            _ => false,
        };

    /// <summary>What gives its name to a member of a tuple or an anonymous object.</summary>
    private static IEnumerable<ISymbol?> InferredNames(SyntaxNode root, SemanticModel model)
        => root.DescendantNodes()
            .Select(node => node switch
            {
                AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member => member.Expression,
                ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } element => element.Expression,
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .Select(expression => model.GetSymbolInfo(expression).Symbol?.OriginalDefinition);
}
