using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>Says whether a body sees to it that a text ends with a slash: it asks for its end, or adds something to it.</summary>
internal static class SlashTests
{
    /// <summary>Whether that happens to the variable or member that an operation reads, in the body that the operation stands in.</summary>
    public static bool Include(IOperation reference)
        => reference.Variable() is { } variable && reference.Root().Descendants().Any(operation => IsTest(operation, variable) || IsAddition(operation, variable));

    /// <summary>Whether an operation asks how any text ends.</summary>
    public static bool IsInside(IOperation operation) => operation.DescendantsAndSelf().Any(inner => AskedFor(inner) is not null);

    private static bool IsTest(IOperation operation, ISymbol variable) => AskedFor(operation) is { } text && Is(text, variable);

    /// <summary>The text whose end an operation asks for: <c>x.EndsWith('/')</c>, <c>x.Last()</c>, <c>x[^1]</c>, <c>x[x.Length - 1]</c>.</summary>
    private static IOperation? AskedFor(IOperation operation)
        => operation switch
        {
            IInvocationOperation { TargetMethod.Name: nameof(string.EndsWith), Instance: { } text } => text,
            IInvocationOperation { TargetMethod: { Name: nameof(Enumerable.Last) or nameof(Enumerable.LastOrDefault), IsExtensionMethod: true }, Arguments: [{ Value: var text }, ..] } => text,
            IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.SpecialType: SpecialType.System_String }, Instance: { } text } => text,
            IImplicitIndexerReferenceOperation { Instance: { } text } => text,
            _ => null,
        };

    private static bool IsAddition(IOperation operation, ISymbol variable)
        => operation is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Target: var target } && Is(target, variable);

    private static bool Is(IOperation operation, ISymbol variable)
        => operation.Unwrapped() is var inner
            && (SymbolEqualityComparer.Default.Equals(inner.Variable(), variable)
                || (inner is IPropertyReferenceOperation { Property.Name: nameof(Uri.AbsoluteUri) or nameof(Uri.OriginalString) or nameof(Uri.AbsolutePath), Instance: { } uri } && Is(uri, variable))
                || (inner is IInvocationOperation { TargetMethod.Name: nameof(ToString) or nameof(string.Trim), Instance: { } text } && Is(text, variable)));
}
