using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A local with a guard before the statement that uses it: where a guarded read can't be an expression (before C# 7, in
/// expression trees and queries).
/// </summary>
internal static class HoistedRead
{
    /// <summary>Whether a read before the statement reads best: in the hole of a text a guarded one is long, and takes line breaks from C# 11 only.</summary>
    public static bool ReadsBest(Site site)
        => (site.Replaced.Parent is InterpolationSyntax || site.Replaced is BaseObjectCreationExpressionSyntax)
            && site.Replaced.Ancestors().TakeWhile(node => node is not StatementSyntax).All(IsAlwaysEvaluated)
            && site.Replaced.FirstAncestorOrSelf<StatementSyntax>() is (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax) and var statement
            && IsInSequence(statement);

    public static Plan? Create(Site site, UniqueNames uniqueNames)
    {
        var statement = site.Replaced.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(IsInSequence);
        if (statement is null or LocalFunctionStatementSyntax || !site.Style.IsFirstOnLine(statement.SpanStart))
        {
            return null;
        }

        var name = site.Name(uniqueNames);
        var read = site.GuardedRead(name, site.Style.LineBreakAt(statement.SpanStart), site.BlockAt(statement.SpanStart));
        return site.Plan([TextEdit.Insert(site.Document, statement.SpanStart, read), site.Replace(site.Write(name), site.IsBare)], [name]);
    }

    private static bool IsAlwaysEvaluated(SyntaxNode node)
        => node is InterpolationSyntax or InterpolatedStringExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or MemberAccessExpressionSyntax
            or ParenthesizedExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax or InitializerExpressionSyntax;

    private static bool IsInSequence(StatementSyntax statement)
        => statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax && statement is not BlockSyntax;
}
