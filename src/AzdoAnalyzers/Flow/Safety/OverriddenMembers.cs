using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>
/// A value that a field or property starts with, where something may set another one later: an assignment, an object initializer, a binder. A
/// <c>throw</c> in its place would come before that. What happens to locals is seen where a fix is made.
/// </summary>
internal static class OverriddenMembers
{
    /// <summary>Generic methods that only name a type, and set none of its properties.</summary>
    private static readonly HashSet<string> Naming = ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "GetService", "GetRequiredService", "CreateLogger", "OfType", "Cast", "Add", "Empty"];

    /// <summary>Whether a value is such a one.</summary>
    public static bool Is(ProjectModel project, SyntaxNode value)
        => Member(project, value) is { } member && (IsBound(project, member.Symbol) || MemberWrites.Assignments(project, member.Symbol).Any(write => IsOverride(project, write.Syntax, value, member) && MayBeOfSameObject(project, write.Syntax, value, member.Symbol)));

    /// <summary>The member that a value is written to before anything else can be; and whether a constructor does it.</summary>
    private static (ISymbol Symbol, bool IsInConstructor)? Member(ProjectModel project, SyntaxNode value)
    {
        var model = project.SemanticModel(value);
        return Outermost(value).Parent switch
        {
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => With(model.GetDeclaredSymbol(property), isInConstructor: false),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field } => With(model.GetDeclaredSymbol(field), isInConstructor: false),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null
                => With(model.GetSymbolInfo(assignment.Left).Symbol, isInConstructor: true),
            _ => null,
        };

        static (ISymbol, bool)? With(ISymbol? symbol, bool isInConstructor)
            => symbol is IFieldSymbol { IsConst: false } or IPropertySymbol { SetMethod: not null } ? (symbol.OriginalDefinition, isInConstructor) : null;
    }

    /// <summary>The expression that takes a value over as it is, or as one of several.</summary>
    private static SyntaxNode Outermost(SyntaxNode value)
        => value.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AddExpression }
            or BaseObjectCreationExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or PostfixUnaryExpressionSyntax
            ? Outermost(value.Parent)
            : value;

    /// <summary>Whether a write comes after the value was written; constructors write side by side, and what reads the member itself builds on it.</summary>
    private static bool IsOverride(ProjectModel project, SyntaxNode write, SyntaxNode value, (ISymbol Symbol, bool IsInConstructor) member)
        => !write.Span.Contains(value.Span)
            && !(member.IsInConstructor && write.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null)
            && !(write is AssignmentExpressionSyntax { Right: var right } && Reads(project, right, member.Symbol));

    /// <summary>Of what a library declares, each class sets that of its own objects: the base address of its client.</summary>
    private static bool MayBeOfSameObject(ProjectModel project, SyntaxNode write, SyntaxNode value, ISymbol member)
        => project.Declares(member) || write.FirstAncestorOrSelf<TypeDeclarationSyntax>() == value.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private static bool Reads(ProjectModel project, SyntaxNode right, ISymbol member)
        => right.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Any(name => name.Identifier.ValueText == member.Name && SymbolEqualityComparer.Default.Equals(project.SemanticModel(name).GetSymbolInfo(name).Symbol?.OriginalDefinition, member));

    /// <summary>Whether a library may set the member: an attribute marks it, or its type is what a binder or parser is asked for.</summary>
    private static bool IsBound(ProjectModel project, ISymbol member)
        => member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public, ContainingType: { } type }
            && (member.GetAttributes().Any(IsForLibraries) || IsAskedFor(project, type) || IsHandedToBinder(project, type));

    /// <summary>Whether an attribute says more than what compilers ask for.</summary>
    private static bool IsForLibraries(AttributeData attribute)
        => attribute.AttributeClass?.ContainingNamespace?.ToDisplayString() is not ("System.Diagnostics.CodeAnalysis" or "System.Runtime.CompilerServices");

    private static bool IsAskedFor(ProjectModel project, INamedTypeSymbol type)
        => project.TreesWith(project.NamesOf(type.Name))
            .SelectMany(tree => project.NamesOf(type.Name, tree).SelectMany(project.Index(tree).Names))
            .SelectMany(TypesAround)
            .Distinct()
            .Any(argument => SymbolEqualityComparer.Default.Equals(project.SemanticModel(argument).GetSymbolInfo(argument).Symbol, type));

    /// <summary>What a name stands in that may set properties of the type: what a generic method or type is asked for, and <c>typeof</c>, whatever is done with it.</summary>
    private static IEnumerable<TypeSyntax> TypesAround(SyntaxNode name)
        => name.FirstAncestorOrSelf<TypeArgumentListSyntax>()?.Parent is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments.Where(_ => !Naming.Contains(generic.Identifier.ValueText) && (generic.Identifier.ValueText.Contains("Option") || IsCalled(generic)))
            : name.Ancestors().OfType<TypeOfExpressionSyntax>().Where(reflected => reflected.Parent is not AttributeArgumentSyntax).Select(reflected => reflected.Type);

    private static bool IsCalled(GenericNameSyntax name)
        => name.Parent is InvocationExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Name == name);

    /// <summary><c>configuration.Bind(options)</c>, with or without the section's name.</summary>
    private static bool IsHandedToBinder(ProjectModel project, INamedTypeSymbol type)
        => project.TreesWith(["Bind"])
            .SelectMany(tree => project.Index(tree).Invocations("Bind"))
            .OfType<InvocationExpressionSyntax>()
            .SelectMany(call => call.ArgumentList.Arguments)
            .Any(argument => SymbolEqualityComparer.Default.Equals(project.SemanticModel(argument).GetTypeInfo(argument.Expression).Type, type));
}
