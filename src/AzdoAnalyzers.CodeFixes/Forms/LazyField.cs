using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A client or connection, a list or pair of settings, that a static field holds for all is made when the first one uses it, and stays one: an
/// exception from a static initializer says that the type has none, and not which variable is missing. The field becomes a <c>Lazy</c>, beside a
/// property of its name.
/// </summary>
internal static class LazyField
{
    /// <summary>The plan; null where the place isn't in the initial value of such a field.</summary>
    public static Plan? Create(Site site, UniqueNames uniqueNames)
        => TypeInitializer.Runs(site.Replaced)
            && LazyMember.Around(site.Replaced, site.Model) is { } member
            && HoistedRead.IsLongWithin(site, node => node == member.Made.Parent)
                ? Create(site, member, site.Name(uniqueNames))
                : null;

    private static Plan Create(Site site, LazyMember member, string name)
    {
        var block = site.BlockAt(member.Member.SpanStart);
        var outer = site.Style.LineBreakAt(member.Member.SpanStart);
        var inner = outer + block.Indentation;
        var plan = site.Plan(
            [
                .. member.Edits(site.Document, block.Open(outer), $";{BlockStyle.Close(outer)}"),
                TextEdit.Insert(site.Document, member.Made.SpanStart, site.GuardedRead(name, inner, block)),
                TextEdit.Insert(site.Document, member.Made.SpanStart, "return "),
                site.Replace(site.Write(name), site.IsBare),
                .. StatementBody.Deeper(site, member.Made, inner),
            ],
            [name]);
        return plan with { RunsLater = true };
    }
}
