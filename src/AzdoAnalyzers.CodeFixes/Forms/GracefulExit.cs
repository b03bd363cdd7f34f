using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A statement by which a program goes without an error where it has nothing to do, or was called wrongly: <c>if (args.Length == 0) { Console.WriteLine("usage: …"); return; }</c>.</summary>
internal static class GracefulExit
{
    /// <summary>The last of them between a statement that gives a local its value and the first use of that; null where there is none. A guard before it would take its place.</summary>
    public static StatementSyntax? LastBefore(LocalUses local, StatementSyntax written)
        => local.Next.SkipWhile(statement => statement.SpanStart <= written.SpanStart)
            .TakeWhile(statement => !local.In(statement).Any() && statement is not LocalFunctionStatementSyntax)
            .LastOrDefault(statement => statement is IfStatementSyntax { Else: null } exit && Is(exit));

    private static bool Is(IfStatementSyntax exit)
        => (exit.Statement is BlockSyntax block ? block.Statements.LastOrDefault() : exit.Statement) switch
        {
            ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Environment.Exit) } } } => true,
            _ => false,
        };
}
