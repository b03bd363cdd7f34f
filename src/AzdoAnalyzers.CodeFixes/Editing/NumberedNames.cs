using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>
/// Where one member reads a variable several times, the values are numbered by their places, and not by the order in which they were fixed:
/// <c>personalAccessToken</c> stands before <c>personalAccessToken2</c>, whichever rule came first.
/// </summary>
internal static class NumberedNames
{
    /// <summary>The changes to an edited file that give such values each other's names.</summary>
    /// <param name="root">The file.</param>
    /// <param name="written">What was written in it.</param>
    public static IReadOnlyList<TextChange> In(SyntaxNode root, IReadOnlyList<TextSpan> written)
        => [.. written.Where(span => !span.IsEmpty).Select(span => UniqueNames.Scope(root.FindToken(span.Start).Parent!)).Distinct().SelectMany(scope => Sorted(scope, written))];

    private static IEnumerable<TextChange> Sorted(SyntaxNode scope, IReadOnlyList<TextSpan> written)
        => Values(scope)
            .GroupBy(value => IsNamedAfter(value.Read, value.Name.ValueText) ? value.Name.ValueText : UniqueNames.WithoutNumber(value.Name.ValueText))
            .Where(group => group.Count() > 1 && group.Any(value => written.Any(span => span.Contains(value.Read.Span))))
            .SelectMany(group => Renamed(scope, [.. group.Select(value => value.Name)]));

    /// <summary>Whether the number of a name is one of the variable that is read, and not of its place.</summary>
    private static bool IsNamedAfter(ExpressionSyntax read, string name)
        => read.DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && UniqueNames.IsNameOf(token.ValueText, name));

    private static IEnumerable<TextChange> Renamed(SyntaxNode scope, IReadOnlyList<SyntaxToken> declared)
    {
        var names = declared.Select(name => name.ValueText).ToList();
        var sorted = names.OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).ToList();
        var used = scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText)).ToList();
        return names.SequenceEqual(sorted) || names.Distinct().Count() < names.Count || !used.All(token => declared.Contains(token) || IsUse(token))
            ? []
            : used.Select(token => new TextChange(token.Span, sorted[names.IndexOf(token.ValueText)]));
    }

    /// <summary>Whether a name stands for a variable, and gives its name to nothing else, as it does to a member of an anonymous type. That of a tuple's element nobody knows yet: a fix has just given it.</summary>
    public static bool IsUse(SyntaxToken token)
        => token.Parent is IdentifierNameSyntax { Parent: not (NameColonSyntax or NameEqualsSyntax or AnonymousObjectMemberDeclaratorSyntax) } name
            && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    /// <summary>The variables that hold a guarded read, in the order of the text, as fixes write them.</summary>
    private static IEnumerable<(SyntaxToken Name, ExpressionSyntax Read)> Values(SyntaxNode scope)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is SingleVariableDesignationSyntax { Parent.Parent: IsPatternExpressionSyntax test } pattern
                && test.FirstAncestorOrSelf<ConditionalExpressionSyntax>() is { WhenFalse: ThrowExpressionSyntax or ConditionalExpressionSyntax, Condition: var condition } && condition.Span.Contains(test.Span))
            {
                yield return (pattern.Identifier, test.Expression);
            }
            else if (node is VariableDeclaratorSyntax { Initializer.Value: var value, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } local
                && statement.Next() is IfStatementSyntax { Condition: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax tested }] } }
                && tested.Identifier.ValueText == local.Identifier.ValueText)
            {
                yield return (local.Identifier, value);
            }
        }
    }
}
