using System.Text.RegularExpressions;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Testing.Pages;

/// <summary>A block of code in a page.</summary>
/// <param name="Heading">The heading that it stands below.</param>
/// <param name="Language">What its fence says: "yaml", "xml"; empty for commands.</param>
/// <param name="Text">The code.</param>
public sealed partial record CodeBlock(string Heading, string Language, string Text)
{
    /// <summary>The blocks of a page, in its order.</summary>
    public static IReadOnlyList<CodeBlock> Of(string page)
    {
        var heading = "";
        var blocks = new List<CodeBlock>();
        foreach (Match match in HeadingOrBlock().Matches(File.ReadAllText(RepositoryRoot.Combine(page)).ReplaceLineEndings("\n")))
        {
            if (match.Groups["heading"].Success)
            {
                heading = match.Groups["heading"].Value;
            }
            else
            {
                blocks.Add(new(heading, match.Groups["language"].Value, match.Groups["text"].Value));
            }
        }

        return blocks;
    }

    [GeneratedRegex(@"^(?:#+ (?<heading>.+)|```(?<language>\w*)\n(?<text>(?:.*\n)*?)```)$", RegexOptions.Multiline)]
    private static partial Regex HeadingOrBlock();
}
