using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The locals and parameters that a <c>ref</c> local may stand for: what is written to it is written to one of them.</summary>
internal static class RefTargets
{
    public static IReadOnlyList<ISymbol> Of(MemberBody body, ISymbol local)
        => [.. body.Root.Descendants().Select(operation => Referred(operation, local)).OfType<IOperation>().SelectMany(Referred).Distinct<ISymbol>(SymbolEqualityComparer.Default)];

    /// <summary>What the local is made to stand for.</summary>
    private static IOperation? Referred(IOperation operation, ISymbol local)
        => operation switch
        {
            IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) => declarator.GetVariableInitializer()?.Value,
            ISimpleAssignmentOperation { IsRef: true } assignment when LocalWrites.IsReference(assignment.Target, local) => assignment.Value,
            _ => null,
        };

    private static IEnumerable<ISymbol> Referred(IOperation value)
        => value.Unwrapped() is IConditionalOperation { WhenFalse: { } whenFalse } choice ? Referred(choice.WhenTrue).Concat(Referred(whenFalse))
            : LocalWrites.Referenced(value.Unwrapped()) is { } symbol ? [symbol]
            : [];
}
