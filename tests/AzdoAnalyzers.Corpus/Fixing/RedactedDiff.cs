using System.Text.RegularExpressions;
using AzdoAnalyzers.Corpus.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>The lines that a fix has changed, without the letters and digits of strings and comments, but for what fixes write.</summary>
internal static partial class RedactedDiff
{
    /// <summary>The changed lines: those before with <c>-</c>, those after with <c>+</c>.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Document before, Document after)
    {
        SourceText oldText = await before.GetTextAsync().ConfigureAwait(false);
        SourceText newText = await after.GetTextAsync().ConfigureAwait(false);
        SyntaxTree oldTree = (await before.GetSyntaxTreeAsync().ConfigureAwait(false))!;
        SyntaxTree newTree = (await after.GetSyntaxTreeAsync().ConfigureAwait(false))!;
        HashSet<string> known = [.. oldText.Lines.Select(line => line.ToString())];
        HashSet<string> kept = [.. newText.Lines.Select(line => line.ToString())];
        return
        [
            .. oldText.Lines.Where(line => !kept.Contains(line.ToString())).Select(line => "- " + RedactedLine.Of(oldTree, line.LineNumber)),
            .. newText.Lines.Where(line => !known.Contains(line.ToString())).Select(line => "+ " + RedactedLine.Of(newTree, line.LineNumber, token => Written().IsMatch(token.Text))),
        ];
    }

    [GeneratedRegex(@"^""(Set the environment variable )?(AZDO_PERSONAL_ACCESS_TOKEN|AZDO_ORG_SERVICE_URL|SYSTEM_ACCESSTOKEN)\.?""$")]
    private static partial Regex Written();
}
