using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A field or property whose class asks somewhere whether it has a value: with a log line, a result that says so, an error of its own. A <c>throw</c>
/// where the value is written would come before that, and leave the question without a purpose.
/// </summary>
internal static class CheckedMember
{
    /// <summary>The plan that leaves it to the check, none where a read without a guard is there already; null where nothing asks, or the member can't hold what a read hands back.</summary>
    public static IReadOnlyList<Plan>? Create(Site site)
    {
        if (site.Read.Otherwise is not null || !site.IsBare || Written(site) is not { } member || !IsAskedFor(site, member))
        {
            return null;
        }

        return site.Target.Parts[0].Kind is FixKind.UnguardedRead ? []
            : Expression(site, member) is { } expression ? [site.Plan([site.Replace(expression, isPrimary: true)], names: [])]
            : null;
    }

    /// <summary>The member that takes the value over as it is.</summary>
    private static ISymbol? Written(Site site)
        => site.Replaced.WithParentheses().Parent switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }, Parent: ExpressionStatementSyntax } assignment => OwnText(site.Model.GetSymbolInfo(assignment.Left).Symbol),
            EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and var declaration } => OwnText(site.Model.GetDeclaredSymbol(declaration)),
            _ => null,
        };

    private static ISymbol? OwnText(ISymbol? member)
        => member is IFieldSymbol { IsConst: false, Type.SpecialType: SpecialType.System_String } or IPropertySymbol { Type.SpecialType: SpecialType.System_String } ? member : null;

    /// <summary>Whether the class asks for the value, and not only before it is written.</summary>
    private static bool IsAskedFor(Site site, ISymbol member)
        => site.Replaced.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type
            && type.DescendantNodes().OfType<ExpressionSyntax>().Any(condition => MissingTest.Of(condition, site.Model) is { FindsNull: true, FindsEmpty: true, Tested: var tested }
                && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(tested).Symbol, member)
                && condition.FirstAncestorOrSelf<StatementSyntax>()?.Span.Contains(site.Replaced.Span) != true);

    /// <summary>What is written: a text where the member takes no null.</summary>
    private static string? Expression(Site site, ISymbol member)
        => site.Read.IsChain ? null
            : member is IFieldSymbol { Type.NullableAnnotation: NullableAnnotation.NotAnnotated } or IPropertySymbol { Type.NullableAnnotation: NullableAnnotation.NotAnnotated } ? $"{site.Read.Expression} ?? {site.CodeStyle.StringType}.Empty"
            : site.Read.Expression;
}
