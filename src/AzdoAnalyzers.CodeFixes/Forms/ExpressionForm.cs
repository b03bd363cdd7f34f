using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A guarded read as one expression: can stand nearly everywhere, from C# 7 on.</summary>
internal static class ExpressionForm
{
    public static Plan? Create(Site site, UniqueNames uniqueNames)
        => IsInFilter(site.Replaced) ? null
            : site.Reads.Count == 1 ? OfOneRead(site, site.NamesWithOtherwise(uniqueNames)) : OfSeveral(site, site.Names(uniqueNames));

    private static Plan? OfOneRead(Site site, IReadOnlyList<string> names)
        => site.Reads[0].Guarded(names, name => site.Write([name]), site.LanguageVersion, depth => LineBreak(site, depth)) is { } guarded
            ? site.Plan([site.Replace(guarded, isPrimary: false)], names)
            : null;

    private static Plan? OfSeveral(Site site, IReadOnlyList<string> names)
    {
        var expression = site.Write(names);
        for (var index = site.Reads.Count - 1; index >= 0; index--)
        {
            var value = index == site.Reads.Count - 1 ? expression : $"({expression})";
            var level = index;
            if (site.Reads[index].Guarded([names[index]], _ => value, site.LanguageVersion, _ => LineBreak(site, level)) is not { } guarded)
            {
                return null;
            }

            expression = guarded;
        }

        return site.Plan([site.Replace(expression, isPrimary: false)], names);
    }

    /// <summary>What is thrown in the filter of a <c>catch</c> is swallowed there.</summary>
    private static bool IsInFilter(SyntaxNode expression) => expression.FirstAncestorOrSelf<CatchFilterClauseSyntax>() is not null;

    /// <summary>The branches stand on lines of their own, but not in the hole of a text: it takes line breaks from C# 11 only.</summary>
    private static string LineBreak(Site site, int depth)
        => site.Replaced.FirstAncestorOrSelf<InterpolationSyntax>() is null ? site.Style.LineBreakInside(site.Replaced, depth) : " ";
}
