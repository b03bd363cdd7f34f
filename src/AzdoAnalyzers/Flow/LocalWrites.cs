using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>What one operation writes to a local.</summary>
internal static class LocalWrites
{
    /// <summary>The syntax of the value that an operation writes to the local, or <see langword="null"/>.</summary>
    public static SyntaxNode? Value(IOperation operation, ILocalSymbol local)
        => operation switch
        {
            IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local) => declarator.GetVariableInitializer()?.Value.Syntax,
            ISimpleAssignmentOperation assignment when IsReference(assignment.Target, local) => assignment.Value.Syntax,
            ICoalesceAssignmentOperation assignment when IsReference(assignment.Target, local) => assignment.Value.Syntax,
            IIsPatternOperation { Pattern: var pattern } match when Is(DeclaredSymbol(pattern), local) => match.Value.Syntax,
            _ => null,
        };

    /// <summary>Whether the operation writes something to the local that can't be followed: <c>out</c>, <c>ref</c>, a deconstruction.</summary>
    public static bool IsUnknown(IOperation operation, ILocalSymbol local)
        => operation switch
        {
            IArgumentOperation { Parameter.RefKind: not RefKind.None and not RefKind.In } argument => IsReference(argument.Value, local),
            IDeconstructionAssignmentOperation assignment => assignment.Target.Descendants().Any(target => IsReference(target, local)),
            _ => false,
        };

    /// <summary>Whether the target of a write is the local.</summary>
    public static bool IsReference(IOperation target, ILocalSymbol local)
        => (target is ILocalReferenceOperation reference && Is(reference.Local, local))
            || (target is IDeclarationExpressionOperation declaration && IsReference(declaration.Expression, local));

    private static ISymbol? DeclaredSymbol(IPatternOperation pattern)
        => pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            _ => null,
        };

    private static bool Is(ISymbol? symbol, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(symbol, local);
}
