using System.Text.RegularExpressions;
using AzdoAnalyzers.Testing.Packaging;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>What is known flows one way through the folders of the analyzers, as docs/architecture.md draws it: none uses one that comes later.</summary>
public sealed partial class FolderDirectionTests
{
    /// <summary>The folders, each of which may use those before it.</summary>
    private static readonly IReadOnlyList<string> Folders = ["Tokens", "Configuration", "Models", "Files", "Source", "Flow", "Baseline", "Rules"];

    public static TheoryData<string> All => [.. Folders];

    [Theory]
    [MemberData(nameof(All))]
    public void A_folder_uses_none_that_comes_later(string folder)
    {
        var later = Folders.SkipWhile(other => other != folder).Skip(1).ToList();

        var uses = from file in Directory.EnumerateFiles(RepositoryRoot.Combine("src", "AzdoAnalyzers", folder), "*.cs", SearchOption.AllDirectories)
                   from Match use in Used().Matches(File.ReadAllText(file))
                   where later.Contains(use.Groups["folder"].Value)
                   select $"{Path.GetFileName(file)} uses {use.Groups["folder"].Value}";

        Assert.Empty(uses);
    }

    [Fact]
    public void Each_folder_has_its_place()
        => Assert.Equal(Folders.Order(), Directory.EnumerateDirectories(RepositoryRoot.Combine("src", "AzdoAnalyzers")).Select(folder => Path.GetFileName(folder)!).Where(folder => folder is not ("bin" or "obj")).Order());

    [GeneratedRegex(@"\bAzdoAnalyzers\.(?<folder>\w+)")]
    private static partial Regex Used();
}
