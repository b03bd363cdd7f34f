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

    /// <summary>What a member is used on in the project, in a fixed order.</summary>
    public static IEnumerable<IOperation> Receivers(ProjectModel project, ISymbol member)
        => (member switch
        {
            IMethodSymbol method => Callers.Calls(project, method).Select(call => (call as IInvocationOperation)?.Instance),
            IPropertySymbol property => References.To(project, property).Select(use => (use as IPropertyReferenceOperation)?.Instance),
            _ => [],
        }).OfType<IOperation>();
}
