using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Tells whether a header is made in a method for the tokens of several callers, one of which may have another credential.</summary>
internal static class SharedToken
{
    public static async Task<bool> IsInAsync(Document document, SyntaxNode header, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var name in header.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => name.Parent is not NameColonSyntax))
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is IParameterSymbol { ContainingSymbol: { } method }
                && (await SymbolFinder.FindReferencesAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false)).Sum(reference => reference.Locations.Count()) > 1)
            {
                return true;
            }
        }

        return false;
    }
}
