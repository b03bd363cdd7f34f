using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>The fields that a library shows: code outside of the solution may name them.</summary>
internal static class LibraryFields
{
    /// <summary>Whether a symbol is one.</summary>
    public static bool Include(ISymbol symbol, CompilationOptions? options)
        => options?.OutputKind is OutputKind.DynamicallyLinkedLibrary
            && symbol is IFieldSymbol
            && SelfAndContainingTypes(symbol).All(part => part.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);

    private static IEnumerable<ISymbol> SelfAndContainingTypes(ISymbol symbol)
    {
        for (var part = symbol; part is not null; part = part.ContainingType)
        {
            yield return part;
        }
    }
}
