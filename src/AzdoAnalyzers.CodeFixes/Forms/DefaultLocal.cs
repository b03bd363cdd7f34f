using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A local that holds what is taken where nothing else is given: <c>var url = args.Length > 0 ? args[0] : defaultUrl;</c>. A guard right behind it would
/// come before what overrides the value: it stands behind the statement that takes one of the two.
/// </summary>
internal static class DefaultLocal
{
    /// <summary>The plans for the value of such a local, perhaps none; null where it is another one.</summary>
    public static IReadOnlyList<Plan>? Create(Site site)
    {
        if (LocalUses.Of(site.Replaced, site.Model) is not { } local)
        {
            return null;
        }

        var names = local.Next.Concat(local.Later).SelectMany(local.In).ToList();
        var alternatives = names.Select(name => new ValueUse(name, site.Model)).Where(Alternative.Is).ToList();
        return alternatives.Count == 0 || names.Exists(name => !IsShown(name) && alternatives.TrueForAll(use => use.Expression != name)) ? null
            : alternatives is [var use] && Guarded(site, local, use) is { } plan ? [plan]
            : [];
    }

    private static Plan? Guarded(Site site, LocalUses local, ValueUse use)
        => site.Read.Otherwise is null
            && GuardedLocal.Reads(site) is { Count: > 0 } reads
            && Alternative.Taker(use) is { } taker
            && local.Next.FirstOrDefault(statement => statement.Span.Contains(use.Expression.Span)) is { } taking
            && !IsAskedOrSetBehind(new LocalUses(taker, taking, [.. local.Next.Where(next => next.SpanStart > taking.SpanStart)], local.Later), site)
            && site.Style.IsFirstOnLine(taking.SpanStart)
            && GuardedLocal.EndOfLine(taking) is { } end
                ? site.Plan([.. reads, GuardedLocal.Guard(site, taking, taker, end)], names: [])
                : null;

    private static bool IsAskedOrSetBehind(LocalUses taker, Site site)
        => taker.Next.Concat(taker.Later).SelectMany(taker.In).Any(name => taker.IsWrite(name) || LocalUses.IsTest(name, site.Model));

    /// <summary>Whether a name only stands in a text, where a missing value is none.</summary>
    private static bool IsShown(IdentifierNameSyntax name) => name.Parent is InterpolationSyntax;
}
