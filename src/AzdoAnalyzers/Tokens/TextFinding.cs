using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Something hard-coded that the text alone gives away. It holds nothing of the secret but its hash.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsFixable">Whether it is the value of an expression, or a part of one.</param>
/// <param name="Part">Which part of the expression's constant value it is; absent: all of it, or the value isn't known.</param>
/// <param name="Fingerprint">A proven token's name; absent for what isn't proven.</param>
/// <param name="Created">The month in which a proven token was created, if it says.</param>
internal readonly record struct TextFinding(TextSpan Span, FixKind Kind, bool IsFixable, TextSpan? Part, string? Fingerprint, string? Created)
{
    /// <summary>Whether no code holds it, not even disabled code: a comment, a documentation or a directive does.</summary>
    public bool IsInComment { get; init; }
}
