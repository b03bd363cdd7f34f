using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Says whether a body asks if a local, parameter or member is empty: an empty value of it is then dealt with, and no placeholder.</summary>
internal static class EmptyTests
{
    /// <summary>Whether such a question stands in the body that a reference to the symbol stands in.</summary>
    public static bool Include(IOperation reference, ISymbol symbol)
        => reference.Root().Descendants().Any(operation => IsTest(operation, symbol));

    private static bool IsTest(IOperation operation, ISymbol symbol)
        => operation switch
        {
            IInvocationOperation { TargetMethod: { Name: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace), ContainingType.SpecialType: SpecialType.System_String } } call
                => Is(call.Arguments[0].Value, symbol),
            IInvocationOperation { TargetMethod.Name: "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace", Arguments.Length: > 0 } call
                => Is(call.Arguments[0].Value, symbol),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                => (Is(comparison.LeftOperand, symbol) && comparison.RightOperand.ConstantText() is "") || (Is(comparison.RightOperand, symbol) && comparison.LeftOperand.ConstantText() is ""),
            IPropertyReferenceOperation { Property: { Name: nameof(string.Length), ContainingType.SpecialType: SpecialType.System_String }, Instance: { } instance }
                => Is(instance, symbol),
            IIsPatternOperation match => Is(match.Value, symbol),
            _ => false,
        };

    private static bool Is(IOperation operation, ISymbol symbol)
        => operation.Unwrapped() switch
        {
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, symbol),
            IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, symbol),
            IMemberReferenceOperation member => SymbolEqualityComparer.Default.Equals(member.Member, symbol),
            IInvocationOperation { TargetMethod.Name: nameof(string.Trim), Instance: { } instance } => Is(instance, symbol),
            _ => false,
        };
}
