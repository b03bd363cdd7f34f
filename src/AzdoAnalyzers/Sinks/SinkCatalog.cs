using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Sinks;

/// <summary>The sink rows whose types one compilation knows, resolved by full metadata name, whatever the assembly.</summary>
internal sealed class SinkCatalog
{
    /// <summary>All rows there are.</summary>
    public static readonly IReadOnlyList<SinkRow> AllRows = [.. ClientSinks.Rows, .. ObjectModelSinks.Rows, .. HttpSinks.Rows, .. LibrarySinks.Rows];

    private readonly Dictionary<INamedTypeSymbol, List<SinkRow>> _rowsByType = new(SymbolEqualityComparer.Default);

    private SinkCatalog()
    {
    }

    /// <summary>No row's type is known here.</summary>
    public bool IsEmpty => _rowsByType.Count == 0;

    /// <summary>A type of the client library itself is known here.</summary>
    public bool HasClient { get; private set; }

    /// <summary>The names one of which stands in each tree that uses a row: of types, and of headers.</summary>
    public IReadOnlyCollection<string> Words { get; private set; } = [];

    /// <summary>The names by which source code spells the types that the rows' constructors create.</summary>
    public IReadOnlyCollection<string> CreatedTypeNames { get; private set; } = [];

    /// <summary>The names of the rows' methods and properties.</summary>
    public IReadOnlyCollection<string> MemberNames { get; private set; } = [];

    public static SinkCatalog Create(Compilation compilation)
    {
        var catalog = new SinkCatalog();
        foreach (var rowsOfType in AllRows.GroupBy(row => row.Type))
        {
            foreach (var type in compilation.GetTypesByMetadataName(rowsOfType.Key))
            {
                catalog._rowsByType[type] = [.. rowsOfType];
            }
        }

        var rows = catalog._rowsByType.Values.SelectMany(rows => rows).ToList();
        catalog.HasClient = rows.Exists(row => !row.IsGeneralPurpose);
        catalog.Words = new HashSet<string>(rows.Select(row => row.Word));
        catalog.CreatedTypeNames = new HashSet<string>(rows.Where(row => row.IsConstructor).Select(row => row.SimpleTypeName));
        catalog.MemberNames = new HashSet<string>(rows.Where(row => !row.IsConstructor).Select(row => row.Member));
        return catalog;
    }

    /// <summary>The rows of a constructor, method or property: those of its own type, and of base types whose rows include subclasses.</summary>
    /// <param name="member">The member.</param>
    /// <param name="receiver">The type it is used on, where that may be another than the one that declares it.</param>
    public IEnumerable<SinkRow> RowsOf(ISymbol member, ITypeSymbol? receiver = null)
    {
        var start = receiver ?? member.ContainingType;
        for (var type = start; type is not null; type = type.BaseType)
        {
            if (type.OriginalDefinition is not INamedTypeSymbol definition || !_rowsByType.TryGetValue(definition, out var rows))
            {
                continue;
            }

            var isOwn = SymbolEqualityComparer.Default.Equals(type, start) || SymbolEqualityComparer.Default.Equals(type, member.ContainingType);
            foreach (var row in rows)
            {
                if (row.Member == member.Name && (isOwn || row.IncludesDerived))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>Whether the type is one of the client library's that a row names.</summary>
    public bool IsClientType(INamedTypeSymbol type)
        => _rowsByType.TryGetValue(type.OriginalDefinition, out var rows) && !rows[0].IsGeneralPurpose;
}
