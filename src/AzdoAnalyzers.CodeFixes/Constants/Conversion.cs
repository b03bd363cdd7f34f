using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>Constants that stop being constants: fields become get-only properties of the same name, local constants become locals.</summary>
/// <param name="Declarators">Their declarations.</param>
/// <param name="Users">The documents that use them.</param>
/// <param name="BreaksCallers">Whether one can be seen from outside its assembly.</param>
internal sealed record Conversion(
    IReadOnlyList<(DocumentId Document, VariableDeclaratorSyntax Declarator)> Declarators,
    IReadOnlyList<DocumentId> Users,
    bool BreaksCallers)
{
    /// <summary>What makes the static members lazy that are made of one: they would be made before they are used, by a type whose error doesn't name the variable first.</summary>
    public IReadOnlyList<TextEdit> MadeOfIt { get; init; } = [];

    /// <summary>Whether one is also used while a type is made, where nothing can be lazy.</summary>
    public bool IsHidden { get; init; }

    public static readonly Conversion None = new([], [], BreaksCallers: false);

    /// <summary>The edits that make several conversions; a declaration of several constants is split.</summary>
    /// <param name="conversions">The conversions.</param>
    /// <param name="removed">Declarators that are removed at once.</param>
    public static IEnumerable<TextEdit> Edits(IEnumerable<Conversion> conversions, HashSet<VariableDeclaratorSyntax> removed)
        => conversions
            .SelectMany(conversion => conversion.Declarators)
            .Where(converted => !removed.Contains(converted.Declarator))
            .GroupBy(converted => ((VariableDeclarationSyntax)converted.Declarator.Parent!, converted.Document))
            .SelectMany(group => Edits(group.Key.Document, group.Key.Item1, [.. group.Select(converted => converted.Declarator)], removed));

    private static IEnumerable<TextEdit> Edits(DocumentId document, VariableDeclarationSyntax declaration, HashSet<VariableDeclaratorSyntax> converted, HashSet<VariableDeclaratorSyntax> removed)
    {
        var kept = declaration.Variables.Where(variable => !removed.Contains(variable)).ToList();
        var isField = declaration.Parent is FieldDeclarationSyntax;
        var modifiers = declaration.Parent is FieldDeclarationSyntax field ? field.Modifiers : ((LocalDeclarationStatementSyntax)declaration.Parent!).Modifiers;
        foreach (var declarator in isField ? converted : [])
        {
            yield return new TextEdit(document, declarator.Initializer!.EqualsToken.Span, "=>");
        }

        if (converted.Contains(kept[0]))
        {
            foreach (var edit in ModifierEdits(document, modifiers, isField))
            {
                yield return edit;
            }
        }

        if (converted.Count == kept.Count && !isField)
        {
            yield break;
        }

        var style = new SourceStyle(declaration.SyntaxTree.GetRoot());
        foreach (var next in kept.Skip(1))
        {
            var comma = next.GetFirstToken().GetPreviousToken();
            var prefix = Modifiers(modifiers, isField, converted.Contains(next)) + declaration.Type + " ";
            yield return new TextEdit(document, comma.Span, ";");
            yield return OnNewLine(document, style, declaration, comma, next, prefix);
        }
    }

    private static IEnumerable<TextEdit> ModifierEdits(DocumentId document, SyntaxTokenList modifiers, bool isField)
    {
        foreach (var modifier in modifiers)
        {
            if (isField && modifier.IsKind(SyntaxKind.ConstKeyword))
            {
                yield return new TextEdit(document, modifier.Span, "static");
            }
            else if (modifier.Kind() is SyntaxKind.ConstKeyword or SyntaxKind.ReadOnlyKeyword)
            {
                yield return TextEdit.Remove(document, WithSpaceBehind(modifier));
            }
        }
    }

    private static string Modifiers(SyntaxTokenList modifiers, bool isField, bool isConverted)
        => string.Concat(modifiers.Select(modifier => (modifier.Kind(), isConverted) switch
        {
            (SyntaxKind.ConstKeyword, true) => isField ? "static " : "",
            (SyntaxKind.ReadOnlyKeyword, true) => "",
            _ => modifier.Text + " ",
        }));

    private static TextSpan WithSpaceBehind(SyntaxToken token)
        => TextSpan.FromBounds(token.SpanStart, token.Span.End + token.TrailingTrivia.TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(trivia => trivia.Span.Length));

    /// <summary>Puts a declarator on a line of its own, under the first one, with modifiers and type before it; comments stay where they are.</summary>
    private static TextEdit OnNewLine(DocumentId document, SourceStyle style, VariableDeclarationSyntax declaration, SyntaxToken comma, VariableDeclaratorSyntax next, string prefix)
    {
        var indentation = style.IndentationAt(declaration.SpanStart);
        var before = next.GetLeadingTrivia();
        if (style.IsFirstOnLine(next.SpanStart))
        {
            var space = before.Count > 0 && before[before.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? before[before.Count - 1].Span.Length : 0;
            return new TextEdit(document, TextSpan.FromBounds(next.SpanStart - space, next.SpanStart), indentation + prefix);
        }

        var isPlain = comma.TrailingTrivia.Concat(before).All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        return new TextEdit(document, TextSpan.FromBounds(isPlain ? comma.Span.End : next.SpanStart, next.SpanStart), style.NewLine + indentation + prefix);
    }
}
