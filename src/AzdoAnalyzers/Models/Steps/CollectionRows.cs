using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>The steps through collections and arrays: which element comes out, and whether it keeps its place.</summary>
internal static class CollectionRows
{
    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private const string Collections = "System.Collections.*";

    private const string Immutable = "System.Collections.Immutable.*";

    private const string Array = "System.Array";

    private const string Entry = "System.Collections.DictionaryEntry";

    private const string Pair = "System.Collections.Generic.KeyValuePair";

    public static readonly IReadOnlyList<StepRow> All =
    [
        // One element.
        new(Collections, ["TryGetValue", "Remove", "TryRemove"], "this[key]", "value"),
        new(Collections, ["TryGetValue"], "this[]", "actualValue"),
        new(Collections, ["GetValueOrDefault"], "this[key]", "return"),
        new(Collections, ["GetOrAdd", "AddOrUpdate"], "this[key]", "return"),
        new(Collections, ["GetOrAdd"], "value", "return"),
        new(Collections, ["GetOrAdd"], "valueFactory()", "return"),
        new(Collections, ["GetOrAdd"], "key", "valueFactory(0)"),
        new(Collections, ["GetOrAdd"], "factoryArgument", "valueFactory(1)"),
        new(Collections, ["AddOrUpdate"], "addValue", "return"),
        new(Collections, ["AddOrUpdate"], "addValueFactory()", "return"),
        new(Collections, ["AddOrUpdate"], "updateValueFactory()", "return"),
        new(Collections, ["AddOrUpdate"], "key", "addValueFactory(0)"),
        new(Collections, ["AddOrUpdate"], "this[key]", "updateValueFactory(1)"),
        new(Collections, ["Pop", "Dequeue", "Peek", "Take", "Find", "FindLast"], "this[]", "return"),
        new(Collections, ["TryPop", "TryDequeue", "TryPeek"], "this[]", "result"),
        new(Collections, ["TryDequeue", "TryPeek"], "this[]", "element"),
        new(Collections, ["TryTake"], "this[]", "item"),
        new(Collections, ["Get", "GetByIndex"], "this[name]", "return"),
        new(Collections, ["Current", "Min", "Max"], "this[]", "return"),
        new(Array, ["GetValue"], "this[index]", "return"),
        new(Array, ["Find", "FindLast"], "array[]", "return"),

        // Several, in another place than before.
        new(Collections, ["Values", "FindAll", "GetRange"], "this[]", "return[]"),
        new(Collections, ["Keys", "AllKeys"], "this[].key", "return[]"),
        new(Collections, ["ConvertAll"], "converter()", "return[]"),
        new(Array, ["FindAll"], "array[]", "return[]"),
        new(Array, ["ConvertAll"], "converter()", "return[]"),

        // All of them, in their place.
        new(Collections, ["GetEnumerator", "AsReadOnly", "ToArray", "Slice", "ToImmutable", "MoveToImmutable", "DrainToImmutable", "ToBuilder"], "this", "return"),
        new(Immutable, ["ToImmutableArray", "ToImmutableList", "AsSpan", "AsMemory"], "this", "return"),
        new(Collections, [Constructor, "CreateRange"], "collection", "return"),
        new(Collections, [Constructor], "dictionary", "return"),
        new(Collections, [Constructor], "list", "return"),
        new(Collections, ["CreateRange", "Create"], "items", "return"),
        new(Array, ["GetEnumerator", "Clone"], "this", "return"),
        new(Array, ["AsReadOnly"], "array", "return"),

        // Sets and dictionaries of others, by key.
        new(Collections, ["ToImmutableHashSet", "ToImmutableSortedSet", "ToFrozenSet"], "this[]", "return[]"),
        .. ByKey(Collections, "ToFrozenDictionary", "ToImmutableDictionary", "ToImmutableSortedDictionary"),

        // What hands back another collection.
        new(Immutable, ["Add", "AddRange", "SetItem", "SetItems", "Insert", "Push", "Enqueue", "Replace", "Remove"], "this", "return"),
        new(Immutable, ["Add", "SetItem"], "value", "return[key]"),
        new(Immutable, ["Add", "SetItem", "Insert"], "item", "return[]"),
        new(Immutable, ["Insert", "Replace"], "element", "return[]"),
        new(Immutable, ["Push", "Enqueue"], "value", "return[]"),
        new(Immutable, ["Replace"], "newValue", "return[]"),
        new(Immutable, ["AddRange", "SetItems"], "items[]", "return[]"),
        new(Immutable, ["AddRange"], "pairs[]", "return[]"),
        new(Immutable, ["Create"], "item", "return[]"),
        new(Immutable, ["Create"], "item1", "return[]"),
        new(Immutable, ["Create"], "item2", "return[]"),

        // What is put in, beside Add and its like.
        new(Collections, ["AddRange", "InsertRange"], "collection[]", "this[]"),
        new(Collections, ["UnionWith"], "other[]", "this[]"),
        new(Collections, ["Insert"], "item", "this[]"),
        new(Collections, ["AddFirst", "AddLast", "AddBefore", "AddAfter"], "value", "this[]"),
        new(Collections, ["AddOrUpdate"], "addValue", "this[key]"),
        new(Collections, ["TryUpdate"], "newValue", "this[key]"),
        new(Collections, ["Set"], "value", "this[name]"),
        new(Array, ["SetValue"], "value", "this[index]"),
        new(Array, ["Fill"], "value", "array[]"),
        new(Array, ["Copy", "ConstrainedCopy"], "sourceArray[]", "destinationArray[]"),
        new(Array, ["CopyTo"], "this[]", "array[]"),
        new(Collections, ["CopyTo"], "this[]", "array[]"),
        new(Collections, ["CopyTo"], "this[]", "destination[]"),
        .. Span("System.Span"),
        new("System.Span", ["Fill"], "value", "this[]"),
        .. Span("System.ReadOnlySpan"),
        new("System.MemoryExtensions", ["CopyTo"], "this[]", "destination[]"),

        // Functions that run on each element.
        new(Collections, [StepRow.Any], "this[]", "match(0)"),
        new(Collections, [StepRow.Any], "this[]", "converter(0)"),
        new(Collections, [StepRow.Any], "this[]", "action(0)"),
        new(Array, [StepRow.Any], "array[]", "match(0)"),
        new(Array, [StepRow.Any], "array[]", "converter(0)"),
        new(Array, [StepRow.Any], "array[]", "action(0)"),

        // Entries.
        new(Pair, [Constructor, "Create"], "value", "return"),
        new(Pair, [Constructor, "Create"], "key", "return.key"),
        new(Pair, ["Value"], "this", "return"),
        new(Pair, ["Key"], "this.key", "return"),
        new(Pair, ["Deconstruct"], "this", "value"),
        new(Pair, ["Deconstruct"], "this.key", "key"),
        new(Entry, [Constructor], "value", "return"),
        new(Entry, [Constructor], "key", "return.key"),
        new(Entry, ["Value"], "this", "return"),
        new(Entry, ["Key"], "this.key", "return"),
    ];

    /// <summary>A view of an array or of one value, whose elements are copied.</summary>
    private static IEnumerable<StepRow> Span(string type)
        =>
        [
            new(type, [Constructor], "array", "return"),
            new(type, [Constructor], "reference", "return[]"),
            new(type, ["CopyTo", "TryCopyTo"], "this[]", "destination[]"),
        ];

    /// <summary>Methods that make a dictionary of a sequence by a function for the key, and perhaps one for the value.</summary>
    public static IEnumerable<StepRow> ByKey(string type, params string[] members)
        =>
        [
            new(type, members, "elementSelector()", "return[]"),
            new(type, members, "keySelector()", "return[].key"),
            new(type, members, "this[]", "return[]") { Without = "elementSelector" },
            new(type, members, "this", "return") { Without = "keySelector" },
            new(type, members, "this[]", "keySelector(0)"),
            new(type, members, "this[]", "elementSelector(0)"),
        ];
}
