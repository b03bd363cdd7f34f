using System.Collections.Immutable;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>Blocks of extensions (<c>extension(string text) { … }</c>), which the Roslyn compiled against doesn't know: types without a name, whose parameter is what their members are used on.</summary>
internal static class Extensions
{
    public static bool IsBlock(INamedTypeSymbol? type) => type?.TypeKind == SinkCatalog.Extension;

    /// <summary>The member of a block that an operation stands in; <see langword="null"/> if it stands elsewhere.</summary>
    public static ISymbol? MemberAround(ProjectModel project, IOperation operation)
    {
        var symbol = project.SemanticModel(operation.Syntax).GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is not null && !(symbol.ContainingSymbol is INamedTypeSymbol type && IsBlock(type)))
        {
            symbol = symbol.ContainingSymbol;
        }

        return ((symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol)?.OriginalDefinition;
    }

    /// <summary>The method of a block that a static method stands for, which the compiler makes of it; <see langword="null"/> if it stands for none.</summary>
    public static IMethodSymbol? Method(IMethodSymbol method)
    {
        if (method is not { IsStatic: true, IsImplicitlyDeclared: true, MethodKind: MethodKind.Ordinary, ContainingType: { IsStatic: true } outer })
        {
            return null;
        }

        foreach (var block in outer.GetTypeMembers())
        {
            foreach (var member in IsBlock(block) ? block.GetMembers(method.Name) : ImmutableArray<ISymbol>.Empty)
            {
                if (member is IMethodSymbol own && own.Parameters.Length + (own.IsStatic ? 0 : 1) == method.Parameters.Length && IsDeclaredAs(own, method))
                {
                    return own;
                }
            }
        }

        return null;
    }

    /// <summary>What a method of a block is called on, by the name of its static method too.</summary>
    public static IOperation? Receiver(IInvocationOperation call)
        => call.Instance ?? (call.Arguments is [var receiver, ..] && Method(call.TargetMethod.OriginalDefinition) is { IsStatic: false } ? receiver.Value : null);

    private static bool IsDeclaredAs(IMethodSymbol member, IMethodSymbol method)
        => member.DeclaringSyntaxReferences is [var declaration, ..] && method.DeclaringSyntaxReferences is [var other, ..] && declaration.SyntaxTree == other.SyntaxTree && declaration.Span == other.Span;

    /// <summary>What a member is used on in the project, in a fixed order.</summary>
    public static IEnumerable<IOperation> Receivers(ProjectModel project, ISymbol member)
        => (member switch
        {
            IMethodSymbol method => Callers.Calls(project, method).Select(call => call is IInvocationOperation invocation ? Receiver(invocation) : null),
            IPropertySymbol property => References.To(project, property).Select(use => (use as IPropertyReferenceOperation)?.Instance),
            _ => [],
        }).OfType<IOperation>();
}
