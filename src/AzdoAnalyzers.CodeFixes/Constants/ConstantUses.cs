using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>Looks at every use of a constant in the solution, to see whether it may stop being one.</summary>
internal static class ConstantUses
{
    /// <summary>What has to be converted with a declaration: the constants built from it, and those built from them; null where a use takes a constant only.</summary>
    public static async Task<Conversion?> ConversionAsync(Solution solution, Document document, ConvertibleDeclaration declaration, CancellationToken cancellationToken)
    {
        var declarators = new List<(DocumentId Document, VariableDeclaratorSyntax Declarator)>();
        var users = new HashSet<DocumentId>();
        var symbols = new Queue<ISymbol>();
        Add(declaration, document.Id);
        var breaksCallers = false;
        var isHidden = false;
        var lazy = new List<TextEdit>();
        while (symbols.Count > 0)
        {
            var symbol = symbols.Dequeue();
            breaksCallers |= LibraryFields.Include(symbol, document.Project.CompilationOptions);
            foreach (var use in await OfAsync(solution, symbol, cancellationToken).ConfigureAwait(false))
            {
                users.Add(use.Document.Id);
                if (ConstantPosition.IsRequired(use.Expression) || IsChanged(use.Expression))
                {
                    return null;
                }

                if (ConvertibleDeclaration.Around(use.Expression, use.Model, cancellationToken) is { } dependent
                    && (dependent.MustConvert || await MayFollowAsync(solution, dependent, use.Model, cancellationToken).ConfigureAwait(false)))
                {
                    // What a source generator writes can't be edited.
                    if (use.Document is SourceGeneratedDocument)
                    {
                        return null;
                    }

                    Add(dependent, use.Document.Id);
                }
                else if (symbol is IFieldSymbol && TypeInitializer.Runs(use.Expression))
                {
                    var member = use.Document is SourceGeneratedDocument ? null : LazyMember.Around(use.Expression, use.Model);
                    isHidden |= member is null;
                    lazy.AddRange(member?.Edits(use.Document.Id) ?? []);
                }
            }
        }

        return new Conversion([.. declarators], [.. users], breaksCallers) { MadeOfIt = lazy, IsHidden = isHidden };

        void Add(ConvertibleDeclaration converted, DocumentId id)
        {
            foreach (var part in converted.Together)
            {
                if (!declarators.Any(known => known.Declarator.Span == part.Declarator.Span && known.Declarator.SyntaxTree == part.Declarator.SyntaxTree))
                {
                    declarators.Add((id, part.Declarator));
                    symbols.Enqueue(part.Symbol);
                }
            }
        }
    }

    /// <summary>Whether a static field that holds the value becomes a property too, since it would throw while its type is made: where nothing tells the two apart.</summary>
    private static async Task<bool> MayFollowAsync(Solution solution, ConvertibleDeclaration dependent, SemanticModel model, CancellationToken cancellationToken)
        => dependent.Symbol is IFieldSymbol { IsReadOnly: true } && !LibraryFields.Include(dependent.Symbol, model.Compilation.Options)
            && (await OfAsync(solution, dependent.Symbol, cancellationToken).ConfigureAwait(false)).All(use => !ConstantPosition.IsRequired(use.Expression) && !IsChanged(use.Expression));

    /// <summary>The places where the value of a constant is used; not those that only take its name.</summary>
    public static async Task<IEnumerable<ConstantUse>> OfAsync(Solution solution, ISymbol symbol, CancellationToken cancellationToken)
    {
        var uses = new List<ConstantUse>();
        var references = await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        foreach (var place in references.SelectMany(reference => reference.Locations).Where(place => !place.IsImplicit))
        {
            var root = await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var model = await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (root?.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression && model is not null && !IsName(expression))
            {
                uses.Add(new ConstantUse(place.Document, model, expression));
            }
        }

        return uses;
    }

    /// <summary>Whether a member of a value is set: one that is made anew each time wouldn't keep it.</summary>
    private static bool IsChanged(ExpressionSyntax use)
        => (use.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == use ? qualified : use).Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } member && assignment.Left == member;

    /// <summary><c>nameof</c> takes the name of a property as well.</summary>
    private static bool IsName(ExpressionSyntax expression)
        => expression.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
}
