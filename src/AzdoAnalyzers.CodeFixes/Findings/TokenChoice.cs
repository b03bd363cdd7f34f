using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Findings;

/// <summary>
/// What the text alone doesn't say of a proven token: whether it stands among words, as an example of a help text does, which would show the
/// variable's value, and whether the project holds others for other organizations, which one variable would make one.
/// </summary>
internal static class TokenChoice
{
    private const int WordsOfProse = 2;

    private static readonly char[] Spaces = [' ', '\t', '\r', '\n'];

    /// <summary>The finding, with the reason for which its fix is by choice.</summary>
    public static async Task<Finding> JudgedAsync(Finding finding, CancellationToken cancellationToken)
    {
        if (finding.Reason is not null || await finding.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root || !root.FullSpan.Contains(finding.Span))
        {
            return finding;
        }

        var place = root.FindNode(finding.Span, getInnermostNodeForTie: true);
        if (IsAmongWords(place, finding))
        {
            return finding with { Reason = FixReason.Shown };
        }

        return await IsOneOfSeveralAsync(finding.Document.Project, cancellationToken).ConfigureAwait(false)
            ? finding with { Reason = FixReason.SeveralOrganizations, OwnVariable = OwnName.OfPlace(place) is { } own ? EnvironmentVariables.Own(finding.Variable, own) : null }
            : finding;
    }

    /// <summary>Whether words stand beside the token in its literal; those of a header are none, and from a URL it is removed.</summary>
    private static bool IsAmongWords(SyntaxNode place, Finding finding)
        => place is LiteralExpressionSyntax { Token.ValueText: var text }
            && finding.Part is { } part && part.End <= text.Length
            && text.Remove(part.Start, part.Length) is var around
            && around.IndexOf("://", StringComparison.Ordinal) < 0 && around.IndexOf("Basic", StringComparison.OrdinalIgnoreCase) < 0 && around.IndexOf("Bearer", StringComparison.OrdinalIgnoreCase) < 0
            && around.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Count(char.IsLetter) > 1) >= WordsOfProse;

    /// <summary>Whether the project names several organizations, and holds several tokens.</summary>
    private static async Task<bool> IsOneOfSeveralAsync(Project project, CancellationToken cancellationToken)
    {
        var organizations = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree)
            {
                continue;
            }

            var text = tree.GetText(cancellationToken).ToString();
            AddOrganizations(text, organizations);
            tokens.UnionWith(TextFindings.In(tree, TextCandidates.Of(tree.GetText(cancellationToken)), cancellationToken).Where(found => !found.IsInComment).Select(found => found.Fingerprint).OfType<string>());
        }

        return organizations.Count > 1 && tokens.Count > 1;
    }

    private static void AddOrganizations(string text, HashSet<string> organizations)
    {
        for (var start = 0; OrganizationUrl.TryFind(text, start, out var url); start = url.Start + Math.Max(1, url.Length))
        {
            var name = url.NamesOrganization ? text.Substring(url.OrganizationStart, url.OrganizationLength) : "";
            if (name.Length > 0 && !Placeholder.IsPlaceholder(name))
            {
                organizations.Add(name);
            }
        }
    }
}
