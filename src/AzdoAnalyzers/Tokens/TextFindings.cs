using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Collects what a tree's text gives away, each place once.</summary>
internal sealed class TextFindings
{
    private readonly List<TextFinding> _findings = [];

    private readonly HashSet<TextSpan> _spans = [];

    private TextFindings()
    {
    }

    /// <summary>The findings in a tree, in the order of the text; the same whoever asks, since nothing but the tree is looked at.</summary>
    public static IReadOnlyList<TextFinding> In(SyntaxTree tree, TextCandidates candidates, CancellationToken cancellationToken)
    {
        if (candidates.IsEmpty)
        {
            return [];
        }

        var text = tree.GetText(cancellationToken);
        var root = tree.GetRoot(cancellationToken);
        var findings = new TextFindings();
        findings.AddTokens(text, root, candidates.Tokens);
        findings.AddEscapedTokens(root, candidates.Escaped);
        findings.AddUserInformation(root, candidates.UserInformation);
        findings.AddJoinedTokens(JoinedTexts.Around(root, text, candidates.Pieces, cancellationToken));
        findings._findings.Sort((left, right) => left.Span.CompareTo(right.Span));
        return findings._findings;
    }

    private void AddTokens(SourceText text, SyntaxNode root, List<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (LiteralText.TryFind(root, span.Start, out var literal))
            {
                AddTokens(literal);
                continue;
            }

            var found = text.ToString(span);
            if (PersonalAccessToken.TryFind(found, 0, out var match))
            {
                Add(new TextFinding(span, KindOf(match), IsFixable: false, Part: null, PersonalAccessToken.Fingerprint(found, match), PersonalAccessToken.Created(found, match)) { IsInComment = IsInComment(root, span) });
            }
        }
    }

    private void AddEscapedTokens(SyntaxNode root, List<int> positions)
    {
        foreach (var position in positions)
        {
            if (LiteralText.TryFind(root, position, out var literal))
            {
                AddTokens(literal);
            }
        }
    }

    private void AddTokens(LiteralText literal)
    {
        for (var index = 0; PersonalAccessToken.TryFind(literal.Value, index, out var match); index = match.End)
        {
            AddPart(literal, KindOf(match), new TextSpan(match.Start, match.Length), PersonalAccessToken.Fingerprint(literal.Value, match), PersonalAccessToken.Created(literal.Value, match));
        }
    }

    private void AddUserInformation(SyntaxNode root, List<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (!LiteralText.TryFind(root, span.Start, out var literal))
            {
                Add(new TextFinding(span, FixKind.UserInformation, IsFixable: false, Part: null, Fingerprint: null, Created: null) { IsInComment = IsInComment(root, span) });
                continue;
            }

            for (var index = 0; UrlPassword.TryFind(literal.Value, index, out var url); index = url.Start + url.Length)
            {
                AddPart(literal, FixKind.UserInformation, new TextSpan(url.UserInformationStart, url.UserInformationLength), fingerprint: null, created: null);
            }
        }
    }

    /// <summary>The whole expression where it is nothing else, else the exact place in the source, else the expression with the place in its value.</summary>
    private void AddPart(LiteralText literal, FixKind kind, TextSpan part, string? fingerprint, string? created)
    {
        if (literal.IsWhole && part.Length == literal.Value.Length)
        {
            Add(new TextFinding(literal.Expression.Span, kind, IsFixable: true, Part: null, fingerprint, created));
            return;
        }

        var source = literal.SourceOf(part.Start, part.Length);
        Add(new TextFinding(
            source ?? literal.Expression.Span,
            kind,
            IsFixable: literal.IsWhole || source is not null,
            literal.IsWhole ? part : null,
            fingerprint,
            created));
    }

    private void AddJoinedTokens(IEnumerable<JoinedText> texts)
    {
        foreach (var text in texts)
        {
            for (var index = 0; PersonalAccessToken.TryFind(text.Value, index, out var match); index = match.End)
            {
                if (text.InnermostJoin(match.Start, match.End) is { } join)
                {
                    var isWhole = join.Length == match.Length;
                    Add(new TextFinding(
                        join.Node.Span,
                        KindOf(match),
                        IsFixable: isWhole || text.IsKnown(join),
                        isWhole ? null : new TextSpan(match.Start - join.Start, match.Length),
                        PersonalAccessToken.Fingerprint(text.Value, match),
                        PersonalAccessToken.Created(text.Value, match)));
                }
            }
        }
    }

    private void Add(TextFinding finding)
    {
        if (_spans.Add(finding.Span))
        {
            _findings.Add(finding);
        }
    }

    private static bool IsInComment(SyntaxNode root, TextSpan span)
        => root.FindTrivia(span.Start) is var trivia
            && (trivia.IsDirective || trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia);

    private static FixKind KindOf(TokenMatch match) => match.IsEncoded ? FixKind.BasicParameter : FixKind.Credential;
}
