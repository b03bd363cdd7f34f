using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A guarded read as one expression: can stand nearly everywhere, from C# 7 on.</summary>
internal static class ExpressionForm
{
    public static Plan? Create(Site site, UniqueNames uniqueNames)
        => IsInFilter(site.Replaced) ? null : Create(site, site.NamesWithOtherwise(uniqueNames));

    private static Plan? Create(Site site, IReadOnlyList<string> names)
        => site.Read.Guarded(names, name => site.Style.IndentedInside(site.Replaced, site.Write(name)), site.LanguageVersion, depth => LineBreak(site, depth)) is { } guarded
            ? site.Plan([site.Replace(guarded, isPrimary: false)], names)
            : null;

    /// <summary>What is thrown in the filter of a <c>catch</c> is swallowed there.</summary>
    private static bool IsInFilter(SyntaxNode expression) => expression.FirstAncestorOrSelf<CatchFilterClauseSyntax>() is not null;

    /// <summary>The branches stand on lines of their own, but not in the hole of a text: it takes line breaks from C# 11 only.</summary>
    private static string LineBreak(Site site, int depth)
        => site.Replaced.FirstAncestorOrSelf<InterpolationSyntax>() is null ? site.Style.LineBreakInside(site.Replaced, depth) : " ";
}
