using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A value that a field, a property or an element of a collection starts with, where something sets another one later. Of members that reach a client
/// the finding says so; a token that is proven by its text is found without anybody having asked.
/// </summary>
internal static class OverriddenStart
{
    /// <summary>Whether a target is such a value.</summary>
    public static async Task<bool> IsAsync(Solution solution, Target target, SemanticModel model, CancellationToken cancellationToken)
        => await IsMemberAsync(target, cancellationToken).ConfigureAwait(false) || await IsElementAsync(solution, target, model, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether a target is what a field or property of an object starts with, and so is made with the object.</summary>
    public static bool IsOfObject(Target target)
        => target.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is (FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }) and { Modifiers: var modifiers }
            && !modifiers.Any(modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ConstKeyword);

    private static async Task<bool> IsElementAsync(Solution solution, Target target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (target.Expression.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } } element)
        {
            return false;
        }

        var uses = await ValueUse.NextAsync(solution, new ValueUse(element.Right, model), cancellationToken).ConfigureAwait(false);
        return uses.Any(use => use.Expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var other }], Parent: AssignmentExpressionSyntax assignment } && assignment.Left == use.Expression && MayBeEqual(key, other, model, use.Model));
    }

    /// <summary>Whether two keys may be the same one: not where both are constants and differ.</summary>
    private static bool MayBeEqual(ExpressionSyntax one, ExpressionSyntax other, SemanticModel modelOfOne, SemanticModel modelOfOther)
        => modelOfOne.GetConstantValue(one) is not { HasValue: true } first || modelOfOther.GetConstantValue(other) is not { HasValue: true } second || Equals(first.Value, second.Value);

    private static async Task<bool> IsMemberAsync(Target target, CancellationToken cancellationToken)
    {
        if (target.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (FieldDeclarationSyntax or PropertyDeclarationSyntax or ConstructorDeclarationSyntax)
            || await target.Document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return false;
        }

        var names = compilation.SyntaxTrees.ToDictionary(tree => tree, tree => new TextNames(tree.GetText(cancellationToken)));
        return OverriddenMembers.Is(new ProjectModel(compilation, names, SyntaxIndex.Of, cancellationToken), target.Expression);
    }
}
