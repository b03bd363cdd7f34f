using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>
/// Where statements of one block each got a local with the same variable's value, the first one stays and serves all: whichever was fixed first,
/// the variable is read and guarded once.
/// </summary>
internal static class ReadOnce
{
    /// <summary>The changes to an edited file that take the further reads away.</summary>
    /// <param name="root">The file.</param>
    /// <param name="written">What was written in it.</param>
    public static IReadOnlyList<TextChange> In(SyntaxNode root, IReadOnlyList<TextSpan> written)
    {
        var served = new Dictionary<GuardedRead, List<GuardedRead>>();
        var scopes = written.Where(span => !span.IsEmpty).Select(span => UniqueNames.Scope(root.FindToken(span.Start).Parent!)).Distinct().OrderBy(scope => scope.SpanStart);
        var all = scopes.SelectMany(scope => scope.DescendantNodes()).OfType<LocalDeclarationStatementSyntax>().Distinct().Select(GuardedRead.Of).OfType<GuardedRead>().ToList();
        foreach (var later in all.Where(read => read.IsWritten))
        {
            if (all.TakeWhile(read => read != later).FirstOrDefault(first => !served.Values.Any(others => others.Contains(first)) && first.ReadsAs(later) && IsTouched(first, later, written) && Serves(first, later)) is { } first)
            {
                served[first] = [.. served.TryGetValue(first, out var others) ? others : [], later];
            }
        }

        return [.. served.SelectMany(group => Merged(group.Key, group.Value)).OrderBy(change => change.Span.Start)];
    }

    private static IEnumerable<TextChange> Merged(GuardedRead first, List<GuardedRead> others)
    {
        // The name that was given first, whichever place that was.
        var name = first.IsWritten ? others.Prepend(first).Select(read => read.Name).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First() : first.Name;
        var renamed = new[] { first.Declaration.Declaration.Variables[0].Identifier }.Concat(Uses(first)).Where(_ => first.Name != name);
        return others.Select(later => new TextChange(Gone(later), ""))
            .Concat(renamed.Concat(others.SelectMany(Uses)).Where(use => !others.Exists(later => Gone(later).Contains(use.Span))).Select(use => new TextChange(use.Span, name)));
    }

    /// <summary>The declaration and its guard, up to the statement behind them.</summary>
    private static TextSpan Gone(GuardedRead read) => TextSpan.FromBounds(read.Declaration.SpanStart, read.Guard.Next()!.StartWithComments());

    /// <summary>Whether one of the two was written now: what stood there before stays.</summary>
    private static bool IsTouched(GuardedRead first, GuardedRead later, IReadOnlyList<TextSpan> written)
        => written.Any(span => span.Contains(first.Read.Span) || span.Contains(later.Read.Span));

    /// <summary>Whether a local can be used in the place of a later one: it is in scope there, and neither is set again or held by a function.</summary>
    private static bool Serves(GuardedRead first, GuardedRead later)
        => first.Declaration.Behind().Any(statement => statement.Span.Contains(later.Declaration.Span))
            && later.Declaration.Ancestors().TakeWhile(node => !node.Span.Contains(first.Declaration.Span)).All(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            && later.Guard.Next() is { } next
            && !later.Guard.GetTrailingTrivia().Concat(next.GetLeadingTrivia()).Any(trivia => trivia.IsDirective || (trivia.IsComment() && trivia.SpanStart < next.StartWithComments()))
            && Uses(first).Concat(Uses(later)).All(IsRead);

    private static IEnumerable<SyntaxToken> Uses(GuardedRead read)
        => read.Declaration.Behind().SelectMany(statement => statement.DescendantTokens()).Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == read.Name);

    /// <summary>Whether a token is a name that stands for the local's value, and not one that sets it, or that another thing has.</summary>
    private static bool IsRead(SyntaxToken token)
        => token.Parent is IdentifierNameSyntax { Parent: not (NameColonSyntax or NameEqualsSyntax or AnonymousObjectMemberDeclaratorSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 }) } name
            && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            && !(name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name);
}
