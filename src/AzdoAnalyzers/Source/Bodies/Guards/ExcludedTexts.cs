using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Says which texts can't be what is read somewhere: code that writes <c>"none"</c> for no value asks for that text before it uses the value.</summary>
internal static class ExcludedTexts
{
    /// <summary>Whether a local, parameter or member isn't a text where it is read, if that comes from a certain place.</summary>
    /// <param name="project">The project.</param>
    /// <param name="read">The read.</param>
    /// <param name="branch">The branches that the read stands in; <see langword="null"/>: none.</param>
    /// <param name="text">The text.</param>
    /// <param name="written">Where the text comes from.</param>
    public static bool Include(ProjectModel project, IOperation read, BranchConditions? branch, string text, SyntaxNode written)
        => read.Variable() is { } symbol
            && (branch?.AskFor(symbol) == true || project.Bodies.Of(read).Fact(FindCompared).Contains(symbol))
            && GuardAnalysis.Of(project).UnguardedAt(read, new GuardedValue(project, symbol) { State = ValueStates.Text, Text = text }) is { } left
            && (left.IsEmpty || (read is not IMemberReferenceOperation && !left.Any(definition => MayBe(project, read, symbol, definition, written))));

    /// <summary>The locals and parameters that a body compares with texts: where that replaces the value, the read needs no branch around it.</summary>
    private static HashSet<ISymbol> FindCompared(IOperation body)
        => new(
            from comparison in body.Descendants().OfType<IBinaryOperation>()
            where comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
            let compared = comparison.RightOperand.ConstantText() is { Length: > 0 } ? comparison.LeftOperand : comparison.LeftOperand.ConstantText() is { Length: > 0 } ? comparison.RightOperand : null
            where compared is not null
            let symbol = LocalWrites.Referenced(compared.Unwrapped())
            where symbol is not null
            select symbol,
            SymbolEqualityComparer.Default);

    /// <summary>Whether what is written comes to the read by a definition: its own, or what callers hand over.</summary>
    private static bool MayBe(ProjectModel project, IOperation read, ISymbol symbol, SyntaxNode definition, SyntaxNode written)
        => project.Bodies.Of(read).Writes(symbol).FirstOrDefault(own => own.SyntaxTree == written.SyntaxTree && own.Span.Contains(written.Span)) is not { } of ? symbol is not IParameterSymbol || definition == DefinitionSearch.Entry
            : definition.SyntaxTree == of.SyntaxTree && definition.Span.OverlapsWith(of.Span);
}
