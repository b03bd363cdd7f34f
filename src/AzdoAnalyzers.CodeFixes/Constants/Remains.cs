using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>
/// Private fields and locals of constant value that only the replaced code used. They go with it: nothing needs them any
/// more, and one of them may hold half of a token.
/// </summary>
internal sealed class Remains
{
    private readonly Solution _solution;

    private readonly List<(DocumentId Document, TextSpan Span)> _gone;

    private readonly List<(Document Document, VariableDeclaratorSyntax Declarator)> _unused = [];

    private Remains(Solution solution, IEnumerable<(DocumentId Document, TextSpan Span)> gone)
    {
        _solution = solution;
        _gone = [.. gone];
    }

    /// <summary>The declarations of what the plans leave without a use.</summary>
    public static async Task<IReadOnlyList<(Document Document, VariableDeclaratorSyntax Declarator)>> FindAsync(Solution solution, IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        var discarded = plans.SelectMany(plan => plan.Discarded.Select(span => (plan.Target.Document.Id, span)));
        var remains = new Remains(solution, discarded);
        await remains.CollectAsync(cancellationToken).ConfigureAwait(false);
        return remains._unused;
    }

    private async Task CollectAsync(CancellationToken cancellationToken)
    {
        // What is found unused adds to what is gone, which may leave more unused, or the same constant once all its uses are gone.
        for (var before = -1; before != _unused.Count;)
        {
            before = _unused.Count;
            foreach (var (document, span) in _gone.ToArray())
            {
                await CollectAsync(_solution.GetDocument(document)!, span, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task CollectAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        foreach (var name in root!.DescendantNodes(span).OfType<IdentifierNameSyntax>().Where(name => span.Contains(name.Span)))
        {
            if (model!.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol
                && IsPrivate(symbol)
                && await DeclarationAsync(symbol, cancellationToken).ConfigureAwait(false) is { } declaration
                && !_unused.Any(known => known.Declarator.Span == declaration.Declarator.Span && known.Document.Id == declaration.Document.Id)
                && await IsUnusedAsync(symbol, cancellationToken).ConfigureAwait(false))
            {
                _unused.Add(declaration);
                _gone.Add((declaration.Document.Id, declaration.Declarator.Span));
            }
        }
    }

    private static bool IsPrivate(ISymbol symbol) => symbol is ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private };

    private async Task<(Document Document, VariableDeclaratorSyntax Declarator)?> DeclarationAsync(ISymbol symbol, CancellationToken cancellationToken)
        => symbol.DeclaringSyntaxReferences is { Length: 1 } references
            && _solution.GetDocument(references[0].SyntaxTree) is { } document
            && await references[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            && IsPlain(declarator.Parent?.Parent)
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && model.GetConstantValue(value, cancellationToken).HasValue
                ? (document, declarator)
                : null;

    private static bool IsPlain(SyntaxNode? declaration)
        => declaration is FieldDeclarationSyntax { AttributeLists.Count: 0 } or LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax };

    private async Task<bool> IsUnusedAsync(ISymbol symbol, CancellationToken cancellationToken)
    {
        var references = await SymbolFinder.FindReferencesAsync(symbol, _solution, cancellationToken).ConfigureAwait(false);
        return references
            .SelectMany(reference => reference.Locations)
            .All(use => _gone.Any(gone => gone.Document == use.Document.Id && gone.Span.Contains(use.Location.SourceSpan)));
    }
}
