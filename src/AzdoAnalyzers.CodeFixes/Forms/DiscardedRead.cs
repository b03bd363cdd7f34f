using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A statement right before a target that reads the same variable and throws the value away: into nothing, into a local
/// that nobody uses, or into the local that the target overwrites. It is joined with the read that takes the target's place.
/// </summary>
internal static class DiscardedRead
{
    /// <summary>The edit that removes it; null where there is none, or where the target overwrites its local.</summary>
    public static TextEdit? Remove(Site site)
        => Before(site) is { } read && Local(read) is var local && (local is null || !IsUsed(local)) ? Removal.Edit(site.Document, read) : null;

    /// <summary>The plan that keeps it, and puts a guard in the place of the statement that overwrites its local; null where none does.</summary>
    public static Plan? Keep(Site site)
        => site.IsBare
            && site.Replaced.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax statement } assignment
            && assignment.Right == site.Replaced
            && Before(site) is { } read
            && Local(read)?.Identifier.ValueText == name.Identifier.ValueText
                ? site.Plan([new TextEdit(site.Document, statement.Span, Guard(site, statement, name))], names: [])
                : null;

    private static string Guard(Site site, StatementSyntax statement, IdentifierNameSyntax name)
        => site.Read.Guard(name.Identifier.Text, site.Style.LineBreakAt(statement.SpanStart), site.BlockAt(statement.SpanStart));

    /// <summary>The statement before the one that the target stands in, if it does nothing but read the variable.</summary>
    private static StatementSyntax? Before(Site site)
        => site.Replaced.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax block } statement
            && block.Statements.IndexOf(statement) is > 0 and var index
            && VariableReads.NameIn(Value(block.Statements[index - 1]), site.Model) is { } name
            && site.Model.GetConstantValue(name).Value is string read
            && read == site.Read.Variable
                ? block.Statements[index - 1]
                : null;

    private static ExpressionSyntax? Value(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => call,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var value } } => value,
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value }] } => value,
        _ => null,
    };

    private static VariableDeclaratorSyntax? Local(StatementSyntax statement)
        => (statement as LocalDeclarationStatementSyntax)?.Declaration.Variables[0];

    private static bool IsUsed(VariableDeclaratorSyntax local)
        => local.FirstAncestorOrSelf<BlockSyntax>()!.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Identifier.ValueText);
}
