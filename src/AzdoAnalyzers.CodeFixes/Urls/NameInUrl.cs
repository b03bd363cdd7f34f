using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.CodeFixes.Urls;

/// <summary>
/// The name of an organization where the URL is made of it elsewhere, perhaps of others' names too: what makes it stays, and gets the name that stands
/// in the variable's URL. That is so for <c>https://dev.azure.com/name</c> and for no other form, so somebody has to know which one the variable holds.
/// </summary>
internal static class NameInUrl
{
    /// <summary>The place of the name.</summary>
    public static IEnumerable<Site> Sites(Target target, SemanticModel model)
        => Reads.Of(target, ReadSource.Environment, model).Select(read => new Site(target, model, target.Expression, read)
        {
            Written = url => $"new {FrameworkType.Uri}({url}).AbsolutePath.Trim('/')",
            Title = $"Name from '{read.Variable}', if on dev.azure.com",
        });
}
