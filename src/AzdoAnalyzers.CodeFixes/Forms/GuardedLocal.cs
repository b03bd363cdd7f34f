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
    {
        var value = site.Replaced.WithParentheses();
        return site.IsBare
            && value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }
            && local.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } declaration
            && statement.UsingKeyword.IsKind(SyntaxKind.None)
            && statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax
            && IsString(declaration, site.Model)
            && HasLinesOfItsOwn(statement, site.Style)
                ? site.Plan([.. Edits(site, statement, declaration.Type, local.Identifier.Text)], names: [])
                : null;
    }

    private static bool IsString(VariableDeclarationSyntax declaration, SemanticModel model)
        => model.GetTypeInfo(declaration.Type).Type?.SpecialType is SpecialType.System_String;

    private static bool HasLinesOfItsOwn(LocalDeclarationStatementSyntax statement, SourceStyle style)
        => style.IsFirstOnLine(statement.SpanStart) && (statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) || IsLast(statement));

    private static bool IsLast(LocalDeclarationStatementSyntax statement)
        => statement.GetLastToken().GetNextToken().IsKind(SyntaxKind.None);

    private static IEnumerable<TextEdit> Edits(Site site, LocalDeclarationStatementSyntax statement, TypeSyntax type, string name)
    {
        if (!type.IsVar && type is not NullableTypeSyntax && site.Model.GetNullableContext(type.SpanStart).AnnotationsEnabled())
        {
            yield return TextEdit.Insert(site.Document, type.Span.End, "?");
        }

        yield return site.Replace(site.Read.Expression, isPrimary: true);

        yield return ExistingGuard.MessageEdit(statement, name, site) ?? Guard(site, statement, name);
    }

    private static TextEdit Guard(Site site, LocalDeclarationStatementSyntax statement, string name)
    {
        var lineBreak = site.Style.LineBreakAt(statement.SpanStart);
        var guard = site.Read.Guard(name, lineBreak, site.BlockAt(statement.SpanStart));
        return TextEdit.Insert(site.Document, EndOfLine(statement), lineBreak + guard + (SourceStyle.IsFollowedClosely(statement) ? site.Style.NewLine : ""));
    }

    private static int EndOfLine(LocalDeclarationStatementSyntax statement)
        => statement.GetTrailingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
            ? end.SpanStart
            : statement.FullSpan.End;
}
