using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Where the analyzer of texts reports a proven token, for others that must not report it again.</summary>
internal static class TokenFindings
{
    public static IReadOnlyList<TextSpan> In(SyntaxTree tree, CancellationToken cancellationToken)
        =>
        [
            .. TextFindings.In(tree, TextCandidates.Of(tree.GetText(cancellationToken)), cancellationToken)
                .Where(finding => finding.Kind != FixKind.UserInformation)
                .Select(finding => finding.Span),
        ];
}
