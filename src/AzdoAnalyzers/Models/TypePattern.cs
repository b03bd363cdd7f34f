using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>The types that a row speaks about: one by its full metadata name without the number of type parameters, or many.</summary>
/// <param name="text">The name; <c>Some.Namespace.*</c>: all types in it and below; <c>*</c>: all types.</param>
internal sealed class TypePattern(string text)
{
    /// <summary>Stands for all types.</summary>
    public const string Any = "*";

    /// <summary>Behind a namespace: all types in it.</summary>
    private const string AllBelow = ".*";

    private readonly bool _includesTypesBelow = text.EndsWith(AllBelow, StringComparison.Ordinal);

    private readonly string _name = text.EndsWith(AllBelow, StringComparison.Ordinal) ? text.Substring(0, text.Length - AllBelow.Length) : text;

    /// <summary>Whether the row speaks about all types.</summary>
    public bool IncludesAll => _name == Any;

    /// <summary>The name of the one type without its namespace, as source code spells it.</summary>
    public string SimpleName => _name.Substring(_name.LastIndexOf('.') + 1);

    /// <summary>Whether the row speaks about a type.</summary>
    public bool Includes(INamedTypeSymbol type)
        => _name == Any || (_includesTypesBelow ? IsIn(type.ContainingNamespace, _name) : IsNamed(type, _name));

    public override string ToString() => text;

    /// <summary>Whether the namespace has this name, or lies below the one that has.</summary>
    private static bool IsIn(INamespaceSymbol? space, string name)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (EndsWith(space, name, name.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(INamedTypeSymbol type, string name)
        => name.LastIndexOf('.') is > 0 and var dot
            && name.Length - dot - 1 == type.Name.Length
            && string.CompareOrdinal(name, dot + 1, type.Name, 0, type.Name.Length) == 0
            && EndsWith(type.ContainingNamespace, name, dot);

    /// <summary>Whether a namespace has the name that the first characters of a text spell, compared without making a text of it.</summary>
    private static bool EndsWith(INamespaceSymbol? space, string text, int length)
    {
        while (space is { IsGlobalNamespace: false })
        {
            var start = length - space.Name.Length;
            if (start < 0 || string.CompareOrdinal(text, start, space.Name, 0, space.Name.Length) != 0)
            {
                return false;
            }

            space = space.ContainingNamespace;
            if (start == 0)
            {
                return space is { IsGlobalNamespace: true };
            }

            if (text[start - 1] != '.')
            {
                return false;
            }

            length = start - 1;
        }

        return false;
    }
}
