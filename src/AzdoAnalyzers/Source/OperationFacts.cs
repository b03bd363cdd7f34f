using System.Globalization;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>Small questions about one operation.</summary>
internal static class OperationFacts
{
    /// <summary>The kind of <c>ICollectionExpressionOperation</c>, which the Roslyn compiled against lacks.</summary>
    public const OperationKind CollectionExpression = (OperationKind)0x7f;

    /// <summary>
    /// The operation inside conversions (user-defined ones and those to delegates included) and parentheses, and what stands before a
    /// <c>?.</c>, or before the pattern that asks for a member: the value is the same to its taker.
    /// </summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                case IConditionalAccessInstanceOperation receiver when Accessed(receiver) is { } accessed:
                    operation = accessed;
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } matched when PatternInputs.Receiver(matched) is { } value:
                    operation = value;
                    break;
                case ITranslatedQueryOperation query:
                    operation = query.Operation;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The constant text of an expression, <c>string.Empty</c> included; <see langword="null"/> if it is none.</summary>
    public static string? ConstantText(this IOperation operation)
        => operation switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => text,
            { ConstantValue: { HasValue: true, Value: char character } } => character.ToString(),
            IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => string.Empty,
            _ => null,
        };

    /// <summary>Whether a text is added to the end of another one: the target then holds both.</summary>
    public static bool IsTextAddition(this IOperation operation)
        => operation is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    /// <summary>What an assignment writes: the assignment itself where that is more than its right side, or a part of it.</summary>
    public static IOperation Written(this IAssignmentOperation assignment)
        => assignment is IDeconstructionAssignmentOperation || assignment.IsTextAddition() ? assignment : assignment.Value;

    /// <summary>The number or key that names an element, where it is constant.</summary>
    public static string? ElementKey(this IOperation operation)
        => operation.Unwrapped() switch
        {
            ITupleOperation { Elements: var elements } => elements.Select(ElementKey).ToList() is var keys && !keys.Contains(null) ? "(" + string.Join("\0", keys) + ")" : null,
            { ConstantValue: { HasValue: true, Value: (IFormattable or string) and var constant } } => Convert.ToString(constant, CultureInfo.InvariantCulture),
            _ => null,
        };

    /// <summary>What stands before the <c>?.</c> that the receiver belongs to.</summary>
    private static IOperation? Accessed(IConditionalAccessInstanceOperation receiver)
    {
        IOperation? inner = receiver;
        while (inner is not null && (inner.Parent is not IConditionalAccessOperation access || access.WhenNotNull != inner))
        {
            inner = inner.Parent;
        }

        return (inner?.Parent as IConditionalAccessOperation)?.Operation;
    }

    /// <summary>What holds the value that an operation reads: a local, parameter, field or property; <see langword="null"/> if nothing of the kind does.</summary>
    public static ISymbol? Variable(this IOperation operation)
        => operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
            _ => null,
        };

    /// <summary>The outermost operation around this one: the body of the member, or its initializer.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>Whether an expression stands for no value: <c>null</c>, <c>default</c>, an empty text.</summary>
    public static bool IsNothing(this IOperation operation)
        => operation.Unwrapped() is var value
            && (value is IDefaultValueOperation || value.ConstantValue is { HasValue: true, Value: null } || (value.ConstantText() is { } text && text.Trim().Length == 0));

    /// <summary>Whether an expression makes a text, which is never null, whatever is put into it.</summary>
    public static bool IsNeverNull(this IOperation operation)
        => operation.Unwrapped() switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } or IInterpolatedStringOperation => true,
            IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, ReturnType.SpecialType: SpecialType.System_String } } => true,
            IInvocationOperation call => call.IsCallOf(nameof(Convert), nameof(System), nameof(Convert.ToBase64String)),
            _ => false,
        };

    /// <summary>Whether the operation calls the named method of the named type.</summary>
    public static bool IsCallOf(this IInvocationOperation invocation, string typeName, string typeNamespace, string methodName)
        => invocation.TargetMethod.Name == methodName && invocation.TargetMethod.ContainingType.Is(typeName, typeNamespace);

    /// <summary>Whether the type has this name and namespace, whatever its assembly.</summary>
    public static bool Is(this ITypeSymbol? type, string name, string containingNamespace)
        => type is { ContainingType: null } && type.Name == name && type.ContainingNamespace?.ToDisplayString() == containingNamespace;

    /// <summary>The value handed over for the named parameter; <see langword="null"/> if there is no such parameter or a default value is taken.</summary>
    public static IOperation? Argument(this IEnumerable<CallArgument> arguments, string parameterName)
        => arguments.FirstOrDefault(argument => argument.Parameter.Name == parameterName && !argument.IsDefault)?.Value;

    /// <summary>The same of a call that binds.</summary>
    public static IOperation? Argument(this System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, string parameterName)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == parameterName && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
