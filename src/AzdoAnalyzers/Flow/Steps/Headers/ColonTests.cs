using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>Says whether a body asks for the colon of <c>user:secret</c> in a text, so as to add it where it is missing: whether one is missing isn't known then.</summary>
internal static class ColonTests
{
    private const int MaxDepth = 3;

    /// <summary>Whether the body that an operation stands in asks for a colon in the variable or member that the operation reads.</summary>
    public static bool Include(ProjectModel project, IOperation reference)
        => reference.Variable() is { } variable && AreIn(project, reference.Root(), variable, MaxDepth);

    private static bool AreIn(ProjectModel project, IOperation body, ISymbol variable, int depth) => body.DescendantsAndSelf().Any(operation => IsTest(project, operation, variable, depth));

    private static bool IsTest(ProjectModel project, IOperation operation, ISymbol variable, int depth)
        => operation switch
        {
            IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_String } => false,
            IInvocationOperation call when IsHandedOver(call, variable) => NamesColon(call) || IsHelper(project, call, variable, depth),
            IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.SpecialType: SpecialType.System_String }, Instance: { } text } => Is(text, variable),
            IImplicitIndexerReferenceOperation { Instance: { } text } => Is(text, variable),
            IIsPatternOperation match => Is(match.Value, variable) && NamesColon(match.Pattern),
            ISwitchExpressionOperation choice => Is(choice.Value, variable) && choice.Arms.Any(arm => NamesColon(arm.Pattern)),
            _ => false,
        };

    /// <summary>Whether a method that is handed the text and answers asks in its turn.</summary>
    private static bool IsHelper(ProjectModel project, IInvocationOperation call, ISymbol variable, int depth)
        => depth > 0
            && call.TargetMethod.OriginalDefinition is { ReturnType.SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 } method
            && project.Declares(method)
            && call.Arguments.FirstOrDefault(argument => Is(argument.Value, variable)) is { Parameter: { } parameter }
            && MemberWrites.Returns(project, method).Any(result => AreIn(project, result.Root(), parameter.OriginalDefinition, depth - 1));

    private static bool IsHandedOver(IInvocationOperation call, ISymbol variable) => (call.Instance is { } text && Is(text, variable)) || call.Arguments.Any(argument => Is(argument.Value, variable));

    private static bool NamesColon(IOperation operation)
        => operation.DescendantsAndSelf().Any(inner => inner.ConstantValue is { HasValue: true, Value: ':' or ":" } || (inner is IInvocationOperation { TargetMethod.Name: "IsMatch" } match && match.Arguments.Any(argument => argument.Value.ConstantText()?.IndexOf(':') >= 0)));

    private static bool Is(IOperation operation, ISymbol variable)
        => operation.Unwrapped() is var inner
            && (SymbolEqualityComparer.Default.Equals(inner.Variable()?.OriginalDefinition, variable.OriginalDefinition)
                || (inner is IInvocationOperation { TargetMethod.Name: nameof(string.Trim) or nameof(ToString) or "AsSpan", Instance: { } text } && Is(text, variable)));
}
