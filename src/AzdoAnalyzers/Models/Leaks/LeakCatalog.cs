using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Leaks;

/// <summary>Finds the row of a member that writes where others can read it, by its name first.</summary>
internal static class LeakCatalog
{
    private static readonly ILookup<string, LeakRow> ByMember = LeakRows.All
        .SelectMany(row => row.Members.Select(member => (member, row)))
        .ToLookup(entry => entry.member, entry => entry.row);

    /// <summary>The row that holds for a method, constructor or property; <see langword="null"/> if there is none.</summary>
    /// <param name="member">The member.</param>
    /// <param name="parameter">The name of the parameter that takes the value; <see langword="null"/> for the assignment of a property.</param>
    /// <param name="holder">The type whose property the object is that the member is called on; <see langword="null"/> if it is none.</param>
    public static LeakRow? Of(ISymbol member, string? parameter, INamedTypeSymbol? holder)
        => member.ContainingType is { } type
            ? ByMember[member.Name].FirstOrDefault(row => Includes(row, type) && (row.Parameters is null || (parameter is not null && row.Parameters.Contains(parameter))) && (row.Holder is null || (holder is not null && row.Holder.Includes(holder))))
            : null;

    private static bool Includes(LeakRow row, INamedTypeSymbol type)
    {
        for (var own = type; own is not null; own = row.IncludesDerived ? own.BaseType : null)
        {
            if (row.Type.Includes(own))
            {
                return true;
            }
        }

        return false;
    }
}
