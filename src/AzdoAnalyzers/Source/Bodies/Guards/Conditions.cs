using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Says what conditions prove of a value: that it isn't missing where the condition has one outcome or the other.</summary>
/// <param name="methods">Knows the conditions that methods of the project ask.</param>
/// <param name="value">The value.</param>
internal sealed class Conditions(GuardMethods methods, GuardedValue value)
{
    /// <summary>How many locals are followed: code that is being typed may define one by itself.</summary>
    private const int MaxDepth = 6;

    private int _depth;

    /// <summary>Whether the value can't be missing once the condition had this outcome. A value that is known to be empty proves nothing.</summary>
    public bool Prove(IOperation condition, bool outcome)
    {
        condition = value.Original(condition);
        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => Prove(negation.Operand, !outcome),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => outcome ? ProveAny(both, outcome) : ProveBoth(both, outcome),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => outcome ? ProveBoth(either, outcome) : ProveAny(either, outcome),
            IBinaryOperation comparison => ProveByComparison(comparison, outcome) || ProveByComparison(comparison, outcome, isSwapped: true),
            IIsNullOperation test => !outcome && value.Is(test.Operand),
            IIsPatternOperation match => ProveByPattern(match, outcome),
            IIsTypeOperation test => outcome && value.Is(test.ValueOperand),
            IInvocationOperation call => ProveByCall(call, outcome),
            ILocalReferenceOperation local when local.Type?.SpecialType == SpecialType.System_Boolean
                => Definition(local) is { } definition && ProveByDefinition(definition, outcome),
            IPropertyReferenceOperation { Property: { GetMethod: { } getter } property } when value.IsShared && value.Project.Declares(property)
                => methods.ProveByResult(getter.OriginalDefinition, value, outcome),
            _ => false,
        };
    }

    private bool ProveByDefinition(IOperation definition, bool outcome)
    {
        if (_depth == MaxDepth)
        {
            return false;
        }

        _depth++;
        var isProven = Prove(definition, outcome);
        _depth--;
        return isProven;
    }

    /// <summary>What the only definition that reaches the read of a local says.</summary>
    private IOperation? Definition(ILocalReferenceOperation read)
        => value.Project.Operation(read.Syntax) is ILocalReferenceOperation original && LocalDefinitions.Reaching(value.Project, original).ToList() is [var only] ? value.Project.Operation(only) : null;

    private bool ProveAny(IBinaryOperation operation, bool outcome) => Prove(operation.LeftOperand, outcome) || Prove(operation.RightOperand, outcome);

    private bool ProveBoth(IBinaryOperation operation, bool outcome) => Prove(operation.LeftOperand, outcome) && Prove(operation.RightOperand, outcome);

    private bool ProveByComparison(IBinaryOperation comparison, bool outcome, bool isSwapped = false)
    {
        var (tested, other) = isSwapped ? (comparison.RightOperand, comparison.LeftOperand) : (comparison.LeftOperand, comparison.RightOperand);
        var (kind, constant) = (isSwapped ? Swapped(comparison.OperatorKind) : comparison.OperatorKind, other.Unwrapped().ConstantValue);
        if (!constant.HasValue || kind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual))
        {
            return false;
        }

        var isEqual = outcome == (kind == BinaryOperatorKind.Equals);
        return constant.Value switch
        {
            null => !isEqual && value.Is(tested),
            bool truth => Prove(tested, isEqual == truth),
            string text => isEqual && text.Length > 0 && value.Is(tested),
            int limit when LengthOf(tested, out var nullCounts) => PatternTests.Compare(kind, 0, limit) == !outcome && !(nullCounts && outcome == (kind == BinaryOperatorKind.NotEquals)),
            _ => false,
        };
    }

    private static BinaryOperatorKind Swapped(BinaryOperatorKind kind)
        => kind switch
        {
            BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
            BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
            BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
            BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
            _ => kind,
        };

    /// <summary>Whether an expression is the value's length.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="mayBeNull">Whether it is <see langword="null"/> where the value is missing; otherwise it throws there, or is 0.</param>
    private bool LengthOf(IOperation operation, out bool mayBeNull)
    {
        operation = value.Original(operation);
        mayBeNull = operation is IConditionalAccessOperation;
        return operation switch
        {
            IPropertyReferenceOperation { Property.Name: nameof(string.Length), Instance: { } text } => value.Is(text),
            IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: nameof(string.Length) } } access => value.Is(access.Operation),
            ICoalesceOperation { WhenNull: { ConstantValue: { HasValue: true, Value: 0 } } } coalesce => LengthOf(coalesce.Value, out _),
            _ => false,
        };
    }

    private bool ProveByPattern(IIsPatternOperation match, bool outcome)
    {
        if (LengthOf(match.Value, out var mayBeNull))
        {
            return PatternTests.Matches(match.Pattern, 0) == !outcome && (!mayBeNull || PatternTests.Matches(match.Pattern, null) == !outcome);
        }

        return value.Is(match.Value)
            ? PatternTests.Matches(match.Pattern, null) == !outcome && PatternTests.Matches(match.Pattern, PatternTests.SomeText) != !outcome
            : match.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool truth } } && Prove(match.Value, outcome == truth);
    }

    private bool ProveByCall(IInvocationOperation call, bool outcome)
        => call.TargetMethod switch
        {
            { Name: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) or "IsNullOrBlank", Parameters.Length: 1 } => !outcome && call.Arguments.Length == 1 && value.Is(call.Arguments[0].Value),
            { Name: nameof(Enumerable.Any) or nameof(Enumerable.All), ContainingType.Name: nameof(Enumerable) } => outcome == (call.TargetMethod.Name == nameof(Enumerable.All)) && ProveByEach(call, outcome),
            var method => ProveByAttribute(call, outcome) || (value.Project.Declares(method) && ProveByMethod(call, outcome)),
        };

    /// <summary><c>new[] { a, b }.Any(string.IsNullOrEmpty)</c>.</summary>
    private bool ProveByEach(IInvocationOperation call, bool outcome)
        => call.Arguments.Length == 2
            && call.Arguments[0].Value.Unwrapped() is IArrayCreationOperation { Initializer: { } elements }
            && elements.ElementValues.Any(value.Is)
            && call.Arguments[1].Value.Unwrapped() switch
            {
                IMethodReferenceOperation { Method.Name: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) } => !outcome,
                IAnonymousFunctionOperation { Symbol.Parameters: [var element] } lambda
                    => MemberWrites.Returns(lambda.Body).ToList() is [var result] && new Conditions(methods, value.As(element)).Prove(result, outcome),
                _ => false,
            };

    private bool ProveByAttribute(IInvocationOperation call, bool outcome)
        => call.Arguments.Any(argument => argument.Parameter is { } parameter
            && parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "NotNullWhenAttribute" && attribute.ConstructorArguments is [{ Value: bool when }] && when == outcome)
            && value.Is(argument.Value));

    private bool ProveByMethod(IInvocationOperation call, bool outcome)
        => call.Arguments.Any(argument => argument.Parameter is { } parameter && value.Is(argument.Value) && methods.ProveByResult(call.TargetMethod.OriginalDefinition, value.As(parameter.OriginalDefinition), outcome))
            || (value.IsShared && methods.ProveByResult(call.TargetMethod.OriginalDefinition, value, outcome));
}
