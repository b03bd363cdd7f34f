using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>User-defined operators, conversions among them, as the calls of methods that they are.</summary>
internal static class OperatorCalls
{
    /// <summary>The method that an operation runs; <see langword="null"/> where the language knows by itself what to do.</summary>
    public static IMethodSymbol? Method(IOperation operation)
        => (operation switch
        {
            IConversionOperation conversion => conversion.OperatorMethod,
            IBinaryOperation binary => binary.OperatorMethod,
            IUnaryOperation unary => unary.OperatorMethod,
            ICompoundAssignmentOperation assignment => assignment.OperatorMethod,
            IIncrementOrDecrementOperation step => step.OperatorMethod,
            _ => null,
        })?.OriginalDefinition;

    /// <summary>What the method is handed.</summary>
    public static ImmutableArray<CallArgument> Arguments(IOperation operation, IMethodSymbol method)
        => Operands(operation).Zip(method.Parameters, (value, parameter) => new CallArgument(parameter, value, IsDefault: false)).ToImmutableArray();

    /// <summary>The conversions of the project among those that stand around a value, the outermost first.</summary>
    public static IEnumerable<IConversionOperation> ConversionsOfProject(ProjectModel project, IOperation value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
        {
            if (value is IConversionOperation { OperatorMethod: { } method } conversion && project.Declares(method))
            {
                yield return conversion;
            }

            value = value is IConversionOperation { Operand: var converted } ? converted : ((IParenthesizedOperation)value).Operand;
        }
    }

    /// <summary>A value together with the user-defined conversion that is made of it without being written: its syntax is that of the value, which is found by it.</summary>
    public static IOperation Converted(this IOperation value)
    {
        var converted = value;
        for (var outer = value.Parent; outer is IConversionOperation { IsImplicit: true } conversion; outer = outer.Parent)
        {
            converted = conversion.OperatorMethod is null ? converted : conversion;
        }

        return converted;
    }

    private static IEnumerable<IOperation> Operands(IOperation operation)
        => operation switch
        {
            IConversionOperation conversion => [conversion.Operand],
            IBinaryOperation binary => [binary.LeftOperand, binary.RightOperand],
            IUnaryOperation unary => [unary.Operand],
            ICompoundAssignmentOperation assignment => [assignment.Target, assignment.Value],
            IIncrementOrDecrementOperation step => [step.Target],
            _ => [],
        };
}
