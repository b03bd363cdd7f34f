using AzdoAnalyzers.Models.Inputs;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>
/// Where libraries fill objects of a class by the names of their members: <c>services.Configure&lt;T&gt;(configuration)</c>, <c>configuration.Bind(x)</c>,
/// <c>JsonSerializer.Deserialize&lt;T&gt;(…)</c>. Looked for only in files that name the class, one that derives from it, or one that holds it.
/// </summary>
internal static class Bindings
{
    /// <summary>Of how many classes objects may hold one another, and derive.</summary>
    private const int MaxTypes = 16;

    /// <summary>The bindings of objects that are of a class, or have a member that is.</summary>
    public static IReadOnlyList<Binding> Of(ProjectModel project, INamedTypeSymbol type) => project.Once(Find, type.OriginalDefinition);

    private static IReadOnlyList<Binding> Find(ProjectModel project, INamedTypeSymbol type)
    {
        var types = Holders(project, type);
        var names = types.SelectMany(holder => project.NamesOf(holder.Name)).Distinct().ToList();
        var naming = new HashSet<SyntaxTree>(project.TreesWith(names));
        IReadOnlyList<string> members = [.. BinderRows.Members.Concat(GenericBinders.Of(project).Select(binder => binder.Key)).Distinct()];
        return
        [
            .. from tree in project.TreesWith(members)
               where naming.Contains(tree)
               let index = project.Index(tree)
               from call in members.SelectMany(index.Invocations).OfType<InvocationExpressionSyntax>()
               let binding = BinderCalls.Of(project, call, names) ?? GenericBinders.Of(project, call)
               where binding is { Type: INamedTypeSymbol bound } && types.Exists(holder => Is(bound, holder))
               select binding,
        ];
    }

    /// <summary>The class, those that derive from it, and those with members of one of them, all by their declarations.</summary>
    private static List<INamedTypeSymbol> Holders(ProjectModel project, INamedTypeSymbol type)
    {
        var holders = new List<INamedTypeSymbol> { type };
        for (var i = 0; i < holders.Count && holders.Count < MaxTypes; i++)
        {
            holders.AddRange(HoldersOf(project, holders[i]).Where(holder => !holders.Contains(holder, SymbolEqualityComparer.Default)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList());
        }

        return holders;
    }

    private static IEnumerable<INamedTypeSymbol> HoldersOf(ProjectModel project, INamedTypeSymbol type)
        => from tree in project.TreesWith(project.NamesOf(type.Name))
           from name in project.NamesOf(type.Name, tree).SelectMany(project.Index(tree).Names)
           let declaration = Holder(name)
           where declaration is not null
           let holder = project.Declared(declaration) as INamedTypeSymbol
           where holder is not null
           select holder.OriginalDefinition;

    /// <summary>The declaration of the type that derives from what a name says, or has a property or field of it, or a collection of such.</summary>
    private static TypeDeclarationSyntax? Holder(SimpleNameSyntax name)
        => name.Ancestors().FirstOrDefault(node => node is not (TypeSyntax or TypeArgumentListSyntax)) switch
        {
            BaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax deriving } => deriving,
            PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax holder } property when !IsLeftOut(property) => holder,
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax holder } => holder,
            VariableDeclarationSyntax { Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax holder } field } when IsSeen(field) && !IsLeftOut(field) => holder,
            _ => null,
        };

    /// <summary>Whether libraries look at the field: a public one, or one of which an attribute says so.</summary>
    private static bool IsSeen(FieldDeclarationSyntax field) => field.Modifiers.Any(SyntaxKind.PublicKeyword) || field.AttributeLists.Count > 0;

    /// <summary>Whether an attribute leaves the member out of what is read; with a condition it is left out of what is written.</summary>
    public static bool IsLeftOut(MemberDeclarationSyntax member)
        => member.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.ArgumentList is null && SyntaxIndex.LastName(attribute.Name) is { } name && BinderRows.IgnoreAttributes.Any(ignore => name == ignore || name == ignore + "Attribute"));

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol other)
    {
        for (var own = type; own is not null; own = own.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, other))
            {
                return true;
            }
        }

        return false;
    }
}
