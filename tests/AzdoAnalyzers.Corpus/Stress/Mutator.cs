using System.Collections.Immutable;
using System.Text;
using AzdoAnalyzers.Testing.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>Breaks programs: tokens deleted, doubled, swapped, random Unicode, deep nesting, huge literals, and what somebody does who types. The same for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private const int MostChanges = 4;

    private const int Deep = 60;

    /// <summary>The compiler takes twice as long for each lambda more, where the call around them has overloads, and for each tuple more in others.</summary>
    private const int DeepForCompiler = 6;

    private const int Huge = 20_000;

    /// <summary>What ends lines, texts and names where one doesn't expect it, and what is no character by itself.</summary>
    private static readonly string[] Unicode =
        ["\0", "\u200b", "\u202e", "\ufeff", "\u2028", "\u0085", "\u0301", "\ud83d", "\udd11", "\U0001F511", "é", "İ", "ß", "\\u0041", "\\U0001F511", "\u00ad", "\uffff"];

    private readonly Random _random = new(seed);

    /// <summary>A program with a few changes in one of its files.</summary>
    public StressProgram Of(StressProgram program, string name)
    {
        int index = _random.Next(program.Files.Length);
        SourceFile file = program.Files[index];
        SyntaxTree tree = CSharpSyntaxTree.ParseText(file.Text);
        return new(name, program.Files.SetItem(index, file with { Text = Of(_random.Next(4) == 0 ? tree : Thinned(tree)) }));
    }

    /// <summary>A file without most of its members: a small program shows as much as a large one, and many of them can be looked at.</summary>
    private SyntaxTree Thinned(SyntaxTree tree)
    {
        IEnumerable<MemberDeclarationSyntax> members = tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or GlobalStatementSyntax));
        return tree.WithChangedText(tree.GetText().WithChanges(members.Where(_ => _random.Next(4) != 0).Select(member => new TextChange(member.FullSpan, ""))));
    }

    private string Of(SyntaxTree tree)
    {
        ImmutableArray<SyntaxToken> tokens = [.. tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Length < 2)
        {
            return tree + Any(Unicode);
        }

        return _random.Next(4) == 0 ? Typed(tree) : Broken(tree.GetText(), tokens).ToString();
    }

    private string Typed(SyntaxTree tree)
    {
        var edit = new RandomEdit(_random.Next());
        for (int count = _random.Next(1, MostChanges); count > 0; count--)
        {
            tree = edit.Of(tree);
        }

        return tree.ToString();
    }

    private SourceText Broken(SourceText text, ImmutableArray<SyntaxToken> tokens)
    {
        for (int count = _random.Next(1, MostChanges); count > 0; count--)
        {
            SyntaxToken token = tokens[_random.Next(tokens.Length)];
            if (token.Span.End <= text.Length)
            {
                text = text.WithChanges(new TextChange(token.Span, Changed(token, tokens)));
            }
        }

        return text;
    }

    /// <summary>What stands in the place of a token.</summary>
    private string Changed(SyntaxToken token, ImmutableArray<SyntaxToken> tokens) => _random.Next(12) switch
    {
        0 or 1 => "",
        2 => $"{token} {token}",
        3 => $"{token}{token.TrailingTrivia}{token}",
        4 or 5 => tokens[_random.Next(tokens.Length)].ToString(),
        6 => $"{token.GetNextToken()} {token}",
        7 => token.ToString().Insert(_random.Next(token.Span.Length + 1), Any(Unicode)),
        8 => token.ToString()[.._random.Next(token.Span.Length)],
        9 when token.IsKind(SyntaxKind.StringLiteralToken) => Literal(token),
        9 => Any(["\"", "'", "{", "}", "(", ")", "/*", "//", "$\"{", "\"\"\"", "@\"", "#if A", "?", "=>", "<", "await", "ref", "\n"]),
        10 => Nested(token),
        _ => $"{token}{Garbage()}",
    };

    private string Literal(SyntaxToken token) => _random.Next(4) switch
    {
        0 => $"\"{new string('a', Huge)}\"",
        1 => $"({string.Concat(Enumerable.Repeat($"{token} + ", Deep))}{token})",
        2 => $"$\"{{{token}}}\"",
        _ => $"\"{token.ValueText.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)}{Garbage()}\"",
    };

    private string Nested(SyntaxToken token) => _random.Next(3) switch
    {
        0 => $"{new string('(', DeepForCompiler)}{token}{new string(')', DeepForCompiler)}",
        1 => $"{string.Concat(Enumerable.Repeat("{ if (true) ", Deep))}{token}{new string('}', Deep)}",
        _ => $"{string.Concat(Enumerable.Repeat("x => ", DeepForCompiler))}{token}",
    };

    private string Garbage()
    {
        var garbage = new StringBuilder();
        for (int count = _random.Next(1, 8); count > 0; count--)
        {
            garbage.Append(_random.Next(3) == 0 ? Any(Unicode) : ((char)_random.Next(char.MaxValue)).ToString());
        }

        return garbage.ToString();
    }

    private string Any(string[] texts) => texts[_random.Next(texts.Length)];
}
