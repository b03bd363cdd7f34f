using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>
/// Shortens the names of types in what was written, as far as that binds the same, and adds the <c>using</c> directives
/// that takes. Roslyn's own simplification depends on what else stands in the statement: fixing one by one would differ from Fix All.
/// </summary>
internal static class ShortNames
{
    /// <summary>Shortens the names in a file.</summary>
    /// <param name="siblings">The file before the edit, as each project has it: what one of them leaves out by a condition may be there in another.</param>
    /// <param name="text">The edited text of the file.</param>
    /// <param name="written">What was written in it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<SourceText> InAsync(IReadOnlyList<Document> siblings, SourceText text, IReadOnlyList<TextSpan> written, CancellationToken cancellationToken)
    {
        var open = written.Where(span => FrameworkType.MayHaveName(text.ToString(span))).ToList();
        var changes = new HashSet<TextChange>();
        foreach (var sibling in siblings)
        {
            if (open.Count == 0)
            {
                break;
            }

            var root = await sibling.WithText(text).GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var names = open.SelectMany(span => root!.DescendantNodes(span).Where(node => span.Contains(node.Span) && IsWholeName(node))).ToList();

            // What a name means is asked where it is written, but before: nothing that is written has such a name, and nothing is compiled for it.
            if (names.Count > 0 && await sibling.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                var places = new Places(await sibling.GetTextAsync(cancellationToken).ConfigureAwait(false), text);
                var directives = new UsingDirectives((CompilationUnitSyntax)await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false), model);
                var shortened = names.Select(name => (Name: name, Text: Shortest(name, InStatement(places.Before(name.SpanStart), model), model, directives))).ToList();
                changes.UnionWith(shortened.Select(name => new TextChange(name.Name.Span, name.Text)));
                changes.UnionWith(shortened.Where(name => !FrameworkType.IsName(name.Text)).SelectMany(name => NeedlessParentheses(name.Name, open)));
                changes.UnionWith(directives.Added.Select(added => new TextChange(new TextSpan(places.After(added.Span.Start), 0), added.NewText!)));
                open.RemoveAll(span => names.Any(name => span.Contains(name.Span)));
            }
        }

        return text.WithChanges(changes.OrderBy(change => change.Span.Start));
    }

    /// <summary>Removes what was written around an expression in the hole of a text, for the sake of the colons of the name that it begins with.</summary>
    private static IEnumerable<TextChange> NeedlessParentheses(SyntaxNode name, List<TextSpan> written)
        => name.Ancestors().OfType<ParenthesizedExpressionSyntax>().FirstOrDefault(around => around.Parent is InterpolationSyntax && around.Expression is InvocationExpressionSyntax && around.Expression.SpanStart == name.SpanStart) is { } parentheses && written.Any(span => span.Contains(parentheses.Span))
            ? [new TextChange(parentheses.OpenParenToken.Span, ""), new TextChange(parentheses.CloseParenToken.Span, "")]
            : [];

    /// <summary>A place among the comments of a top-level statement as one in the statement: the model takes it for a part of what stands before it, a directive maybe.</summary>
    private static int InStatement(int place, SemanticModel model)
        => model.SyntaxTree.GetRoot().FindToken(place) is var token && place < token.SpanStart && token.Parent!.FirstAncestorOrSelf<GlobalStatementSyntax>()?.GetFirstToken() == token ? token.SpanStart : place;

    private static bool IsWholeName(SyntaxNode node)
        => node is MemberAccessExpressionSyntax or QualifiedNameSyntax && FrameworkType.IsName(node.ToString());

    private static string Shortest(SyntaxNode node, int place, SemanticModel model, UsingDirectives directives)
    {
        var whole = node.ToString();
        var type = TypeCalled(whole);
        var simple = FrameworkType.Simple(whole);
        if (Binds(simple) || (whole != FrameworkType.VssBasicCredential && model.LookupSymbols(place, name: simple).IsEmpty && directives.Add(FrameworkType.Namespace(whole), place)))
        {
            return simple;
        }

        var qualified = FrameworkType.Qualified(whole);
        return Binds(qualified) ? qualified : whole;

        bool Binds(string name) => type is not null && SymbolEqualityComparer.Default.Equals(type, TypeCalled(name)) && (node is TypeSyntax || IsNoValue(name));

        // Names of types and what a scope holds are known without binding the code around, which is most of what a fix costs in a long method.
        ISymbol? TypeCalled(string name) => model.GetSpeculativeSymbolInfo(place, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;

        bool IsNoValue(string name) => model.LookupSymbols(place, name: name.Split('.')[0]).All(symbol => symbol is INamespaceOrTypeSymbol);
    }
}
