using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Testing.Programs;

/// <summary>Changes a file as somebody who types does, in code that then may not compile: the same for the same seed.</summary>
public sealed class RandomEdit(int seed)
{
    private readonly Random _random = new(seed);

    private int _count;

    /// <summary>A tree with one change, parsed as an editor does it.</summary>
    public SyntaxTree Of(SyntaxTree tree) => tree.WithChangedText(tree.GetText().WithChanges(Change(tree.GetRoot())));

    private TextChange Change(SyntaxNode root)
    {
        _count++;
        return _random.Next(11) switch
        {
            0 => Insert(Token(root).SpanStart, "/* edited */ "),
            1 => Insert(Token(root).SpanStart, "\n\n    "),
            2 => Insert(Token(root).Span.End, " // edited\n"),
            3 => Replace(Token(root), ""),
            4 => OfAny<LiteralExpressionSyntax>(root, literal => literal.IsKind(SyntaxKind.StringLiteralExpression) ? Replace(literal.Token, $"\"edited{_count}\"") : null),
            5 => OfAny<IdentifierNameSyntax>(root, name => Replace(name.Identifier, Identifier(root))),
            6 => OfAny<StatementSyntax>(root, statement => statement.Parent is BlockSyntax ? Insert(statement.Span.End, " " + statement) : null),
            7 => OfAny<StatementSyntax>(root, statement => statement.Parent is BlockSyntax ? new TextChange(statement.Span, "") : null),
            8 => OfAny<BlockSyntax>(root, block => Insert(block.OpenBraceToken.Span.End, $" var edited{_count} = {_count.ToString(CultureInfo.InvariantCulture)}; ")),
            9 => OfAny<MemberDeclarationSyntax>(root, member => member.Parent is TypeDeclarationSyntax ? Insert(member.SpanStart, $"private static string Edited{_count}() => \"edited\"; ") : null),
            _ => OfAny<MemberDeclarationSyntax>(root, member => member.Parent is TypeDeclarationSyntax && member is not TypeDeclarationSyntax ? new TextChange(member.Span, "") : null),
        };
    }

    private SyntaxToken Token(SyntaxNode root) => Any(root.DescendantTokens().Where(token => token.Span.Length > 0).ToList());

    private string Identifier(SyntaxNode root) => Any(root.DescendantNodes().OfType<IdentifierNameSyntax>().ToList()).Identifier.Text;

    private TextChange OfAny<TNode>(SyntaxNode root, Func<TNode, TextChange?> change)
        where TNode : SyntaxNode
        => root.DescendantNodes().OfType<TNode>().ToList() is { Count: > 0 } nodes && change(Any(nodes)) is { } made ? made : Insert(Token(root).SpanStart, " ");

    private T Any<T>(List<T> all) => all[_random.Next(all.Count)];

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static TextChange Replace(SyntaxToken token, string text) => new(token.Span, text);
}
