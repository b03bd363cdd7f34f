using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A text before <c>??</c>, whose last value gets what stands behind as its guard. The empty value is guarded too.</summary>
internal static class RevivedGuard
{
    public static Plan? Create(Target target, SemanticModel model, UniqueNames uniqueNames)
    {
        if (target.Expression is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce || LastValue(coalesce.Left, model) is not { } value)
        {
            return null;
        }

        var between = TextSpan.FromBounds(coalesce.Left.Span.End, coalesce.Right.SpanStart);
        if (coalesce.HasComments(between))
        {
            return null;
        }

        var name = uniqueNames.Propose(value, model, [target.Parts[0].Variable])[0];
        var lineBreak = value.FirstAncestorOrSelf<InterpolationSyntax>() is null ? new SourceStyle(model.SyntaxTree.GetRoot()).LineBreakInside(coalesce) : " ";
        return Guarded(value, name, coalesce.Right, lineBreak, ((CSharpParseOptions)model.SyntaxTree.Options).LanguageVersion) is not { } guarded ? null
            : new Plan(target, [new TextEdit(target.Document.Id, value.Span, guarded), TextEdit.Remove(target.Document.Id, TextSpan.FromBounds(coalesce.Left.Span.End, coalesce.Span.End))])
            {
                Names = [name],
                Title = "Put the value and its guard into parentheses",
            };
    }

    private static string? Guarded(ExpressionSyntax value, string name, ExpressionSyntax otherwise, string lineBreak, LanguageVersion version)
        => version switch
        {
            >= LanguageVersion.CSharp9 => $"({value} is {{ Length: > 0 }} {name}{lineBreak}? {name}{lineBreak}: {otherwise})",
            >= LanguageVersion.CSharp7 => $"({value} is string {name} && {name}.Length > 0{lineBreak}? {name}{lineBreak}: {otherwise})",
            _ => $"(string.IsNullOrEmpty({value}){lineBreak}? {otherwise}{lineBreak}: {value})",
        };

    /// <summary>The last value in a text that isn't constant: what somebody meant who wrote <c>??</c> behind it.</summary>
    private static ExpressionSyntax? LastValue(ExpressionSyntax text, SemanticModel model)
        => Parts(text, model) is not { } parts
            ? model.GetTypeInfo(text).Type?.SpecialType is SpecialType.System_String ? text : null
            : parts.Reverse().Where(part => !model.GetConstantValue(part).HasValue).Select(part => LastValue(part, model)).FirstOrDefault(value => value is not null);

    /// <summary>What a text is put together from; null where it isn't put together.</summary>
    private static IEnumerable<ExpressionSyntax>? Parts(ExpressionSyntax text, SemanticModel model)
        => text switch
        {
            ParenthesizedExpressionSyntax parenthesized => [parenthesized.Expression],
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => [sum.Left, sum.Right],
            InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.OfType<InterpolationSyntax>().Select(hole => hole.Expression),
            InvocationExpressionSyntax call when IsOfFramework(call, model) => call.ArgumentList.Arguments.Select(argument => argument.Expression).Prepend(Receiver(call)).OfType<ExpressionSyntax>(),
            _ => null,
        };

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax or IdentifierNameSyntax } access ? access.Expression : null;

    /// <summary>Whether a call puts a text together, or encodes one.</summary>
    private static bool IsOfFramework(InvocationExpressionSyntax call, SemanticModel model)
        => model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { } type }
            && (type.SpecialType is SpecialType.System_String || type.ToDisplayString() is "System.Convert" or "System.Text.Encoding");
}
