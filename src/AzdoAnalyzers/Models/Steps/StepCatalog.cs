using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>Finds the rows of a member of a library, by its name first.</summary>
internal static class StepCatalog
{
    private static readonly ILookup<string, StepRow> ByMember = All
        .SelectMany(row => row.Members.Select(member => (member, row)))
        .ToLookup(entry => entry.member, entry => entry.row);

    /// <summary>All rows.</summary>
    public static IEnumerable<StepRow> All => CollectionRows.All.Concat(QueryRows.All).Concat(HolderRows.All).Concat(TextRows.All);

    /// <summary>The rows that hold for a method, property or constructor of a library.</summary>
    public static IEnumerable<StepRow> Of(ISymbol member)
    {
        if (member.ContainingType is not { } type)
        {
            yield break;
        }

        foreach (var row in ByMember[member.Name])
        {
            if (Includes(row, type))
            {
                yield return row;
            }
        }

        foreach (var row in ByMember[StepRow.Any])
        {
            if (Includes(row, type))
            {
                yield return row;
            }
        }
    }

    private static bool Includes(StepRow row, INamedTypeSymbol type)
        => row.Type == StepRow.Any || (row.IncludesTypesBelow ? IsIn(type.ContainingNamespace, row.Type) : IsNamed(type, row.Type));

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
