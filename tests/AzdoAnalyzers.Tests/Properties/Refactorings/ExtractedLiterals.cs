using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>Each text in a class becomes a member of its own.</summary>
internal abstract class ExtractedLiterals : Refactoring
{
    private readonly Dictionary<string, string> _literals = [];

    public override string Original(string text) => _literals.TryGetValue(text, out var literal) ? literal
        : _literals.OrderByDescending(extracted => extracted.Key.Length).Aggregate(text, (before, extracted) => before.Replace(extracted.Key, extracted.Value, StringComparison.Ordinal));

    public override IReadOnlyList<SyntaxTree> Apply(CSharpCompilation compilation, IReadOnlyList<Diagnostic> findings) => [.. compilation.SyntaxTrees.Select(tree => Apply(tree, findings))];

    /// <summary>A text that is no token for sure is taken for one by its name.</summary>
    public override bool Keeps(string id) => id != DiagnosticIds.EditedToken;

    /// <summary>Whether the text may stand in such a member.</summary>
    protected abstract bool IsMeant(LiteralExpressionSyntax literal, IReadOnlyList<Diagnostic> findings);

    /// <summary>How code names the member.</summary>
    protected abstract string Use(string name);

    /// <summary>The member.</summary>
    protected abstract string Declaration(string name, string literal);

    private SyntaxTree Apply(SyntaxTree tree, IReadOnlyList<Diagnostic> findings)
    {
        var root = tree.GetRoot();
        var literals = root.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.FirstAncestorOrSelf<AttributeSyntax>() is null && TypeOf(literal) is not null && IsMeant(literal, findings))
            .ToDictionary(literal => literal, Named);
        var types = literals.ToLookup(literal => TypeOf(literal.Key)!, literal => literal.Value);
        return Changed(tree, root.ReplaceNodes<SyntaxNode, SyntaxNode>(
            [.. literals.Keys, .. types.Select(type => type.Key)],
            (node, rewritten) => node is LiteralExpressionSyntax literal
                ? SyntaxFactory.ParseExpression(Use(literals[literal])).WithTriviaFrom(literal)
                : ((TypeDeclarationSyntax)rewritten).AddMembers([.. types[(TypeDeclarationSyntax)node].Select(name => SyntaxFactory.ParseMemberDeclaration(Declaration(name, _literals[Use(name)]) + "\n")!)])));
    }

    private string Named(LiteralExpressionSyntax literal)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Extracted{_literals.Count}End");
        _literals.Add(Use(name), literal.Token.Text);
        return name;
    }

    /// <summary>The class around a text that may have one more member.</summary>
    private static TypeDeclarationSyntax? TypeOf(LiteralExpressionSyntax literal)
        => literal.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault(type => type is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax) is { ContainsDirectives: false } type and not InterfaceDeclarationSyntax
            && type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken)
            && type.OpenBraceToken.SpanStart < literal.SpanStart ? type : null;
}
