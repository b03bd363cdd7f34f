using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A local with a guard before the statement that uses it: where a guarded read can't be an expression (before C# 7, in
/// expression trees and queries), and where it would be a long one in the midst of another.
/// </summary>
internal static class HoistedRead
{
    /// <summary>
    /// Whether a read before the statement reads best: among arguments, in the hole of a text and before all that is made of the value, a guarded one
    /// is long. What runs either way, and once, can be read before.
    /// </summary>
    public static bool ReadsBest(Site site)
        => IsLongWithin(site, node => node is StatementSyntax)
            && site.Replaced.FirstAncestorOrSelf<StatementSyntax>() is (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or UsingStatementSyntax
                or IfStatementSyntax or CommonForEachStatementSyntax or SwitchStatementSyntax) and var statement
            && IsInSequence(statement);

    /// <summary>Whether a guarded read would be a long one in the midst of another expression, all of which runs either way.</summary>
    /// <param name="site">The place.</param>
    /// <param name="isAround">What the expression belongs to.</param>
    public static bool IsLongWithin(Site site, Func<SyntaxNode, bool> isAround)
    {
        var around = site.Replaced.Ancestors().TakeWhile(node => !isAround(node)).ToList();
        return (!site.IsBare || around.Exists(node => node is InterpolationSyntax or ArgumentSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax or BinaryExpressionSyntax or AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax } or VariableDeclarationSyntax { Variables.Count: > 1 }))
            && around.TrueForAll(IsAlwaysEvaluated);
    }

    public static Plan? Create(Site site, UniqueNames uniqueNames)
    {
        var statement = site.Replaced.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(IsInSequence);
        if (statement is null or LocalFunctionStatementSyntax || !site.Style.IsFirstOnLine(statement.SpanStart))
        {
            return null;
        }

        var name = site.Name(uniqueNames);
        var position = Position(site, statement);
        var read = site.GuardedRead(name, site.Style.LineBreakAt(statement.SpanStart), site.BlockAt(statement.SpanStart));
        return site.Plan([TextEdit.Insert(site.Document, position, read), site.Replace(site.Write(name), site.IsBare)], [name]);
    }

    /// <summary>Before the statement, and before the reads for what stands behind in it: their order is that of the values, whichever was fixed first.</summary>
    private static int Position(Site site, StatementSyntax statement)
    {
        var first = statement;
        while (first.Previous() is IfStatementSyntax guard
            && guard.Previous() is LocalDeclarationStatementSyntax local
            && GuardedRead.NameOf(local) is { } name
            && site.Style.IsFirstOnLine(local.SpanStart)
            && statement.DescendantTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is IdentifierNameSyntax) is { RawKind: not 0 } use
            && use.SpanStart > site.Replaced.SpanStart)
        {
            first = local;
        }

        return first.StartWithComments() is var start && site.Style.IsFirstOnLine(start) ? start : first.SpanStart;
    }

    private static bool IsAlwaysEvaluated(SyntaxNode node)
        => node is InterpolationSyntax or InterpolatedStringExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or MemberAccessExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or TupleExpressionSyntax or AwaitExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
            or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
            or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or CollectionExpressionSyntax or ExpressionElementSyntax or AnonymousObjectMemberDeclaratorSyntax or AnonymousObjectCreationExpressionSyntax;

    private static bool IsInSequence(StatementSyntax statement)
        => statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax && statement is not BlockSyntax;
}
