using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>Finds the rows of a member of a library, by its name first.</summary>
internal static class StepCatalog
{
    private static readonly ILookup<string, StepRow> ByMember = All
        .SelectMany(row => row.Members.Select(member => (member, row)))
        .ToLookup(entry => entry.member, entry => entry.row);

    /// <summary>All rows.</summary>
    public static IEnumerable<StepRow> All => CollectionRows.All.Concat(QueryRows.All).Concat(HolderRows.All).Concat(TextRows.All).Concat(JsonRows.All).Concat(DefaultRows.All).Concat(TestDataRows.All);

    /// <summary>The rows that hold for a method, property or constructor of a library.</summary>
    public static IEnumerable<StepRow> Of(ISymbol member)
    {
        if (member.ContainingType is not { } type)
        {
            yield break;
        }

        foreach (var row in ByMember[member.Name])
        {
            if (row.Type.Includes(type))
            {
                yield return row;
            }
        }

        foreach (var row in ByMember[StepRow.Any])
        {
            if (row.Type.Includes(type))
            {
                yield return row;
            }
        }
    }
}
