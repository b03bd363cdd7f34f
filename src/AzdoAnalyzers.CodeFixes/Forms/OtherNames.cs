using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>The variables that are read in a row with another one: by the same call, or before and behind it and <c>??</c>.</summary>
internal static class OtherNames
{
    /// <summary>Whether a variable that takes the place of another one would be read twice in a row: it is there, or one that stands before gets its name.</summary>
    public static bool Hold(ExpressionSyntax read, string old, string variable, SemanticModel model)
        => Arguments(read).Any(argument => Is(argument, variable, model))
            || InRow(read).Where(other => other != read).Any(other => VariableReads.NameIn(other, model) is { } name && (Is(name, variable, model) || (other.SpanStart < read.SpanStart && IsRenamedToo(name, old, model))));

    private static bool Is(ExpressionSyntax name, string variable, SemanticModel model) => model.GetConstantValue(name).Value as string == variable;

    /// <summary>Whether a name is one that isn't agreed on either. One that is only misspelled has another name that is meant.</summary>
    private static bool IsRenamedToo(ExpressionSyntax name, string old, SemanticModel model)
        => VariableSpelling.Meant(old) is null && model.GetConstantValue(name).Value is string other && !EnvironmentVariables.Known.Contains(other);

    private static IEnumerable<ExpressionSyntax> Arguments(ExpressionSyntax read)
        => read is InvocationExpressionSyntax call ? call.ArgumentList.Arguments.Select(argument => argument.Expression) : [];

    private static IEnumerable<ExpressionSyntax> InRow(ExpressionSyntax read)
    {
        var row = read.WithParentheses();
        while (row.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce)
        {
            row = coalesce.WithParentheses();
        }

        return Operands(row);
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax row)
        => row switch
        {
            ParenthesizedExpressionSyntax parenthesized => Operands(parenthesized.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Operands(coalesce.Left).Concat(Operands(coalesce.Right)),
            _ => [row],
        };
}
