using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>Says whether a body asks if a local, parameter or member is empty: an empty value of it is then dealt with, and no placeholder.</summary>
internal static class EmptyTests
{
    /// <summary>Whether such a question stands in the body that a reference to the symbol stands in.</summary>
    public static bool Include(ProjectModel project, IOperation reference, ISymbol symbol) => project.Bodies.Of(reference).Fact(FindTested).Contains(symbol);

    private static HashSet<ISymbol> FindTested(IOperation body)
        => new(body.Descendants().SelectMany(Tested).Select(Variable).OfType<ISymbol>(), SymbolEqualityComparer.Default);

    /// <summary>What an operation asks about.</summary>
    private static IEnumerable<IOperation> Tested(IOperation operation)
        => operation switch
        {
            IInvocationOperation { TargetMethod: { Name: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace), ContainingType.SpecialType: SpecialType.System_String } } call
                => [call.Arguments[0].Value],
            IInvocationOperation { TargetMethod.Name: "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace", Arguments.Length: > 0 } call
                => [call.Arguments[0].Value],
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                => comparison.RightOperand.ConstantText() is "" ? [comparison.LeftOperand] : comparison.LeftOperand.ConstantText() is "" ? [comparison.RightOperand] : [],
            IPropertyReferenceOperation { Property: { Name: nameof(string.Length), ContainingType.SpecialType: SpecialType.System_String }, Instance: { } instance }
                => [instance],
            IIsPatternOperation match => [match.Value],
            _ => [],
        };

    private static ISymbol? Variable(IOperation operation)
        => operation.Unwrapped() switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IMemberReferenceOperation member => member.Member,
            IInvocationOperation { TargetMethod.Name: nameof(string.Trim), Instance: { } instance } => Variable(instance),
            _ => null,
        };
}
