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

        return await IsOneOfSeveralAsync(finding.Document.Project, finding.Variable, cancellationToken).ConfigureAwait(false)
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

    /// <summary>
    /// Whether the project holds several tokens, and names several organizations, or none and keeps the tokens by different keys; or reads one already
    /// by the name of one of several.
    /// </summary>
    private static async Task<bool> IsOneOfSeveralAsync(Project project, string variable, CancellationToken cancellationToken)
    {
        var organizations = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { SyntaxTree: var tree } root)
            {
                continue;
            }

            var text = tree.GetText(cancellationToken).ToString();
            if (ReadsOneOfSeveral(text, variable))
            {
                return true;
            }

            AddOrganizations(text, organizations);
            foreach (var found in TextFindings.In(tree, TextCandidates.Of(tree.GetText(cancellationToken)), cancellationToken).Where(found => !found.IsInComment && found.Fingerprint is not null))
            {
                tokens.Add(found.Fingerprint!);
                if (OwnName.OfKey(root.FindNode(found.Span, getInnermostNodeForTie: true)) is { } key)
                {
                    keys.Add(key);
                }
            }
        }

        return tokens.Count > 1 && (organizations.Count > 1 || (organizations.Count == 0 && keys.Count > 1));
    }

    /// <summary>Whether a text holds the variable's name with that of one of several organizations in it.</summary>
    private static bool ReadsOneOfSeveral(string text, string variable)
    {
        var end = variable.Substring(variable.IndexOf('_') + 1);
        for (var at = end.Length > 0 ? text.IndexOf(end, StringComparison.Ordinal) : -1; at >= 0; at = text.IndexOf(end, at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            {
                start--;
            }

            if (EnvironmentVariables.IsOwn(text.Substring(start, at + end.Length - start), variable))
            {
                return true;
            }
        }

        return false;
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
