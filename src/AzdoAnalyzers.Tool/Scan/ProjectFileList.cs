using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AzdoAnalyzers.Checkouts.Sources;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>The files that aren't code and that a build hands to the analyzers: those that the package lists, read from its own file, and those of the project.</summary>
/// <param name="root">The root of the checkout.</param>
/// <param name="withAllFiles">Whether what a project takes away, or switches off, is there all the same.</param>
internal sealed partial class ProjectFileList(string root, bool withAllFiles)
{
    private const string ListedItem = "AzdoAnalyzersProjectFile";

    private const string AdditionalItem = "AdditionalFiles";

    private static readonly XElement Package = Read();

    private static readonly ImmutableDictionary<string, string> Defaults = Package.Elements("PropertyGroup").Elements()
        .Where(property => property.Attribute("Condition") is null)
        .ToImmutableDictionary(property => property.Name.LocalName, property => property.Value.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The full paths.</summary>
    public IEnumerable<string> Of(SourceProject project, CheckoutFiles files)
    {
        var folder = Path.GetDirectoryName(project.ProjectFile!)!;
        var settings = project.Settings;
        IEnumerable<Func<string, bool>> lists =
        [
            Items(settings, AdditionalItem, folder),
            Items(settings, ListedItem, folder, Listed(folder, settings.LastValueOf)),
            .. withAllFiles ? [Listed(folder, _ => null)] : Enumerable.Empty<Func<string, bool>>(),
        ];
        return files.All.Where(file => lists.Any(list => list(file)));
    }

    /// <summary>What the items of a kind come to in a project, with those that are there before.</summary>
    private Func<string, bool> Items(ProjectSettings settings, string item, string folder, Func<string, bool>? before = null)
    {
        var included = new FilePatterns(string.Join(';', settings.Includes(item)), folder);
        var removed = new FilePatterns(withAllFiles ? "" : string.Join(';', settings.Removes(item)), folder);
        return file => (included.Include(file) || before?.Invoke(file) == true) && !removed.Include(file);
    }

    /// <summary>What the package lists for a project with some properties.</summary>
    private Func<string, bool> Listed(string folder, Func<string, string?> properties)
    {
        (FilePatterns Included, FilePatterns Excluded)[] lists =
        [
            .. Package.Elements("ItemGroup").Elements(ListedItem)
                .Where(item => Holds(item.Parent!) && Holds(item))
                .Select(item => (PatternsOf(item, "Include"), PatternsOf(item, "Exclude"))),
        ];
        return file => lists.Any(list => list.Included.Include(file) && !list.Excluded.Include(file));

        FilePatterns PatternsOf(XElement item, string attribute) => new(Expanded((string?)item.Attribute(attribute) ?? ""), folder);

        bool Holds(XElement element)
            => (string?)element.Attribute("Condition") is not { } condition
                || condition.Split(" and ").Select(part => Comparison().Match(Expanded(part))).All(part => part.Success
                    && part.Groups["left"].Value.Equals(part.Groups["right"].Value, StringComparison.OrdinalIgnoreCase) == (part.Groups["operator"].Value == "=="));

        string Expanded(string text) => Property().Replace(text, property => ValueOf(property.Groups["name"].Value));

        string ValueOf(string name) => name switch
        {
            "Language" => "C#",
            "MSBuildProjectDirectory" => folder,
            "_AzdoAnalyzersRoot" => root,
            _ when properties(name) is { } value => value.Replace($"$({name})", Defaults.GetValueOrDefault(name), StringComparison.OrdinalIgnoreCase),
            _ => Defaults.GetValueOrDefault(name, ""),
        };
    }

    private static XElement Read()
    {
        using var stream = typeof(ProjectFileList).Assembly.GetManifestResourceStream("ProjectFiles.props")!;
        return XElement.Load(stream);
    }

    [GeneratedRegex(@"\$\((?<name>\w+)\)")]
    private static partial Regex Property();

    [GeneratedRegex(@"^\s*'(?<left>[^']*)'\s*(?<operator>==|!=)\s*'(?<right>[^']*)'\s*$")]
    private static partial Regex Comparison();
}
