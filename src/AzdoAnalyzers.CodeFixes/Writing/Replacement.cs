using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>Writes what takes the place of a target, once the value of its variable has a name.</summary>
internal static class Replacement
{
    /// <param name="target">The expression, and its parts that go.</param>
    /// <param name="name">The value's name; two parts that read the variable have the same value.</param>
    /// <param name="end">What stands behind the expression's value.</param>
    public static string Write(Target target, string name, UrlEnd end)
        => target.Parts switch
        {
            [{ IsWhole: true } part] => Value(part, name, end),
            [{ Value: { } value } part] => InValue(part, value, name),
            [{ Source: { } source } part] when Divided(target.Expression) is { } literal && ReadsBetterBeside(part, literal)
                => Beside(part, literal.Before(source.Start), After(literal, source.End, end), name),
            [{ Kind: FixKind.Credential, Source: { } source }] when HeaderText.Write(target.Expression, source, name) is { } header => header,
            [{ Kind: FixKind.OrganizationUrl, Source: { } source } part] when target.Expression is InterpolatedStringExpressionSyntax text && Behind(text, source) is { } behind => Beside(part, before: null, behind.Length > 0 ? Literal(behind) : null, name),
            _ => WithHoles(target, name),
        };

    /// <summary>What stands behind a part of an interpolated text that begins with it, where no hole is left: nothing asks for one then; null where it isn't so.</summary>
    private static string? Behind(InterpolatedStringExpressionSyntax text, TextSpan part)
        => text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken)
            && part.Start == text.StringStartToken.Span.Length
            && text.Contents.LastOrDefault() is InterpolatedStringTextSyntax { TextToken: var last }
            && last.SpanStart <= text.SpanStart + part.End
            && last.Span.End >= text.SpanStart + part.End
            && last.Text == last.ValueText
                ? last.Text.Substring(text.SpanStart + part.End - last.SpanStart)
                : null;

    private static string Value(Part part, string name, UrlEnd end) => part.Kind switch
    {
        FixKind.BasicParameter => Base64Call.Of($"\":\" + {name}"),
        FixKind.OrganizationUrl when end is UrlEnd.BeforeText => Trimmed(name),
        FixKind.OrganizationUrl when end is UrlEnd.BaseAddress => Trimmed(name) + " + \"/\"",
        _ => name,
    };

    private static string Trimmed(string name) => $"{name}.TrimEnd('/')";

    private static string? After(StringLiteral literal, int position, UrlEnd end)
        => literal.After(position) is not { } after ? null
            : after.Trim('@', '"') != "/" ? after
            : end is UrlEnd.Indifferent ? null
            : "\"/\"";

    private static string InValue(Part part, (string Before, string After) value, string name)
        => part.Kind is FixKind.UserInformation
            ? Literal(value.Before + value.After)!
            : Beside(part, Literal(value.Before), Literal(value.After), name);

    private static string? Literal(string value) => value.Length > 0 ? SymbolDisplay.FormatLiteral(value, quote: true) : null;

    /// <summary>The value between what stands around it.</summary>
    private static string Beside(Part part, string? before, string? after, string name)
        => (before is null ? "" : before + " + ") + Value(part, name, after is null ? UrlEnd.Open : UrlEnd.BeforeText) + (after is null ? "" : " + " + after);

    private static StringLiteral? Divided(ExpressionSyntax expression)
        => expression.IsKind(SyntaxKind.StringLiteralExpression) && StringLiteral.Parse(expression.ToString()) is { CanBeDivided: true } literal ? literal : null;

    /// <summary>A path goes behind the URL, and what is more than a name behind the text; all else goes into holes of it.</summary>
    private static bool ReadsBetterBeside(Part part, StringLiteral literal)
        => (part.Kind is FixKind.BasicParameter && literal.After(part.End) is null) || (part.Kind is FixKind.OrganizationUrl && literal.Before(part.Start) is null);

    private static string WithHoles(Target target, string name)
    {
        var holes = target.Parts.Select(part => (part.Source!.Value, Hole(part, name))).ToList();
        return target.Expression is InterpolatedStringExpressionSyntax text
            ? WithHoles(text, holes)
            : StringLiteral.Parse(target.Expression.ToString()).WithHoles(holes);
    }

    private static string Hole(Part part, string name) => part.Kind switch
    {
        FixKind.UserInformation => "",

        // The colons of a whole name would start a format; the parentheses go with them.
        FixKind.BasicParameter => $"({Value(part, name, UrlEnd.BeforeText)})",
        _ => Value(part, name, UrlEnd.BeforeText),
    };

    private static string WithHoles(InterpolatedStringExpressionSyntax text, IEnumerable<(TextSpan Source, string Expression)> holes)
    {
        var braces = text.StringStartToken.Text.Contains("\"\"\"") ? text.StringStartToken.Text.Count(character => character == '$') : 1;
        var changes = holes.Select(hole => new TextChange(hole.Source, hole.Expression.Length == 0 ? "" : new string('{', braces) + hole.Expression + new string('}', braces)));
        return SourceText.From(text.ToString()).WithChanges(changes).ToString();
    }
}
