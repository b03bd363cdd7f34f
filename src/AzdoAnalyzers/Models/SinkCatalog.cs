using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>The sink rows whose types one compilation knows, resolved by full metadata name, whatever the assembly.</summary>
internal sealed class SinkCatalog
{
    /// <summary>All rows there are.</summary>
    public static readonly IReadOnlyList<SinkRow> AllRows = [.. ClientSinks.Rows, .. ObjectModelSinks.Rows, .. HttpSinks.Rows, .. LibrarySinks.Rows, .. ProviderSinks.Rows, .. ProcessSinks.Rows];

    /// <summary>The kind of an <c>extension</c> block, which the Roslyn compiled against lacks.</summary>
    public const TypeKind Extension = (TypeKind)14;

    private readonly Dictionary<INamedTypeSymbol, List<SinkRow>> _rowsByType = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, List<SinkRow>> _rowsByMember = new(SymbolEqualityComparer.Default);

    private SinkCatalog()
    {
    }

    /// <summary>No row's type or member is known here.</summary>
    public bool IsEmpty => _rowsByType.Count == 0 && _rowsByMember.Count == 0;

    /// <summary>A type of the client library itself is known here.</summary>
    public bool HasClient { get; private set; }

    /// <summary>The names one of which stands in each tree that uses a row: of types, and of headers.</summary>
    public IReadOnlyCollection<string> Words { get; private set; } = [];

    /// <summary>The attributes of parameters that are known here.</summary>
    public IReadOnlyList<AttributeSink> Attributes { get; private set; } = [];

    /// <summary>The names by which source code spells the types that the rows' constructors create.</summary>
    public ISet<string> CreatedTypeNames { get; private set; } = new HashSet<string>();

    /// <summary>Those of them whose paths are resolved against a base, so that one that starts with a slash takes the place of the base's own.</summary>
    public IReadOnlyCollection<string> ResolvedTypeNames { get; private set; } = [];

    /// <summary>The names of the rows' methods that take a URL.</summary>
    public IReadOnlyCollection<string> RequestNames { get; private set; } = [];

    /// <summary>The names of the rows' methods and properties.</summary>
    public IReadOnlyCollection<string> MemberNames { get; private set; } = [];

    /// <summary>The names by which values are given beside them: of headers, variables, entries of dictionaries.</summary>
    public ISet<string> Keys { get; private set; } = new HashSet<string>();

    /// <summary>An indexer takes a value under any name.</summary>
    public bool HasOpenIndexer { get; private set; }

    /// <summary>What calls look like that may hand a value to a row.</summary>
    public SinkShapes Shapes { get; private set; } = SinkShapes.None;

    /// <summary>The names of the rows' properties that are dictionaries.</summary>
    public IReadOnlyCollection<string> CollectionNames { get; private set; } = [];

