using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A hard-coded value that is taken where a read of the environment came back with nothing:
/// <c>if (pat == null) { pat = "…"; }</c>, <c>pat ??= "…"</c>. What takes it throws instead, and what asks for nothing asks for an empty text too.
/// </summary>
internal static class FallbackBranch
{
    public static Plan? Create(Target target, SemanticModel model)
    {
        var value = target.Expression.WithParentheses();
        return target.Parts[0].Kind is not (FixKind.Credential or FixKind.BasicParameter or FixKind.OrganizationUrl) ? null
            : (value.Parent, value.Parent?.Parent) switch
            {
                (AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression, Left: var left }, ExpressionStatementSyntax statement) => Guard(target, value, left, statement, model),
                (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallback, AssignmentExpressionSyntax { Left: var left, Parent: ExpressionStatementSyntax statement })
                    when IsSame(fallback.Left, left) => Guard(target, value, left, statement, model),
                (AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: var left }, ExpressionStatementSyntax statement)
                    => Throw(target, value, statement, (test, other) => IsSame(left, test.Tested) || (Assigned(other, left) is { } otherwise && test.IsUsedIn(otherwise)), model),
                (ReturnStatementSyntax statement, _) => Throw(target, value, statement, (test, other) => Only(other) is ReturnStatementSyntax { Expression: { } otherwise } && test.IsUsedIn(otherwise), model),
                (ConditionalExpressionSyntax conditional, _) => Throw(target, value, conditional, model),
                _ => null,
            };
    }

    /// <summary>Whether the local that is given the value is given another one behind that, which a <c>throw</c> would come before.</summary>
    public static bool IsOverridden(Target target, SemanticModel model)
        => LocalUses.Of(target.Expression, model) is { } local && local.Next.Concat(local.Later).Any(statement => local.In(statement).Any(local.IsWrite));

    /// <summary>A guard in the place of the statement that gives a local the value where it is null.</summary>
    private static Plan? Guard(Target target, ExpressionSyntax value, ExpressionSyntax left, StatementSyntax statement, SemanticModel model)
    {
        if (Site(target, left, value, model) is not { } site || statement.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax) || !site.Style.IsFirstOnLine(statement.SpanStart))
        {
            return null;
        }

        var guard = site.Read.Guard(left.ToString(), site.Style.LineBreakAt(statement.SpanStart), site.BlockAt(statement.SpanStart));
        return site.Plan([new TextEdit(site.Document, statement.Span, guard + (SourceStyle.IsFollowedClosely(statement) ? site.Style.NewLine : ""))], names: []);
    }

    /// <summary>A <c>throw</c> in the place of the statement that takes the value in a branch of an <c>if</c>.</summary>
    private static Plan? Throw(Target target, ExpressionSyntax value, StatementSyntax statement, Func<MissingTest, StatementSyntax?, bool> isFallback, SemanticModel model)
        => Branch(statement) is var (condition, isThen, other)
            && Test(condition, isThen, model) is { } test
            && isFallback(test, other)
            && Site(target, test.Tested, value, model) is { } site
                ? Plan(site, condition, test, new TextEdit(site.Document, TextSpan.FromBounds(statement.SpanStart, value.Span.End), site.Read.Throw))
                : null;

    private static Plan? Throw(Target target, ExpressionSyntax value, ConditionalExpressionSyntax conditional, SemanticModel model)
        => Test(conditional.Condition, conditional.WhenTrue == value, model) is { } test
            && test.IsUsedIn(conditional.WhenTrue == value ? conditional.WhenFalse : conditional.WhenTrue)
            && Site(target, test.Tested, value, model) is { } site
                ? Plan(site, conditional.Condition, test, new TextEdit(site.Document, value.Span, site.Read.Throw))
                : null;

    private static Plan Plan(Site site, ExpressionSyntax condition, MissingTest test, TextEdit thrown)
        => site.Plan(test is { FindsNull: true, FindsEmpty: true } ? [thrown] : [new TextEdit(site.Document, condition.Span, test.Whole(site.CodeStyle.StringType)), thrown], names: []);

    /// <summary>The place, with the message for the variables that something tested is read from; null where it has its value from elsewhere.</summary>
    private static Site? Site(Target target, ExpressionSyntax tested, ExpressionSyntax value, SemanticModel model)
        => Names(tested, value, model) is { Count: > 0 } names
            ? new Site(target, model, target.Expression, new EnvironmentRead(target.Parts[0].Variable, tested.ToString(), VariableReads.Message(names, model))) { Written = name => name, Title = Fallback.Title }
            : null;

    /// <summary>What names the variables that something tested is read from, and from nothing else: a local whenever, anything else by the statement right before.</summary>
    private static IReadOnlyList<ExpressionSyntax> Names(ExpressionSyntax tested, ExpressionSyntax value, SemanticModel model)
    {
        var before = value.Ancestors().OfType<StatementSyntax>().Select(statement => Assigned(statement.Previous(), tested)).FirstOrDefault(read => read is not null);
        return VariableReads.NamesIn(tested, value, model) is { Count: > 0 } names ? names
            : before is not null ? VariableReads.NamesIn(before, value, model)
            : [];
    }

    private static MissingTest? Test(ExpressionSyntax condition, bool outcome, SemanticModel model) => MissingTest.Of(condition, model) is { } test && test.Outcome == outcome ? test : null;

    /// <summary>The condition for a statement to run, whether it has to hold, and what runs otherwise.</summary>
    private static (ExpressionSyntax Condition, bool IsThen, StatementSyntax? Other)? Branch(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax } block => Branch(block),
        IfStatementSyntax branch => (branch.Condition, true, branch.Else?.Statement ?? branch.Next()),
        ElseClauseSyntax { Parent: IfStatementSyntax branch } => (branch.Condition, false, branch.Statement),
        _ => null,
    };

    private static StatementSyntax? Only(StatementSyntax? statement) => statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement;

    private static ExpressionSyntax? Assigned(StatementSyntax? statement, ExpressionSyntax left)
        => Only(statement) is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } && IsSame(assignment.Left, left) ? assignment.Right : null;

    private static bool IsSame(SyntaxNode node, SyntaxNode other) => SyntaxFactory.AreEquivalent(node, other);
}
