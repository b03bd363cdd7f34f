using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pages;

namespace AzdoAnalyzers.RuleFiles;

/// <summary>A file that follows, as a whole, between marks or in the version that it names, from the rules and the version.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record WrittenFile(string Path, string Text)
{
    /// <summary>All of them, as they have to be.</summary>
    public static IEnumerable<WrittenFile> All()
    {
        var rules = Rule.All();
        WrittenFile[] fromRules = [.. PresetFiles.Of(rules, ReleaseHistory.Read()), .. RuleTables.Of(rules), .. RulePages.Of(rules)];
        return [MenuPicture.File, .. fromRules.Select(CurrentVersion.In), .. CurrentVersion.Files().ExceptBy(fromRules.Select(file => file.Path), file => file.Path)];
    }

    /// <summary>A file whose text between two marks is replaced; what stands around them is written by hand.</summary>
    /// <param name="path">The file, from the repository's root.</param>
    /// <param name="mark">The name in the marks, <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</param>
    /// <param name="text">What has to stand between them.</param>
    public static WrittenFile Between(string path, string mark, string text)
        => MarkedSection.TryReplace(File.ReadAllText(RepositoryRoot.Combine(path)).ReplaceLineEndings("\n"), mark, text, out var page)
            ? new(path, page)
            : throw new InvalidDataException($"{path} has no '<!-- {mark} -->' with '<!-- /{mark} -->' after it: write them where the text belongs.");
}
