using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A constant or a local that stands in the user information of organizations' URLs. The user information goes, as where both are one literal: a read
/// would put the variable's value into the URL.
/// </summary>
internal static class ComposedUserInformation
{
    public const string Title = "Remove the credential from the URL";

    private const string Scheme = "https://";

    /// <summary>The edits that remove the user information that a value stands in.</summary>
    /// <param name="target">The value.</param>
    /// <param name="uses">The places of the document where it is used.</param>
    public static IReadOnlyList<TextEdit> Removals(Target target, IReadOnlyList<ValueUse> uses)
        => target.Parts is [{ Kind: FixKind.Credential, IsWhole: true }]
            ? [.. uses.Select(use => Removal(target, use)).OfType<TextEdit>()]
            : [];

    private static TextEdit? Removal(Target target, ValueUse use)
        => use.Expression.WithParentheses().Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole ? InText(target, text, hole)
            : Sum(use.Expression.WithParentheses(), use.Model) is { } sum && use.Model.GetConstantValue(sum).Value is string value ? InSum(target, sum, value, use)
            : null;

    private static TextEdit? InText(Target target, InterpolatedStringExpressionSyntax text, InterpolationSyntax hole)
        => text.ToString() is var source
            && UserInformation.Around(source, new TextSpan(hole.SpanStart - text.SpanStart, hole.Span.Length)) is { } span
            && NamesOrganization(source.Substring(span.End).Split('{')[0])
                ? Without(target, text, source, span)
                : null;

    /// <summary>The edit that removes a piece of a text, which is a literal where no hole is left.</summary>
    private static TextEdit Without(Target target, InterpolatedStringExpressionSyntax text, string source, TextSpan span)
        => text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken)
            && text.Contents.All(content => content is InterpolatedStringTextSyntax { TextToken: var token } ? token.Text == token.ValueText : span.Contains(new TextSpan(content.SpanStart - text.SpanStart, content.Span.Length)))
                ? new TextEdit(target.Document.Id, text.Span, source.Remove(span.Start, span.Length).TrimStart('$'))
                : TextEdit.Remove(target.Document.Id, new TextSpan(text.SpanStart + span.Start, span.Length));

    private static TextEdit? InSum(Target target, BinaryExpressionSyntax sum, string value, ValueUse use)
        => UserInformation.Around(value, new TextSpan(LengthBefore(use, sum), (use.Model.GetConstantValue(use.Expression).Value as string)!.Length)) is { } span
            && NamesOrganization(value.Substring(span.End))
                ? new TextEdit(target.Document.Id, sum.Span, SymbolDisplay.FormatLiteral(value.Remove(span.Start, span.Length), quote: true))
                : null;

    /// <summary>The longest sum of constants that a constant is a part of.</summary>
    private static BinaryExpressionSyntax? Sum(ExpressionSyntax constant, SemanticModel model)
        => constant.AncestorsAndSelf().TakeWhile(node => node is ParenthesizedExpressionSyntax || node == constant || node.IsKind(SyntaxKind.AddExpression)).OfType<BinaryExpressionSyntax>().LastOrDefault(sum => model.GetConstantValue(sum).HasValue);

    /// <summary>How much of a sum's value stands before a constant in it.</summary>
    private static int LengthBefore(ValueUse use, BinaryExpressionSyntax sum)
        => use.Expression.Ancestors().TakeWhile(node => sum.Span.Contains(node.Span)).OfType<BinaryExpressionSyntax>()
            .Where(around => around.Right.Span.Contains(use.Expression.Span))
            .Sum(around => (use.Model.GetConstantValue(around.Left).Value as string)?.Length ?? 0);

    private static bool NamesOrganization(string behind) => OrganizationUrl.TryParse(Scheme + behind, out var url) && url.NamesOrganization;
}
