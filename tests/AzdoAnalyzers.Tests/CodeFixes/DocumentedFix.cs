using System.Text.RegularExpressions;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>
/// A <c>diff</c> block of a page: lines with <c>-</c> and without a mark are the code before the fix, those with <c>+</c>
/// and without a mark the code after it. Members of a class are indented by four spaces, statements of a method by eight.
/// </summary>
/// <param name="Page">The page, from the repository's folder on.</param>
/// <param name="Number">Which block of the page it is, from 1.</param>
/// <param name="Lines">Its lines.</param>
internal sealed partial record DocumentedFix(string Page, int Number, IReadOnlyList<string> Lines)
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;
        using Microsoft.VisualStudio.Services.WebApi;

        """;

    /// <summary>The blocks of all pages, in their order.</summary>
    public static IReadOnlyList<DocumentedFix> All { get; } =
    [
        .. Directory.GetFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories)
            .Append(RepositoryRoot.Combine("README.md"))
            .Append(RepositoryRoot.Combine("src", "AzdoAnalyzers.Package", "README.md"))
            .Order(StringComparer.Ordinal)
            .SelectMany(InPage),
    ];

    /// <summary>The rule that the page is about; null for a page about all of them.</summary>
    public string? Rule => RulePage().Match(Page) is { Success: true } match ? match.Groups["id"].Value : null;

    public string Before => Program(Side('-'));

    public string After => Program(Side('+'));

    private static IEnumerable<DocumentedFix> InPage(string path)
    {
        var page = Path.GetRelativePath(RepositoryRoot.Combine(), path).Replace('\\', '/');
        return Block().Matches(File.ReadAllText(path).ReplaceLineEndings("\n"))
            .Select((block, index) => new DocumentedFix(page, index + 1, block.Groups["lines"].Value.Split('\n')));
    }

    private List<string> Side(char mark)
        => [.. Lines.Where(line => line.Length == 0 || line[0] == ' ' || line[0] == mark).Select(line => line.Length == 0 ? line : line[1..])];

    private static string Program(List<string> code)
    {
        var text = string.Join('\n', code).TrimEnd('\n');
        var returns = code.Exists(line => line.TrimStart().StartsWith("return ", StringComparison.Ordinal));
        return IsStatements(code)
            ? $"{Usings}\nclass Client\n{{\n    public async Task{(returns ? "<object>" : "")} Run()\n    {{\n{text}\n    }}\n}}\n"
            : $"{Usings}\nclass Client\n{{\n{text}\n}}\n";
    }

    private static bool IsStatements(List<string> code)
        => code.Where(line => line.Length > 0).All(line => line.StartsWith("        ", StringComparison.Ordinal));

    [GeneratedRegex(@"^```diff\n(?<lines>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^docs/rules/(?<id>AZDO\d{4})\.md$")]
    private static partial Regex RulePage();
}
