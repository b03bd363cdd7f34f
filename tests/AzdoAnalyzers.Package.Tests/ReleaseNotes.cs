using System.Globalization;
using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Compares the version, the changelog and the tables of released rules.</summary>
internal static partial class ReleaseNotes
{
    private const string Unreleased = "Unreleased";

    /// <summary>What doesn't agree, in a sentence each.</summary>
    /// <param name="version">The version of the package.</param>
    /// <param name="changelog">The changelog.</param>
    /// <param name="shipped">The rules of each release.</param>
    /// <param name="unshipped">The rules that the next release brings.</param>
    public static IEnumerable<string> Problems(string version, string changelog, string shipped, string unshipped)
    {
        var sections = Sections(changelog, SectionOfChangelog());
        foreach (var section in sections.Where(section => section.Name != Unreleased))
        {
            if (!DateOnly.TryParseExact(section.Detail, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return $"The section {section.Name} of the changelog has no date.";
            }

            if (Version.Parse(section.Name) > Version.Parse(version))
            {
                yield return $"The changelog has {section.Name}, which is later than the version {version}.";
            }
        }

        var releases = Sections(shipped, SectionOfTables()).Append((Name: Unreleased, Detail: "", Text: unshipped)).Where(release => Rule().IsMatch(release.Text));
        foreach (var (name, _, text) in releases)
        {
            var section = sections.Find(section => section.Name == name);
            foreach (var id in Rule().Matches(text).Select(rule => rule.Value).Where(id => section.Text?.Contains(id, StringComparison.Ordinal) != true))
            {
                yield return $"The section {name} of the changelog doesn't name {id}.";
            }
        }

        if (sections.FirstOrDefault().Name is var latest && latest != Unreleased && latest != version)
        {
            yield return $"The changelog starts with {latest}, neither with what is unreleased nor with the version {version}.";
        }
    }

    private static List<(string Name, string Detail, string Text)> Sections(string text, Regex heading)
    {
        var headings = heading.Matches(text);
        return
        [
            .. headings.Select((match, index) => (
                match.Groups["name"].Value,
                match.Groups["detail"].Value,
                text[match.Index..(index + 1 < headings.Count ? headings[index + 1].Index : text.Length)])),
        ];
    }

    [GeneratedRegex(@"^## \[(?<name>[^\]]+)\](?: - (?<detail>.*))?$", RegexOptions.Multiline)]
    private static partial Regex SectionOfChangelog();

    [GeneratedRegex(@"^## Release (?<name>\S+)(?<detail>)$", RegexOptions.Multiline)]
    private static partial Regex SectionOfTables();

    [GeneratedRegex(@"^AZDO\d{4}\b", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
