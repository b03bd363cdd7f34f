using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>
/// The names that a <c>using</c> directive brings: one that another imported namespace has too, and that the file uses, can't be told apart
/// any more.
/// </summary>
internal static class ImportedNames
{
    /// <summary>Whether a name in a file may mean something else with a directive.</summary>
    /// <param name="name">The namespace that it imports.</param>
    /// <param name="place">Where it is put.</param>
    /// <param name="root">The file.</param>
    /// <param name="model">The semantic model of the file without the directive.</param>
    public static bool AreAmbiguous(string name, int place, CompilationUnitSyntax root, SemanticModel model)
    {
        var imported = name.Split('.').Aggregate<string, INamespaceSymbol?>(model.Compilation.GlobalNamespace, (space, part) => space?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part));
        var around = Around(place, root) is { } declaration ? NameOf(model.GetDeclaredSymbol(declaration) as INamespaceSymbol) : "";
        return imported is not null && root.DescendantNodes().OfType<SimpleNameSyntax>().Any(type => Has(imported, type) && IsFoundLater(type, around, name, model));
    }

    /// <summary>The namespace whose directives stand at a place; null for those of the file.</summary>
    private static BaseNamespaceDeclarationSyntax? Around(int place, CompilationUnitSyntax root)
        => root.FindToken(place).Parent?.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(space => space.Name.Span.End < place);

    private static bool Has(INamespaceSymbol space, SimpleNameSyntax name)
        => Has(space, name.Identifier.ValueText, name.Arity) || (name.Parent is AttributeSyntax && Has(space, name.Identifier.ValueText + nameof(Attribute), arity: 0));

    private static bool Has(INamespaceSymbol space, string name, int arity)
        => space.GetTypeMembers(name, arity).Any(type => type.DeclaredAccessibility is Accessibility.Public);

    /// <summary>
    /// Whether a name is that of a type which is found behind the directives of a namespace, or by another one of them: not of one that the
    /// namespace, or one inside it, has itself.
    /// </summary>
    private static bool IsFoundLater(SimpleNameSyntax name, string around, string imported, SemanticModel model)
        => !IsQualified(name)
            && model.GetAliasInfo(name) is null
            && model.GetSymbolInfo(name).Symbol is { } symbol
            && (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol) is INamedTypeSymbol { ContainingType: null } type
            && NameOf(type.ContainingNamespace) is var declaring
            && declaring != imported
            && !(IsInside(declaring, around) && IsInside(NameOf(model.GetEnclosingSymbol(name.SpanStart)?.ContainingNamespace), declaring));

    private static bool IsQualified(SimpleNameSyntax name)
        => (name.Parent is QualifiedNameSyntax qualified && qualified.Right == name) || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) || name.Parent is AliasQualifiedNameSyntax;

    private static bool IsInside(string space, string outer) => outer.Length == 0 || space == outer || space.StartsWith(outer + ".", StringComparison.Ordinal);

    private static string NameOf(INamespaceSymbol? space) => space is null or { IsGlobalNamespace: true } ? "" : space.ToDisplayString();
}
