using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A value that is asked for where it is read, and has something take its place where it is missing: no guard goes before that.</summary>
internal static class AskedValue
{
    private const string LengthPattern = "{ Length: > 0 }";

    /// <summary>The plans for such a value, perhaps none; null where nobody asks.</summary>
    public static IReadOnlyList<Plan>? Create(Site site)
    {
        var value = site.Replaced.WithParentheses();
        return value.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Left == value && coalesce.Right is not ThrowExpressionSyntax => [],
            IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax { PropertyPatternClause: { Subpatterns.Count: 0 } empty } } when site is { IsBare: true, LanguageVersion: >= LanguageVersion.CSharp9 }
                => [site.Plan([Read(site), new TextEdit(site.Document, empty.Span, LengthPattern)], names: [])],
            ExpressionSyntax or ArgumentSyntax when value.Ancestors().OfType<ExpressionSyntax>().Take(2).Select(condition => MissingTest.Of(condition, site.Model)).FirstOrDefault(test => test?.Tested == value) is { } asked
                => asked is { FindsNull: true, FindsEmpty: true } && site.IsBare ? [site.Plan([Read(site)], names: [])] : [],
            _ => null,
        };
    }

    private static TextEdit Read(Site site) => site.Replace(site.Read.Expression, isPrimary: true);
}
