using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>What one operation writes to a local or parameter.</summary>
internal static class LocalWrites
{
    /// <summary>
    /// The syntax of the value that an operation writes to the symbol, or <see langword="null"/>. Where the value is a part or a result of
    /// something, the syntax is that: the <c>out</c> or <c>ref</c> argument, the deconstruction, the <c>foreach</c>, the <c>+=</c>.
    /// </summary>
    public static SyntaxNode? Value(IOperation operation, ISymbol symbol)
        => operation switch
        {
            IVariableDeclaratorOperation declarator when Is(declarator.Symbol, symbol) => declarator.GetVariableInitializer()?.Value.Syntax ?? Loop(declarator)?.Syntax,
            ISimpleAssignmentOperation assignment when IsReference(assignment.Target, symbol) => assignment.Value.Syntax,
            ICompoundAssignmentOperation assignment when assignment.IsTextAddition() && IsReference(assignment.Target, symbol) => assignment.Syntax,
            ICoalesceAssignmentOperation assignment when IsReference(assignment.Target, symbol) => assignment.Value.Syntax,
            IIsPatternOperation { Pattern: var pattern } match when Is(DeclaredSymbol(pattern), symbol) => match.Value.Syntax,
            IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when IsReference(argument.Value, symbol) => argument.Syntax,
            IForEachLoopOperation { LoopControlVariable: not IVariableDeclaratorOperation } loop when loop.LoopControlVariable.DescendantsAndSelf().Any(target => IsReference(target, symbol)) => loop.Syntax,
            IDeconstructionAssignmentOperation deconstruction when deconstruction.Target.DescendantsAndSelf().Any(target => IsReference(target, symbol)) => deconstruction.Syntax,
            _ => null,
        };

    /// <summary>Whether what was there before may be there still: a method may leave a <c>ref</c> argument as it is.</summary>
    public static bool MayKeep(IOperation operation) => operation is IArgumentOperation { Parameter.RefKind: RefKind.Ref };

    /// <summary>Whether the target of a write is the local or parameter.</summary>
    public static bool IsReference(IOperation target, ISymbol symbol)
        => target switch
        {
            ILocalReferenceOperation local => Is(local.Local, symbol),
            IParameterReferenceOperation parameter => Is(parameter.Parameter, symbol),
            IDeclarationExpressionOperation declaration => IsReference(declaration.Expression, symbol),
            _ => false,
        };

    /// <summary>The loop whose variable is declared.</summary>
    private static IOperation? Loop(IVariableDeclaratorOperation declarator)
        => declarator.Parent is IForEachLoopOperation loop && loop.LoopControlVariable == declarator ? loop : null;

    private static ISymbol? DeclaredSymbol(IPatternOperation pattern)
        => pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            _ => null,
        };

    private static bool Is(ISymbol? symbol, ISymbol other) => SymbolEqualityComparer.Default.Equals(symbol, other);
}
