using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>Says whether a scheme is chosen at run time: another branch sends the same with the other one, so what a token is sent with isn't known.</summary>
internal static class SchemeChoice
{
    private const string Basic = nameof(Basic);

    private const string Bearer = nameof(Bearer);

    private const string OAuth = nameof(OAuth);

    /// <summary>Whether one branch of a member has a scheme, or calls what has it, and another one has the other.</summary>
    /// <param name="place">Where a scheme is used.</param>
    /// <param name="isBearer">Whether it is Bearer.</param>
    public static bool IsMadeAround(SyntaxNode place, bool isBearer)
        => place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && (IsMadeIn(ScopeOf(member), place, isBearer) || CallsOf(member).Any(call => IsMadeIn(ScopeOf(call.FirstAncestorOrSelf<MemberDeclarationSyntax>()!), call, isBearer)));

    private static bool IsMadeIn(SyntaxNode scope, SyntaxNode place, bool isBearer)
        => scope.DescendantTokens().Any(token => Names(token, isBearer) && IsInOtherBranch(place, token.Parent!));

    /// <summary>Whether a text or a name is that of the other scheme, or of a member of the type that uses it.</summary>
    private static bool Names(SyntaxToken token, bool isBearer)
        => token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            && (isBearer ? token.ValueText.Contains(Basic) : token.ValueText.Contains(Bearer) || token.ValueText.Contains(OAuth));

    /// <summary>The calls of a method in its file.</summary>
    private static IEnumerable<SyntaxNode> CallsOf(MemberDeclarationSyntax member)
        => member is not MethodDeclarationSyntax { Identifier.ValueText: var name } ? []
            : member.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.GetLastToken().ValueText == name);

    private static SyntaxNode ScopeOf(MemberDeclarationSyntax member) => member is GlobalStatementSyntax ? member.Parent! : member;

    private static bool IsInOtherBranch(SyntaxNode place, SyntaxNode other)
        => BranchesAround(place).Any(branch => !branch.Span.Contains(other.Span)) || BranchesAround(other).Any(branch => !branch.Span.Contains(place.Span));

    private static IEnumerable<SyntaxNode> BranchesAround(SyntaxNode node)
        => node.AncestorsAndSelf().TakeWhile(inner => inner is not (MemberDeclarationSyntax and not GlobalStatementSyntax)).Where(inner => inner.Parent switch
        {
            ConditionalExpressionSyntax conditional => conditional.Condition != inner,
            IfStatementSyntax branch => branch.Condition != inner,
            _ => inner is SwitchExpressionArmSyntax or SwitchSectionSyntax,
        });
}
