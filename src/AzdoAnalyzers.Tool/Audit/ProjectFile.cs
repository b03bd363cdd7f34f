using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Scan;

namespace AzdoAnalyzers.Tool.Audit;

/// <summary>A file that MSBuild reads, or another one of XML, with the lines of its elements.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Root">What stands in it; null where it isn't XML.</param>
/// <param name="Problem">The line at which it stops being XML.</param>
internal sealed record ProjectFile(string Path, XElement? Root, int Problem = 0)
{
    private const string ProjectEnding = ".csproj";

    private const string UserEnding = ".user";

    /// <summary>The files that MSBuild reads for all projects below them.</summary>
    private static readonly ImmutableArray<string> ForAllBelow = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    /// <summary>What the names of files that MSBuild reads for C# end with.</summary>
    public static ImmutableArray<string> Endings { get; } = [ProjectEnding, ProjectEnding + UserEnding, ".props", ".targets", ".projitems", ".proj"];

    public static ProjectFile Read(string path)
    {
        using var reader = XmlReader.Create(new StringReader(CheckoutFiles.TextOf(path).ToString()), new() { DtdProcessing = DtdProcessing.Ignore });
        try
        {
            return new(path, XElement.Load(reader, LoadOptions.SetLineInfo));
        }
        catch (XmlException problem)
        {
            return new(path, null, Math.Max(1, problem.LineNumber));
        }
    }

    /// <summary>The projects that a file holds for; null where that can't be said without evaluating imports.</summary>
    public ImmutableArray<SourceProject>? ProjectsOf(SourceRepository checkout)
    {
        var name = System.IO.Path.GetFileName(Path);
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        var project = Path.EndsWith(UserEnding, StringComparison.OrdinalIgnoreCase) ? Path[..^UserEnding.Length] : Path;
        return project.EndsWith(ProjectEnding, StringComparison.OrdinalIgnoreCase) ? [.. checkout.Projects.Where(other => other.ProjectFile == project)]
            : ForAllBelow.Contains(name, StringComparer.OrdinalIgnoreCase) ? [.. checkout.Projects.Where(other => other.ProjectFile is { } file && CheckoutFiles.IsBelow(file, folder))]
            : null;
    }

    /// <summary>The properties, whatever conditions they stand under.</summary>
    public IEnumerable<XElement> Properties => ElementsIn("PropertyGroup");

    /// <summary>The items.</summary>
    public IEnumerable<XElement> Items => ElementsIn("ItemGroup");

    public static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;

    public static bool IsNamed(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What an item says in an attribute or an element of its own.</summary>
    public static string? MetadataOf(XElement item, string name)
        => item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value
            ?? item.Elements().FirstOrDefault(element => IsNamed(element, name))?.Value;

    /// <summary>Whether it depends on something that an element counts.</summary>
    public static bool IsConditional(XElement element)
        => element.AncestorsAndSelf().Any(outer => outer.Attribute("Condition") is not null || IsNamed(outer, "Otherwise") || IsNamed(outer, "Target"));

    private IEnumerable<XElement> ElementsIn(string group) => Root?.Descendants().Where(element => element.Parent is { } parent && IsNamed(parent, group)) ?? [];
}
