using System.Collections.Concurrent;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source;

/// <summary>
/// The trees of one compilation, and what is made of them once for all threads that read it. Everything is made when it is asked for; a tree that
/// holds no name asked for is never walked or bound.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="names">The identifiers of each tree's text.</param>
/// <param name="indexOf">The index of a tree, which may be kept from a compilation before.</param>
internal sealed class ProjectCode(Compilation compilation, IReadOnlyDictionary<SyntaxTree, TextNames> names, Func<SyntaxTree, SyntaxIndex> indexOf)
{
    /// <summary>The names by which code reads the environment.</summary>
    public static readonly IReadOnlyList<string> EnvironmentReads = [nameof(Environment.GetEnvironmentVariable), nameof(Environment.GetEnvironmentVariables)];

    private static readonly IReadOnlyList<string> Global = ["global"];

    private readonly ConcurrentDictionary<SyntaxTree, SyntaxIndex> _indexes = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The trees that hold a name, for the names that were asked for: many traces ask for the same ones, and each look is at all texts.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxTree>> _treesWith = new(StringComparer.Ordinal);

    private IReadOnlyList<KeyValuePair<string, string>>? _globalAliases;

    private IReadOnlyList<SyntaxTree>? _treesThatReadEnvironment;

    private HashSet<string>? _globalStatics;

    public Compilation Compilation { get; } = compilation;

    public IReadOnlyDictionary<SyntaxTree, TextNames> Names { get; } = names;

    public TraceOptions Options { get; init; } = new();

    /// <summary>The bodies that were asked about.</summary>
    public MemberBodies Bodies { get; } = new();

    /// <summary>By path, so that the order in which the compiler gets the files decides nothing.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; } = [.. compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal)];

    /// <summary>The trees that were walked.</summary>
    public IEnumerable<SyntaxTree> LookedAt => _indexes.Keys;

    /// <summary>The trees that may read environment variables.</summary>
    public IReadOnlyList<SyntaxTree> TreesThatReadEnvironment => _treesThatReadEnvironment ??= [.. TreesWith(EnvironmentReads)];

    /// <summary><c>global using Alias = Some.Name;</c> of all trees, as (alias, last part of the name).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GlobalAliases => _globalAliases ??= [.. TreesWith(Global).SelectMany(tree => Index(tree).GlobalAliases)];

    /// <summary>The last parts of the types' names in <c>global using static Some.Type;</c>.</summary>
    public HashSet<string> GlobalStatics => _globalStatics ??= [.. TreesWith(Global).SelectMany(tree => Index(tree).GlobalStatics)];

    /// <summary>A type's name and the global aliases for it.</summary>
    public IReadOnlyCollection<string> NamesOf(string typeName) => WithAliases([typeName], typeName, GlobalAliases);

    /// <summary>Some names of a type and those of some aliases that stand for it. Asked for each tree that a type is looked for in, and most have no alias.</summary>
    public static IReadOnlyCollection<string> WithAliases(IReadOnlyCollection<string> names, string typeName, IReadOnlyList<KeyValuePair<string, string>> aliases)
        => aliases.Count == 0 ? names : [.. names, .. aliases.Where(alias => alias.Value == typeName).Select(alias => alias.Key)];

    /// <summary>The trees that hold one of the names.</summary>
    public IEnumerable<SyntaxTree> TreesWith(IReadOnlyCollection<string> anyName) => anyName.Count == 1 ? TreesWith(anyName.First()) : TreesWithAny(TextNames.HashesOf(anyName));

    /// <summary>The trees that hold a name.</summary>
    public IReadOnlyList<SyntaxTree> TreesWith(string name)
        => _treesWith.TryGetValue(name, out var known) ? known : _treesWith.GetOrAdd(name, [.. TreesWithAny(TextNames.HashesOf([name]))]);

    private IEnumerable<SyntaxTree> TreesWithAny(int[] hashes) => Trees.Where(tree => Names[tree].MayContainAny(hashes));

    public SyntaxIndex Index(SyntaxTree tree) => _indexes.GetOrAdd(tree, indexOf);

    /// <summary>
    /// The model of a tree, held for as long as the compilation is analysed. One trace runs through many trees, and binds only the nodes that its
    /// words point to; no action is given the models of other trees.
    /// </summary>
#pragma warning disable RS1030
    public SemanticModel Model(SyntaxTree tree) => _models.TryGetValue(tree, out var model) ? model : NewModel(tree);

    private SemanticModel NewModel(SyntaxTree tree) => _models.GetOrAdd(tree, known => Compilation.GetSemanticModel(known));
#pragma warning restore RS1030

    /// <summary>Lets go of models and bodies, once nothing is left to trace: a build holds what its analyzers hold until its end, an editor until the next edit.</summary>
    public void Release()
    {
        _models.Clear();
        Bodies.Clear();
    }
}
