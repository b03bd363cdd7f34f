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
    public static async Task<Document> ApplyAsync(Document document, IEnumerable<TextSpan> written, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var names = written.SelectMany(span => root!.DescendantNodes(span).Where(node => span.Contains(node.Span) && IsWholeName(node))).ToList();
        if (names.Count == 0 || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        var directives = new UsingDirectives((CompilationUnitSyntax)root!);
        var changes = names.Select(name => new TextChange(name.Span, Shortest(name, model, directives))).ToList();
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(directives.Added.Concat(changes)));
    }

    private static bool IsWholeName(SyntaxNode node)
        => node is MemberAccessExpressionSyntax or QualifiedNameSyntax && FrameworkType.IsName(node.ToString());

    private static string Shortest(SyntaxNode node, SemanticModel model, UsingDirectives directives)
    {
        var whole = node.ToString();
        var type = model.GetSymbolInfo(node).Symbol;
        var simple = FrameworkType.Simple(whole);
        if (Binds(simple) || (whole != FrameworkType.VssBasicCredential && model.LookupSymbols(node.SpanStart, name: simple).IsEmpty && directives.Add(FrameworkType.Namespace(whole), node.SpanStart)))
        {
            return simple;
        }

        var qualified = FrameworkType.Qualified(whole);
        return Binds(qualified) ? qualified : whole;

        bool Binds(string name) => type is not null && SymbolEqualityComparer.Default.Equals(type, SymbolFor(name));

        ISymbol? SymbolFor(string name) => node is ExpressionSyntax and not TypeSyntax
            ? model.GetSpeculativeSymbolInfo(node.SpanStart, SyntaxFactory.ParseExpression(name), SpeculativeBindingOption.BindAsExpression).Symbol
            : model.GetSpeculativeSymbolInfo(node.SpanStart, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
    }
}
