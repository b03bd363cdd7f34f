namespace AzdoAnalyzers.Models.Steps;

/// <summary>The steps through LINQ.</summary>
internal static class QueryRows
{
    private const string Linq = "System.Linq.*";

    public static readonly IReadOnlyList<StepRow> All =
    [
        new(Linq, ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Min", "Max", "MinBy", "MaxBy"], "this[]", "return"),
        new(Linq, ["FirstAsync", "FirstOrDefaultAsync", "SingleAsync", "SingleOrDefaultAsync", "LastAsync", "LastOrDefaultAsync"], "this[]", "return"),
        new(Linq, ["ElementAt", "ElementAtOrDefault"], "this[index]", "return"),
        new(Linq, ["ToList", "ToArray", "AsEnumerable", "AsQueryable", "Cast", "OfType", "ToListAsync", "ToArrayAsync"], "this", "return"),
        new(Linq, ["Where", "Skip", "SkipWhile", "SkipLast", "Take", "TakeWhile", "TakeLast", "Distinct", "DistinctBy", "Reverse", "Shuffle"], "this[]", "return[]"),
        new(Linq, ["Order", "OrderDescending", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Except", "ExceptBy", "Intersect", "ToHashSet"], "this[]", "return[]"),
        new(Linq, ["Concat", "Union", "UnionBy", "Append", "Prepend", "DefaultIfEmpty", "Chunk"], "this[]", "return[]"),
        new(Linq, ["Concat", "Union", "UnionBy"], "second[]", "return[]"),
        new(Linq, ["Append", "Prepend"], "element", "return[]"),
        new(Linq, ["DefaultIfEmpty"], "defaultValue", "return[]"),
        new(Linq, ["Repeat"], "element", "return[]"),
        new(Linq, ["Select"], "selector()", "return[]"),
        new(Linq, ["SelectMany"], "selector()[]", "return[]"),
        new(Linq, ["SelectMany", "Zip", "Join", "GroupJoin"], "resultSelector()", "return[]"),
        new(Linq, ["SelectMany"], "collectionSelector()[]", "resultSelector(1)"),
        new(Linq, ["SelectMany"], "this[]", "collectionSelector(0)"),
        new(Linq, ["Zip"], "second[]", "resultSelector(1)"),
        new(Linq, ["Join"], "inner[]", "resultSelector(1)"),
        new(Linq, ["Aggregate"], "seed", "func(0)"),
        new(Linq, ["Aggregate"], "func()", "return") { Without = "resultSelector" },
        new(Linq, ["Aggregate"], "func()", "resultSelector(0)"),
        new(Linq, ["Aggregate"], "resultSelector()", "return"),
        new(Linq, ["Aggregate"], "this[]", "func(0)") { Without = "seed" },
        new(Linq, ["Aggregate"], "this[]", "func(1)"),
        new(Linq, ["GroupBy"], "this[]", "return[][]") { Without = "elementSelector" },
        new(Linq, ["GroupBy"], "elementSelector()", "return[][]"),
        new(Linq, ["GroupBy", "ToLookup"], "this[]", "elementSelector(0)"),
        new(Linq, ["ToLookup"], "this[]", "return[][]") { Without = "elementSelector" },
        new(Linq, ["ToLookup"], "elementSelector()", "return[][]"),
        .. CollectionRows.ByKey(Linq, "ToDictionary", "ToDictionaryAsync"),
        new(Linq, [StepRow.Any], "this[]", "selector(0)"),
        new(Linq, [StepRow.Any], "this[]", "predicate(0)"),
        new(Linq, [StepRow.Any], "this[]", "keySelector(0)"),
        new(Linq, ["SelectMany", "Zip", "Join", "GroupJoin"], "this[]", "resultSelector(0)"),
    ];
}
