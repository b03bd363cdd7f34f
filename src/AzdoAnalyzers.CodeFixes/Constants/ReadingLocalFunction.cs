using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>
/// A local constant becomes a local function that reads the variable: where a local can't take its place, as in a static local function,
/// or in one that is called before the constant stands.
/// </summary>
internal static class ReadingLocalFunction
{
    public static async Task<Plan?> CreateAsync(Solution solution, Site site, UniqueNames names, ConvertibleDeclaration declaration, CancellationToken cancellationToken)
    {
        if (site.LanguageVersion < LanguageVersion.CSharp7
            || declaration is not { Symbol: ILocalSymbol { IsConst: true } constant, Declarator: { Initializer: { } initializer, Identifier: var identifier, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Modifiers: [var modifier] } } } }
            || ExpressionForm.Create(site, names) is not { } read)
        {
            return null;
        }

        var name = FunctionName(constant.Name, site);
        var edits = new List<TextEdit>
        {
            site.LanguageVersion < LanguageVersion.CSharp8 ? TextEdit.Remove(site.Document, modifier.FullSpan) : new(site.Document, modifier.Span, "static"),
            new(site.Document, identifier.Span, name + "()"),
            new(site.Document, initializer.EqualsToken.Span, "=>"),
        };
        foreach (var use in await ConstantUses.OfAsync(solution, constant, cancellationToken).ConfigureAwait(false))
        {
            if (ConstantPosition.IsRequired(use.Expression) || ConvertibleDeclaration.Around(use.Expression, use.Model, cancellationToken) is { MustConvert: true })
            {
                return null;
            }

            edits.Add(new TextEdit(site.Document, use.Expression.Span, name + "()"));
        }

        return read with { Edits = [.. read.Edits, .. edits] };
    }

    /// <summary>The constant's name, with a capital letter at its start where that is free.</summary>
    private static string FunctionName(string constant, Site site)
        => char.ToUpperInvariant(constant[0]) + constant.Substring(1) is var name && site.Model.LookupSymbols(site.Replaced.SpanStart, name: name).IsEmpty ? name : constant;
}
