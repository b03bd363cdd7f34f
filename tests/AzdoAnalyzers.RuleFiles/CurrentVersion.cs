using System.Text.RegularExpressions;
using System.Xml.Linq;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.RuleFiles;

/// <summary>The version of the package, and where texts that users copy or follow name it.</summary>
internal static partial class CurrentVersion
{
    private static readonly string[] FilesBesideDocs = ["README.md", "src/AzdoAnalyzers.Package/README.md", "src/AzdoAnalyzers.Package/build/AzdoAnalyzers.targets", "src/AzdoAnalyzers.Tool/README.md"];

    /// <summary>The version.</summary>
    public static string Text { get; } = XDocument.Load(RepositoryRoot.Combine("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    /// <summary>The files that name it, with it.</summary>
    public static IEnumerable<WrittenFile> Files()
        => Directory.GetFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(RepositoryRoot.Combine(), page).Replace('\\', '/'))
            .Concat(FilesBesideDocs)
            .Select(path => new WrittenFile(path, File.ReadAllText(RepositoryRoot.Combine(path)).ReplaceLineEndings("\n")))
            .Where(file => Named().IsMatch(file.Text))
            .Select(In);

    /// <summary>A file with this version wherever it names one.</summary>
    public static WrittenFile In(WrittenFile file) => file with { Text = Named().Replace(file.Text, Text) };

    /// <summary>In a reference to the package, in the folder that it is restored to, and in a link to the pages of a release.</summary>
    [GeneratedRegex("""(?<=Include="AzdoAnalyzers" Version="|AzdoAnalyzers@|/azdoanalyzers/|/blob/v)\d+\.\d+\.\d+\b""")]
    private static partial Regex Named();
}
