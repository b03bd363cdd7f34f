using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What a <c>switch</c>, statement or expression, tries before one of its patterns.</summary>
internal static class EarlierPatterns
{
    /// <summary>The patterns and constants that take a value without asking for more, in the order in which they are tried: those with a <c>when</c> may let it go on.</summary>
    /// <param name="project">The project.</param>
    /// <param name="pattern">The pattern that is tried after them.</param>
    public static IEnumerable<IOperation> Of(ProjectModel project, IPatternOperation pattern)
        => pattern.Syntax.Parent switch
        {
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when choice.Arms[0] != arm => (project.Operation(choice) as ISwitchExpressionOperation)?.Arms.TakeWhile(before => before.Syntax != arm).Where(before => before.Guard is null).Select(before => before.Pattern) ?? [],
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } label when choice.Sections[0].Labels[0] != label => (project.Operation(choice) as ISwitchOperation)?.Cases.SelectMany(section => section.Clauses).TakeWhile(before => before.Syntax != label).Select(Taken).OfType<IOperation>() ?? [],
            _ => [],
        };

    private static IOperation? Taken(ICaseClauseOperation clause)
        => clause switch
        {
            IPatternCaseClauseOperation { Guard: null, Pattern: var pattern } => pattern,
            ISingleValueCaseClauseOperation { Value: var constant } => constant,
            _ => null,
        };
}