    /// <summary>The catalogue of one compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="further">Sinks beside those of <see cref="AllRows"/>.</param>
    public static SinkCatalog Create(Compilation compilation, IEnumerable<MemberSink> further)
    {
        var catalog = new SinkCatalog();
        var types = new NamedTypes(compilation);
        foreach (var rowsOfType in AllRows.GroupBy(row => row.Type))
        {
            foreach (var type in types.Of(rowsOfType.Key))
            {
                catalog._rowsByType[type] = [.. rowsOfType];
            }
        }

        foreach (var sink in further)
        {
            if (!catalog._rowsByMember.TryGetValue(sink.Member, out var rowsOfMember))
            {
                catalog._rowsByMember.Add(sink.Member, rowsOfMember = []);
            }

            rowsOfMember.Add(sink.Row);
        }

        var rows = catalog._rowsByType.Values.Concat(catalog._rowsByMember.Values).SelectMany(rows => rows).ToList();
        catalog.HasClient = rows.Exists(row => !row.IsGeneralPurpose);
        catalog.Attributes = [.. AttributeSinks.All.Where(attribute => types.Of(attribute.Row.Type).Any())];
        catalog.Words = new HashSet<string>(rows.Select(row => row.Word).Concat(catalog.Attributes.Select(attribute => attribute.Name)));
        catalog.CreatedTypeNames = new HashSet<string>(rows.Where(row => row.IsConstructor).Select(row => row.SimpleTypeName));
        catalog.ResolvedTypeNames = new HashSet<string>(rows.Where(row => row is { IsConstructor: true, JoinsPath: false, Role: ValueRole.Url }).Select(row => row.SimpleTypeName));
        catalog.RequestNames = new HashSet<string>(rows.Where(row => row is { IsConstructor: false, Role: ValueRole.Url }).Select(row => row.Member));
        catalog.MemberNames = new HashSet<string>(rows.Where(row => !row.IsConstructor).Select(row => row.Member));
        catalog.Keys = new HashSet<string>(rows.Select(row => row.Key).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        catalog.HasOpenIndexer = rows.Exists(row => row is { Member: WellKnownMemberNames.Indexer, Key: null });
        catalog.CollectionNames = new HashSet<string>(rows.Where(row => row.IsCollection).Select(row => row.Member));
        catalog.Shapes = SinkShapes.Of(catalog._rowsByType, catalog._rowsByMember);
        return catalog;
    }

    /// <summary>Whether a class, or one that it derives from, has rows.</summary>
    public bool HasRowsOf(INamedTypeSymbol type)
    {
        for (var own = type; own is not null; own = own.BaseType)
        {
            if (_rowsByType.ContainsKey(own.OriginalDefinition) || _rowsByMember.Keys.Any(member => SymbolEqualityComparer.Default.Equals(member.ContainingType, own.OriginalDefinition)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows of a constructor, method or property: those of its own type, and of base types whose rows include subclasses.</summary>
    /// <param name="member">The member.</param>
    /// <param name="receiver">The type it is used on, where that may be another than the one that declares it.</param>
    public IEnumerable<SinkRow> RowsOf(ISymbol member, ITypeSymbol? receiver = null)
    {
        return RowsOfType(member, receiver ?? DeclaringType(member)).Concat(RowsOfMember(member));
    }

    /// <summary>The type that source code names for a member: of one in an <c>extension</c> block the static class around that.</summary>
    public static INamedTypeSymbol? DeclaringType(ISymbol member)
        => member.ContainingType is { TypeKind: Extension, ContainingType: { } outer } ? outer : member.ContainingType;

    private IEnumerable<SinkRow> RowsOfType(ISymbol member, ITypeSymbol? start)
    {
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

    /// <summary>The rows of the member itself, of one that it overrides, and of the interface's member that it implements.</summary>
    private IEnumerable<SinkRow> RowsOfMember(ISymbol member)
        => _rowsByMember.Count == 0 ? [] : Implemented((member is IMethodSymbol { ReducedFrom: { } extension } ? extension : member).OriginalDefinition)
            .SelectMany(named => _rowsByMember.TryGetValue(named.OriginalDefinition, out var rows) ? rows : [])
            .Distinct();

    private static IEnumerable<ISymbol> Implemented(ISymbol member)
    {
        for (ISymbol? overridden = member; overridden is not null; overridden = (overridden as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(overridden as IPropertySymbol)?.OverriddenProperty)
        {
            yield return overridden;
        }

        foreach (var implemented in member.ContainingType?.AllInterfaces.SelectMany(type => type.GetMembers(member.Name)) ?? [])
        {
            if (SymbolEqualityComparer.Default.Equals(member.ContainingType?.FindImplementationForInterfaceMember(implemented), member))
            {
                yield return implemented;
            }
        }
    }

    /// <summary>Whether the type is one of the client library's that a row names.</summary>
    public bool IsClientType(INamedTypeSymbol type)
        => _rowsByType.TryGetValue(type.OriginalDefinition, out var rows) && !rows[0].IsGeneralPurpose;
}
