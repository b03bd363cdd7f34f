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

        var names = site.Names(uniqueNames);
        var lineBreak = site.Style.LineBreakAt(statement.SpanStart);
        var reads = site.Reads.Select((read, index) => Read(site, read, names[index], statement, lineBreak));
        return site.Plan(
            [
                TextEdit.Insert(site.Document, statement.SpanStart, string.Concat(reads)),
                site.Replace(site.Write(names), site.IsBare),
            ],
            names);
    }

    private static bool IsInSequence(StatementSyntax statement)
        => statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax && statement is not BlockSyntax;

    private static string Read(Site site, EnvironmentRead read, string name, StatementSyntax statement, string lineBreak)
    {
        var guard = read.Guard(name, lineBreak, site.BlockAt(statement.SpanStart));
        return $"{site.LocalType} {name} = {read.Expression};{lineBreak}{guard}{site.Style.NewLine}{lineBreak}";
    }
}
