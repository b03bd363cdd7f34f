using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>What runs when a member is used: the member itself, what overrides it, what implements it.</summary>
internal static class Implementations
{
    /// <summary>The members of the project with a body or a value of their own, in a fixed order.</summary>
    public static IReadOnlyList<ISymbol> Of(ProjectModel project, ISymbol member)
    {
        member = Canonical(member);
        if (member is not { IsAbstract: true } and not { IsVirtual: true } and not { IsOverride: true })
        {
            return [member];
        }

        return project.Once<IReadOnlyList<ISymbol>>(nameof(Implementations), member, () => [member, .. Overrides(project, member)]);
    }

    private static IEnumerable<ISymbol> Overrides(ProjectModel project, ISymbol member)
        => from declaration in member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } ? Operators(project, member.ContainingType) : project.TreesThatMayUse(member, member.Name).SelectMany(tree => project.Index(tree).Declarations(member.Name))
           let declared = project.Declared(declaration)
           where declared is not null && !SymbolEqualityComparer.Default.Equals(declared, member) && Is(declared, member)
           select declared;

    /// <summary>The operators in the files that name an interface which declares one: an operator has no name to be found by.</summary>
    private static IEnumerable<SyntaxNode> Operators(ProjectModel project, INamedTypeSymbol declaring)
        => project.TreesWith(project.NamesOf(declaring.Name)).SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<OperatorDeclarationSyntax>());

    /// <summary>
    /// Whether using a member may run code of the project: the member is the project's, or that of a referenced project's interface and implemented here.
    /// Of the framework's interfaces only stand-ins for tests are.
    /// </summary>
    public static bool AreIn(ProjectModel project, ISymbol member)
        => project.Declares(member)
            || (member is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Interface } && !IsOfFramework(member.ContainingNamespace) && Of(project, member).Count > 1);

    /// <summary>Whether using one member may run the other: it is the same, overrides it, or implements it.</summary>
    public static bool Is(ISymbol member, ISymbol used)
    {
        used = Canonical(used);
        for (var own = Canonical(member); own is not null; own = Overridden(own))
        {
            if (SymbolEqualityComparer.Default.Equals(own, used))
            {
                return true;
            }
        }

        return used.ContainingType is { TypeKind: TypeKind.Interface } && Implements(Canonical(member), used);
    }

    /// <summary>The member as it is declared: not constructed from a generic one, not reduced to an extension's call, the first part of a partial one, the one in a block of extensions and not its static method.</summary>
    public static ISymbol Canonical(ISymbol member)
        => member is IMethodSymbol method
            ? Extensions.Method(method.OriginalDefinition) ?? ((method.ReducedFrom ?? method).PartialDefinitionPart ?? method.ReducedFrom ?? method).OriginalDefinition
            : member.OriginalDefinition;

    /// <summary>The part of a partial property that its uses name, which is the only one among the members of its type.</summary>
    public static IPropertySymbol Declared(IPropertySymbol property)
    {
        foreach (var member in property.ContainingType.GetMembers(property.Name))
        {
            if (member is IPropertySymbol own && own.Parameters.Length == property.Parameters.Length && own.Parameters.Zip(property.Parameters, (one, other) => SymbolEqualityComparer.Default.Equals(one.Type, other.Type)).All(isSame => isSame))
            {
                return own;
            }
        }

        return property;
    }

    private static bool IsOfFramework(INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" or "Microsoft" };
    }

    private static ISymbol? Overridden(ISymbol member)
        => ((member as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(member as IPropertySymbol)?.OverriddenProperty)?.OriginalDefinition;

    private static bool Implements(ISymbol member, ISymbol interfaceMember)
        => member.ContainingType is { } type && type.AllInterfaces
            .Where(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, interfaceMember.ContainingType))
            .SelectMany(implemented => implemented.GetMembers(interfaceMember.Name))
            .Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, interfaceMember))
            .Any(candidate => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member));
}
