using AzdoAnalyzers.CodeFixes.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>
/// Fields that no library shows and locals of constant value, or filled with constants, that only the replaced code used. They go with it: nothing needs
/// them any more, and one of them may hold half of a token.
/// </summary>
internal sealed class Remains
{
    private readonly Solution _solution;

    private readonly List<(DocumentId Document, TextSpan Span)> _gone;

    private readonly List<(Document Document, VariableDeclaratorSyntax Declarator)> _unused = [];

    private readonly List<(Document Document, StatementSyntax Statement)> _fillings = [];

    private readonly IReadOnlyList<ExpressionSyntax> _replaced;

    private Remains(Solution solution, IReadOnlyList<Plan> plans)
    {
        _solution = solution;
        _gone = [.. plans.SelectMany(plan => plan.Discarded.Select(span => (plan.Target.Document.Id, span)))];
        _replaced = [.. plans.Select(plan => plan.Target.Expression)];
    }

    /// <summary>The declarations of what is left without a use.</summary>
    public IReadOnlyList<(Document Document, VariableDeclaratorSyntax Declarator)> Declarations => _unused;

    /// <summary>The statements that fill what goes, and do nothing else.</summary>
    public IReadOnlyList<(Document Document, StatementSyntax Statement)> Fillings => _fillings;

    /// <summary>Whether something that is filled with constants stays, since other code uses it: they may be the pieces of what was replaced.</summary>
    public bool LeavePieces { get; private set; }

    /// <summary>What plans leave without a use.</summary>
    public static async Task<Remains> FindAsync(Solution solution, IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        var remains = new Remains(solution, plans);
        foreach (var (document, unused) in plans.SelectMany(plan => plan.Unused.Select(unused => (plan.Target.Document, unused))))
        {
            remains._unused.Add((document, unused));
            remains._gone.Add((document.Id, unused.Span));
        }

        await remains.CollectAsync(cancellationToken).ConfigureAwait(false);
        return remains;
    }

    private async Task CollectAsync(CancellationToken cancellationToken)
    {
        // What is found unused adds to what is gone, which may leave more unused, or the same constant once all its uses are gone.
        for (var before = -1; before != _unused.Count;)
        {
            before = _unused.Count;
            LeavePieces = false;
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
            // What fills something reads no pieces from it.
            if (model!.GetSymbolInfo(name, cancellationToken).Symbol is not { } symbol || IsKnown(symbol) || FilledLocal.FillingOf(name, model!) is { } filling && span.Contains(filling.Span))
            {
                continue;
            }

            if (IsOwn(symbol, model!.Compilation.Options) && await DeclarationAsync(symbol, cancellationToken).ConfigureAwait(false) is { } declaration && await IsUnusedAsync(symbol, cancellationToken).ConfigureAwait(false))
            {
                _unused.Add(declaration);
                _gone.Add((declaration.Document.Id, declaration.Declarator.Span));
            }
            else if (symbol is IFieldSymbol or IPropertySymbol)
            {
                LeavePieces |= await HoldsPiecesAsync(symbol, cancellationToken).ConfigureAwait(false);
            }
            else if (symbol is ILocalSymbol { IsConst: false, DeclaringSyntaxReferences: [var reference] } && reference.SyntaxTree == root.SyntaxTree && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is VariableDeclaratorSyntax local && local.Initializer?.Value.WithParentheses() is var initial && !_replaced.Any(replaced => replaced.WithParentheses() == initial))
            {
                Collect(document, local, model!);
            }
        }
    }

    private bool IsKnown(ISymbol symbol)
        => symbol.DeclaringSyntaxReferences is [var reference, ..] && _unused.Any(known => known.Declarator.Span == reference.Span && known.Declarator.SyntaxTree == reference.SyntaxTree);

    private void Collect(Document document, VariableDeclaratorSyntax local, SemanticModel model)
    {
        if (FilledLocal.Of(local, model, span => _gone.Any(gone => gone.Document == document.Id && gone.Span.Contains(span))) is not { } filled)
        {
            return;
        }

        LeavePieces |= filled.IsReadElsewhere;
        if (!filled.IsReadElsewhere)
        {
            _unused.Add((document, local));
            _fillings.AddRange(filled.Fillings.Select(statement => (document, (StatementSyntax)statement)));
            _gone.AddRange(filled.Fillings.Select(statement => (document.Id, statement.Span)).Append((document.Id, local.Span)));
        }
    }

    /// <summary>Whether the solution has all the code that can name a symbol.</summary>
    private static bool IsOwn(ISymbol symbol, CompilationOptions options) => symbol is ILocalSymbol || (symbol is IFieldSymbol && !LibraryFields.Include(symbol, options));

    private async Task<(Document Document, VariableDeclaratorSyntax Declarator)?> DeclarationAsync(ISymbol symbol, CancellationToken cancellationToken)
        => symbol.DeclaringSyntaxReferences is { Length: 1 } references
            && _solution.GetDocument(references[0].SyntaxTree) is { } document
            && await references[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            && IsPlain(declarator.Parent?.Parent)
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && (model.GetConstantValue(value, cancellationToken).HasValue || (symbol is IFieldSymbol && FilledLocal.HoldsTexts(value, model)))
                ? (document, declarator)
                : null;

    /// <summary>Whether a field or property that stays is made of constant texts: a collection of them, or a property of one.</summary>
    private async Task<bool> HoldsPiecesAsync(ISymbol member, CancellationToken cancellationToken)
        => member.DeclaringSyntaxReferences is [var reference, ..]
            && _solution.GetDocument(reference.SyntaxTree) is { } document
            && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) switch
            {
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            } is { } value
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && (member is IPropertySymbol || !model.GetConstantValue(value, cancellationToken).HasValue)
            && FilledLocal.HoldsTexts(value, model);

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
