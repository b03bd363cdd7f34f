using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A local with a guard before the statement that uses it: where a guarded read can't be an expression (before C# 7, in
/// expression trees and queries).
/// </summary>
internal static class HoistedRead
{
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

    private static bool IsInSequence(StatementSyntax statement)
        => statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax && statement is not BlockSyntax;
}
