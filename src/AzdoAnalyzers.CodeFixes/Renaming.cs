using System.Text.RegularExpressions;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>
/// Changes the name of the environment variable that an expression reads, in the literal where it is written, in what is thrown without it, and in
/// the name of the value where that was made from it.
/// </summary>
internal static class Renaming
{
    /// <summary>The plan for a read; null where the name isn't found in one of its arguments, or the other variable would be read twice in a row.</summary>
    public static async Task<Plan?> CreateAsync(Solution solution, Target target, UniqueNames names, CancellationToken cancellationToken)
    {
        var part = target.Parts[0];
        if (part.OldVariable is not { } old
            || await NameInAsync(solution, Arguments(target.Expression), old, cancellationToken).ConfigureAwait(false) is not { } name
            || solution.GetDocument(name.SyntaxTree) is not { } document
            || await target.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || OtherNames.Hold(target.Expression, old, part.Variable, model))
        {
            return null;
        }

        var value = GuardedValue(target, part, old, names.Propose(target.Expression, model, [part.Variable])[0]);
        return new Plan(target, [new TextEdit(document.Id, name.Span, Literal(part.Variable)), .. InMessages(target, old, part.Variable), .. Arguments(target.Expression).Contains(name) ? InHoles(target, name, part.Variable) : [], .. value]);
    }

    /// <summary>The first of several expressions that is the name.</summary>
    private static async Task<ExpressionSyntax?> NameInAsync(Solution solution, IEnumerable<ExpressionSyntax> expressions, string name, CancellationToken cancellationToken)
    {
        foreach (var expression in expressions)
        {
            if (await NameAsync(solution, expression, name, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The same in the texts of what is thrown without the variable, by the statement of the read or an <c>if</c> behind it, and in the sentences of the member.</summary>
    private static IEnumerable<TextEdit> InMessages(Target target, string old, string name)
        => Guards(target.Expression).SelectMany(guard => guard.DescendantTokens()).Where(token => IsThrown(token.Parent!))
            .Concat(Member(target.Expression).DescendantTokens().Where(IsSentence))
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
            .Distinct()
            .SelectMany(token => Regex.Matches(token.Text, $@"(?<![\w$%]){Regex.Escape(old)}(?!\w)").Cast<Match>().Select(match => new TextSpan(token.SpanStart + match.Index, match.Length)))
            .Select(span => new TextEdit(target.Document.Id, span, name));

    /// <summary>The member that an expression stands in; of top-level statements all of them.</summary>
    private static SyntaxNode Member(ExpressionSyntax expression)
        => expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is var member && member is GlobalStatementSyntax ? member.Parent! : member ?? (SyntaxNode)expression;

    /// <summary>Whether a text is one of several words that somebody reads: the name alone may be anything's, and a script has variables of its own.</summary>
    private static bool IsSentence(SyntaxToken token)
        => token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax
            && token.Parent.AncestorsAndSelf().OfType<ExpressionSyntax>().Last(text => text is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }) is var text
            && text.DescendantTokens().Any(piece => piece.ValueText.Trim().Any(char.IsWhiteSpace))
            && text.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ThrowExpressionSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax;

    /// <summary>The same where such a text has the replaced expression in a hole: without another one it is a literal from then on.</summary>
    private static IEnumerable<TextEdit> InHoles(Target target, ExpressionSyntax argument, string name)
    {
        foreach (var text in Guards(target.Expression).SelectMany(guard => guard.DescendantNodes()).OfType<InterpolatedStringExpressionSyntax>().Where(IsThrown))
        {
            var holes = text.Contents.OfType<InterpolationSyntax>().ToList();
            var same = holes.Where(hole => SyntaxFactory.AreEquivalent(hole.Expression is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : hole.Expression, argument)).ToList();
            if (same.Count == holes.Count && text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken))
            {
                yield return new TextEdit(target.Document.Id, text.Span, Literal(string.Concat(text.Contents.Select(content => content is InterpolatedStringTextSyntax { TextToken.ValueText: var literal } ? literal : name))));
            }
            else
            {
                foreach (var hole in same)
                {
                    yield return new TextEdit(target.Document.Id, hole.Span, name);
                }
            }
        }
    }

    /// <summary>
    /// The name that a read gives its value, where it was made from the variable's: what it would be called had the variable been renamed first. Of a
    /// local without a guard too, which AZDO3001 gives it: nobody can tell then whether a fix wrote the name.
    /// </summary>
    private static IEnumerable<TextEdit> GuardedValue(Target target, Part part, string old, string name)
        => (InCondition(target.Expression) ?? InLocal(target.Expression)) is ({ } declared, { } scope) && UniqueNames.IsMadeFrom(old, declared.ValueText) && !UniqueNames.IsMadeFrom(part.Variable, declared.ValueText)
            && scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == declared.ValueText).ToList() is var tokens && tokens.All(token => token == declared || NumberedNames.IsUse(token))
                ? tokens.Select(token => new TextEdit(target.Document.Id, token.Span, name))
                : [];

    private static (SyntaxToken Declared, SyntaxNode Scope)? InCondition(ExpressionSyntax read)
        => read.Parent is IsPatternExpressionSyntax { Parent: ConditionalExpressionSyntax { WhenFalse: ThrowExpressionSyntax } or BinaryExpressionSyntax { Parent: ConditionalExpressionSyntax { WhenFalse: ThrowExpressionSyntax } } } test
            && test.DescendantNodes().OfType<SingleVariableDesignationSyntax>().FirstOrDefault() is { } declared
                ? (declared.Identifier, test.FirstAncestorOrSelf<ConditionalExpressionSyntax>()!)
                : null;

    private static (SyntaxToken Declared, SyntaxNode Scope)? InLocal(ExpressionSyntax read)
        => read.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } local && (GuardedRead.Of(local) is { } guarded ? guarded.Read == read : local.Declaration.Variables is [{ Initializer.Value: var value }] && value == read)
            ? (local.Declaration.Variables[0].Identifier, UniqueNames.Scope(local))
            : null;

