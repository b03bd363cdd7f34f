using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source;

/// <summary>Who can name a symbol.</summary>
internal static class Visibility
{
    /// <summary>Whether any other assembly can: the symbol and all types around it are public.</summary>
    public static bool IsPublic(this ISymbol? symbol) => symbol is null or INamespaceSymbol || (symbol.DeclaredAccessibility == Accessibility.Public && symbol.ContainingType.IsPublic());

    /// <summary>The same for code that derives from the types around it too.</summary>
    public static bool IsVisible(this ISymbol? symbol)
        => symbol is null or INamespaceSymbol || (symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && symbol.ContainingType.IsVisible());
}
