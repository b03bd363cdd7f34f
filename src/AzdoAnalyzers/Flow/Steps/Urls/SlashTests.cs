using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>Says whether a body sees to it that a text ends with a slash: it asks for its end, or adds something to it.</summary>
internal static class SlashTests
{
    /// <summary>Whether that happens to the variable or member that an operation reads, in the body that the operation stands in.</summary>
    public static bool Include(ProjectModel project, IOperation reference)
        => reference.Variable() is { } variable && project.Bodies.Of(reference).Fact(FindEnded).Contains(variable);

    /// <summary>Whether an operation asks how any text ends.</summary>
    public static bool IsInside(IOperation operation) => operation.DescendantsAndSelf().Any(inner => AskedFor(inner) is not null);

    private static HashSet<ISymbol> FindEnded(IOperation body)
        => new(body.Descendants().Select(operation => AskedFor(operation) ?? AddedTo(operation)).OfType<IOperation>().Select(Variable).OfType<ISymbol>(), SymbolEqualityComparer.Default);

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

    private static IOperation? AddedTo(IOperation operation)
        => operation is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Target: var target } ? target : null;

    private static ISymbol? Variable(IOperation operation)
        => operation.Unwrapped() switch
        {
            IPropertyReferenceOperation { Property.Name: nameof(Uri.AbsoluteUri) or nameof(Uri.OriginalString) or nameof(Uri.AbsolutePath), Instance: { } uri } => Variable(uri),
            IInvocationOperation { TargetMethod.Name: nameof(ToString) or nameof(string.Trim), Instance: { } text } => Variable(text),
            var inner => inner.Variable(),
        };
}
