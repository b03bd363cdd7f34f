using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A local that is given the variable's value, and a statement after it that stops when there is none.</summary>
internal static class GuardedLocal
{
    public static Plan? Create(Site site)
        => Declaration(site) is { Parent: LocalDeclarationStatementSyntax statement, Variables: [var local] } && site.Style.IsFirstOnLine(statement.SpanStart) && EndOfLine(statement) is not null
            && (LocalUses.Of(site.Replaced, site.Model) is { } uses ? GracefulExit.LastBefore(uses, statement) : null) is var exit && EndOfLine(exit ?? statement) is { } end
            ? site.Plan([.. Reads(site), Guard(site, exit ?? statement, local.Identifier.Text, end)], names: [])
            : null;

    /// <summary>The edits that make a value the read without a guard, where a local takes nothing else; empty where it isn't so.</summary>
    public static IReadOnlyList<TextEdit> Reads(Site site)
    {
        if (Declaration(site) is { Type: var type })
        {
            return !site.Read.IsNeverNull && !type.IsVar && type is not NullableTypeSyntax && site.Model.GetNullableContext(type.SpanStart).AnnotationsEnabled()
                ? [TextEdit.Insert(site.Document, type.Span.End, "?"), site.Replace(site.Read.Expression, isPrimary: true)]
                : [site.Replace(site.Read.Expression, isPrimary: true)];
        }

        return site.IsBare && site.Replaced.WithParentheses().Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } ? [site.Replace(site.Read.Expression, isPrimary: true)] : [];
    }

    /// <summary>The declaration of the text that is given the value and nothing else.</summary>
    private static VariableDeclarationSyntax? Declaration(Site site)
        => site.IsBare
            && site.Replaced.WithParentheses().Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } declaration } }
            && statement.UsingKeyword.IsKind(SyntaxKind.None)
            && statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax
            && IsString(declaration, site.Model)
                ? declaration
                : null;

    private static bool IsString(VariableDeclarationSyntax declaration, SemanticModel model)
        => model.GetTypeInfo(declaration.Type).Type?.SpecialType is SpecialType.System_String;

    /// <summary>The guard, at the end of the line of a statement.</summary>
    public static TextEdit Guard(Site site, StatementSyntax statement, string name, int end)
    {
        var lineBreak = site.Style.LineBreakAt(statement.SpanStart);
        var guard = site.Read.Guard(name, lineBreak, site.BlockAt(statement.SpanStart));
        return TextEdit.Insert(site.Document, end, (SourceStyle.EndsWithBlock(statement) ? site.Style.NewLine : "") + lineBreak + guard + (SourceStyle.IsFollowedClosely(statement) ? site.Style.NewLine : ""));
    }

    /// <summary>The end of the line that a statement ends on; null where something else follows there.</summary>
    public static int? EndOfLine(StatementSyntax statement)
        => statement.GetTrailingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end.SpanStart
            : statement.GetLastToken().GetNextToken().IsKind(SyntaxKind.None) ? statement.FullSpan.End
            : null;
}
