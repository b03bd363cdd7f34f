using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>What a method does stands in another one, which it calls. What decides, a flag or a key, is asked for at the next call only: methods with such parameters stay.</summary>
internal sealed class ExtractedBodies : NodeRefactoring<TypeDeclarationSyntax>
{
    private const string Suffix = "Extracted";

    private static readonly SyntaxKind[] Kept = [SyntaxKind.StaticKeyword, SyntaxKind.AsyncKeyword, SyntaxKind.UnsafeKeyword];

    /// <summary>Leaks are followed through few calls.</summary>
    public override bool Keeps(string id) => id != DiagnosticIds.LeakedCredential;

    protected override bool IsMeant(TypeDeclarationSyntax node, SemanticModel model) => node is not InterfaceDeclarationSyntax && node.Members.Any(IsExtracted);

    protected override SyntaxNode Change(TypeDeclarationSyntax node, TypeDeclarationSyntax rewritten, SemanticModel model)
        => rewritten.WithMembers(SyntaxFactory.List(rewritten.Members.SelectMany(member => IsExtracted(member) ? Extract((MethodDeclarationSyntax)member) : [member])));

    private static bool IsExtracted(MemberDeclarationSyntax member)
        => member is MethodDeclarationSyntax { ContainsDirectives: false, Body: { Statements.Count: > 0 } body, ReturnType: not RefTypeSyntax } method
            && !body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => method.ParameterList.Parameters.Any(parameter => parameter.Identifier.Text == name.Identifier.Text) && Decides(name));

    private static bool Decides(SyntaxNode name)
        => name.AncestorsAndSelf().Any(node => node.Parent switch
        {
            IfStatementSyntax choice => choice.Condition == node,
            ConditionalExpressionSyntax choice => choice.Condition == node,
            SwitchStatementSyntax choice => choice.Expression == node,
            SwitchExpressionSyntax choice => choice.GoverningExpression == node,
            ElementAccessExpressionSyntax element => element.ArgumentList == node,
            _ => false,
        });

    private static IEnumerable<MemberDeclarationSyntax> Extract(MethodDeclarationSyntax method)
    {
        var call = SyntaxFactory.ParseExpression($"{method.Identifier}{Suffix}{TypeArguments(method)}({string.Join(", ", method.ParameterList.Parameters.Select(Argument))})");
        yield return method
            .WithModifiers(SyntaxFactory.TokenList(method.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword))))
            .WithBody(null)
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(call))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(SyntaxFactory.LineFeed));
        yield return method
            .WithAttributeLists(default)
            .WithExplicitInterfaceSpecifier(null)
            .WithModifiers(SyntaxFactory.TokenList([SyntaxFactory.Token(SyntaxKind.PrivateKeyword).WithTrailingTrivia(SyntaxFactory.Space), .. method.Modifiers.Where(modifier => Kept.Contains(modifier.Kind()))]))
            .WithReturnType(method.ReturnType.WithLeadingTrivia(SyntaxFactory.Space))
            .WithIdentifier(SyntaxFactory.Identifier(method.Identifier.Text + Suffix))
            .WithParameterList(method.ParameterList.WithParameters(SyntaxFactory.SeparatedList(method.ParameterList.Parameters.Select(Parameter))));
    }

    private static string TypeArguments(MethodDeclarationSyntax method)
        => method.TypeParameterList is { } list ? $"<{string.Join(", ", list.Parameters.Select(parameter => parameter.Identifier.Text))}>" : "";

    private static string Argument(ParameterSyntax parameter)
        => parameter.Modifiers.FirstOrDefault(modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword) is { RawKind: not 0 } modifier ? $"{modifier.Text} {parameter.Identifier.Text}" : parameter.Identifier.Text;

    private static ParameterSyntax Parameter(ParameterSyntax parameter)
        => parameter.WithAttributeLists(default).WithDefault(null).WithModifiers(SyntaxFactory.TokenList(parameter.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ThisKeyword))));
}
