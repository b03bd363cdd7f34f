using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What a <c>switch</c>, statement or expression, tries before one of its patterns.</summary>
internal static class EarlierPatterns
{
    /// <summary>The patterns and constants in the order in which they are tried, each with the question behind its <c>when</c>, which may let a value go on.</summary>
    /// <param name="project">The project.</param>
    /// <param name="pattern">The pattern that is tried after them.</param>
    public static IEnumerable<(IOperation Tried, IOperation? Guard)> Of(ProjectModel project, IPatternOperation pattern)
        => pattern.Syntax.Parent switch
        {
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when choice.Arms[0] != arm => (project.Operation(choice) as ISwitchExpressionOperation)?.Arms.TakeWhile(before => before.Syntax != arm).Select(before => ((IOperation)before.Pattern, before.Guard)) ?? [],
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } label when choice.Sections[0].Labels[0] != label => (project.Operation(choice) as ISwitchOperation)?.Cases.SelectMany(section => section.Clauses).TakeWhile(before => before.Syntax != label).SelectMany(Tried) ?? [],
            _ => [],
        };

    private static IEnumerable<(IOperation Tried, IOperation? Guard)> Tried(ICaseClauseOperation clause)
        => clause switch
        {
            IPatternCaseClauseOperation { Pattern: var pattern, Guard: var guard } => [(pattern, guard)],
            ISingleValueCaseClauseOperation { Value: var constant } => [(constant, null)],
            _ => [],
        };
}
