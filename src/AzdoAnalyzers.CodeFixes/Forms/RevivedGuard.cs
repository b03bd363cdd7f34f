using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A text before <c>??</c>, whose last value gets the <c>throw</c> that stands behind as its guard. The empty value is guarded too. Another value
/// behind it may stand in for the last one or for the whole text, which nobody can tell.
/// </summary>
internal static class RevivedGuard
{
    public static Plan? Create(Target target, SemanticModel model, UniqueNames uniqueNames)
    {
        if (target.Expression is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } coalesce || LastValue(coalesce.Left, model) is not { } value)
        {
            return null;
        }

        var between = TextSpan.FromBounds(coalesce.Left.Span.End, coalesce.Right.SpanStart);
        if (coalesce.HasComments(between))
        {
            return null;
        }

        var lineBreak = value.FirstAncestorOrSelf<InterpolationSyntax>() is null ? new SourceStyle(model.SyntaxTree.GetRoot()).LineBreakInside(coalesce) : " ";
        var version = ((CSharpParseOptions)model.SyntaxTree.Options).LanguageVersion;
        var name = model.GetSymbolInfo(value).Symbol is ILocalSymbol or IParameterSymbol ? null : uniqueNames.Propose(value, model, [target.Parts[0].Variable])[0];
        var condition = version >= LanguageVersion.CSharp9 ? $"{value} is {{ Length: > 0 }}{(name is null ? "" : " " + name)}" : $"{value} is string{(name is null ? "" : " " + name)} && {name ?? value.ToString()}.Length > 0";
        return version < LanguageVersion.CSharp7 ? null
            : new Plan(target, [new TextEdit(target.Document.Id, value.Span, $"({condition}{lineBreak}? {name ?? value.ToString()}{lineBreak}: {coalesce.Right})"), TextEdit.Remove(target.Document.Id, TextSpan.FromBounds(coalesce.Left.Span.End, coalesce.Span.End))])
            {
                Names = name is null ? [] : [name],
                Title = "Put the value and its guard into parentheses",
            };
    }

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