    private static IEnumerable<SyntaxNode> Guards(ExpressionSyntax read)
        => read.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }) is not { } own ? []
            : own is LocalDeclarationStatementSyntax { Declaration.Variables: [var local] } statement ? [own, .. statement.Behind().OfType<IfStatementSyntax>().Where(guard => IsNamedIn(guard.Condition, local))]
            : [own];

    private static bool IsNamedIn(ExpressionSyntax condition, VariableDeclaratorSyntax local)
        => condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Identifier.ValueText);

    private static bool IsThrown(SyntaxNode text) => text.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax);

    private static IEnumerable<ExpressionSyntax> Arguments(ExpressionSyntax read)
        => read switch
        {
            InvocationExpressionSyntax call => call.ArgumentList.Arguments.Select(argument => argument.Expression),
            ElementAccessExpressionSyntax access => access.ArgumentList.Arguments.Select(argument => argument.Expression),
            _ => [],
        };

    /// <summary>The expression that is the name: the literal behind constants and in tuples, or else the argument itself.</summary>
    private static async Task<ExpressionSyntax?> NameAsync(Solution solution, ExpressionSyntax expression, string name, CancellationToken cancellationToken)
    {
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.ValueText == name ? literal : null;
        }

        if (expression is TupleExpressionSyntax tuple)
        {
            return await NameInAsync(solution, tuple.Arguments.Select(element => element.Expression), name, cancellationToken).ConfigureAwait(false);
        }

        if (solution.GetDocument(expression.SyntaxTree) is not { } document || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var symbol = model.GetSymbolInfo(expression, cancellationToken).Symbol;
        return symbol is IFieldSymbol or ILocalSymbol && await InitialAsync(symbol, cancellationToken).ConfigureAwait(false) is { } initial
            ? await NameAsync(solution, initial, name, cancellationToken).ConfigureAwait(false)
            : model.GetConstantValue(expression, cancellationToken).Value as string == name ? expression : null;
    }

    /// <summary>What the declaration of a field or local gives it.</summary>
    private static async Task<ExpressionSyntax?> InitialAsync(ISymbol symbol, CancellationToken cancellationToken)
        => symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is VariableDeclaratorSyntax { Initializer.Value: var initial }
                ? initial
                : null;
}
