using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>What one operation writes to locals and parameters.</summary>
internal static class LocalWrites
{
    /// <summary>What the operation itself writes; operations inside it write for themselves.</summary>
    public static IEnumerable<LocalWrite> Of(IOperation operation)
        => operation switch
        {
            IVariableDeclaratorOperation declarator => Declared(declarator),
            ISimpleAssignmentOperation assignment => To(assignment.Target, assignment.Value.Syntax),
            ICompoundAssignmentOperation assignment when assignment.IsTextAddition() => To(assignment.Target, assignment.Syntax),
            ICoalesceAssignmentOperation assignment => To(assignment.Target, assignment.Value.Syntax),
            IIsPatternOperation { Pattern: var pattern } match => PatternInputs.Declared(pattern) is { } symbol ? [new LocalWrite(symbol, IsWhole(pattern) ? match.Value.Syntax : pattern.Syntax)] : [],
            IPatternOperation pattern => !IsWhole(pattern) && PatternInputs.Declared(pattern) is { } symbol ? [new LocalWrite(symbol, pattern.Syntax)] : [],
            IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => To(argument.Value, argument.Syntax, mayKeep: argument.Parameter.RefKind == RefKind.Ref),
            IForEachLoopOperation { LoopControlVariable: not IVariableDeclaratorOperation } loop => ToEach(loop.LoopControlVariable, loop.Syntax),
            IDeconstructionAssignmentOperation deconstruction => ToEach(deconstruction.Target, deconstruction.Syntax),
            _ => [],
        };

    /// <summary>The syntax of the value that an operation writes to the symbol, as in <see cref="LocalWrite.Value"/>; <see langword="null"/> if it writes none.</summary>
    public static SyntaxNode? Value(IOperation operation, ISymbol symbol)
    {
        foreach (var write in Of(operation))
        {
            if (Is(write.Symbol, symbol))
            {
                return write.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the target of a write is the local or parameter.</summary>
    public static bool IsReference(IOperation target, ISymbol symbol) => Is(Referenced(target), symbol);

    /// <summary>The local or parameter that an operation reads or writes; <see langword="null"/> if it is none.</summary>
    public static ISymbol? Referenced(IOperation target)
        => target switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IDeclarationExpressionOperation declaration => Referenced(declaration.Expression),
            _ => null,
        };

    /// <summary>The local that is declared with a value; <see langword="null"/> if the value goes elsewhere.</summary>
    public static ILocalSymbol? Holder(IOperation value)
    {
        var holder = value.Parent;
        while (holder is IConversionOperation or IVariableInitializerOperation)
        {
            holder = holder.Parent;
        }

        return (holder as IVariableDeclaratorOperation)?.Symbol;
    }

    private static LocalWrite[] Declared(IVariableDeclaratorOperation declarator)
        => (declarator.GetVariableInitializer()?.Value.Syntax ?? Loop(declarator)?.Syntax) is { } value ? [new LocalWrite(declarator.Symbol, value)] : [];

    private static LocalWrite[] To(IOperation target, SyntaxNode value, bool mayKeep = false) => Referenced(target) is { } symbol ? [new LocalWrite(symbol, value, mayKeep)] : [];

    private static IEnumerable<LocalWrite> ToEach(IOperation targets, SyntaxNode value)
        => targets.DescendantsAndSelf().Where(target => target is ILocalReferenceOperation or IParameterReferenceOperation).Select(target => new LocalWrite(Referenced(target)!, value));

    /// <summary>The loop whose variable is declared.</summary>
    private static IOperation? Loop(IVariableDeclaratorOperation declarator)
        => declarator.Parent is IForEachLoopOperation loop && loop.LoopControlVariable == declarator ? loop : null;

    /// <summary>Whether a pattern is all that stands behind <c>is</c>.</summary>
    private static bool IsWhole(IPatternOperation pattern) => pattern.Syntax.Parent is IsPatternExpressionSyntax;

    private static bool Is(ISymbol? symbol, ISymbol other) => SymbolEqualityComparer.Default.Equals(symbol, other);
}
