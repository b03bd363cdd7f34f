using System.Collections.Immutable;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>
/// One compilation as the tracer reads it: which trees may hold a name, the index of a tree, the operation of a node.
/// Everything is made when it is asked for; a tree that holds no name asked for is never walked or bound.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="names">The identifiers of each tree's text.</param>
/// <param name="indexOf">The index of a tree, which may be kept from a compilation before.</param>
/// <param name="cancellationToken">Ends whatever is under way.</param>
internal sealed class ProjectModel(
    Compilation compilation,
    IReadOnlyDictionary<SyntaxTree, TextNames> names,
    Func<SyntaxTree, SyntaxIndex> indexOf,
    CancellationToken cancellationToken)
{
    /// <summary>By path, so that the order in which the compiler gets the files decides nothing.</summary>
    private readonly IReadOnlyList<SyntaxTree> _trees = [.. compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal)];

    private readonly Dictionary<SyntaxTree, SyntaxIndex> _indexes = [];

    private readonly Dictionary<SyntaxTree, SemanticModel> _semanticModels = [];

    private IReadOnlyList<KeyValuePair<string, string>>? _globalAliases;

    private IReadOnlyList<SyntaxTree>? _treesThatReadEnvironment;

    private HashSet<string>? _globalStatics;

    public Compilation Compilation { get; } = compilation;

    /// <summary>The bodies that were asked about.</summary>
    public MemberBodies Bodies { get; } = new();

    public TraceOptions Options { get; init; } = new();

    /// <summary>The trees that may read environment variables.</summary>
    public IReadOnlyList<SyntaxTree> TreesThatReadEnvironment
        => _treesThatReadEnvironment ??= [.. TreesWith([nameof(Environment.GetEnvironmentVariable), nameof(Environment.GetEnvironmentVariables)])];

    /// <summary><c>global using Alias = Some.Name;</c> of all trees, as (alias, last part of the name).</summary>
    private IReadOnlyList<KeyValuePair<string, string>> GlobalAliases
        => _globalAliases ??= [.. TreesWith(["global"]).SelectMany(tree => Index(tree).GlobalAliases)];

    /// <summary>The last parts of the types' names in <c>global using static Some.Type;</c>.</summary>
    private HashSet<string> GlobalStatics
        => _globalStatics ??= [.. TreesWith(["global"]).SelectMany(tree => Index(tree).GlobalStatics)];

    /// <summary>The trees that were walked, which is what the analysis of this compilation cost.</summary>
    public IReadOnlyCollection<SyntaxTree> LookedAt => _indexes.Keys;

    /// <summary>The trees that hold one of the names.</summary>
    public IEnumerable<SyntaxTree> TreesWith(IReadOnlyCollection<string> anyName)
        => _trees.Where(tree => anyName.Any(names[tree].MayContain));

    /// <summary>The trees that hold a name ending like those of the classes for requests.</summary>
    public IEnumerable<SyntaxTree> TreesWithHttpClient() => _trees.Where(tree => names[tree].HasHttpClient);

    /// <summary>The trees that hold <c>new(…)</c>.</summary>
    public IEnumerable<SyntaxTree> TreesWithTargetTypedNew() => _trees.Where(tree => names[tree].HasTargetTypedNew);

    /// <summary>The trees in which a member can be named: those of its type for a private one, else all that hold the name, and the type's where that has to stand before it.</summary>
    public IEnumerable<SyntaxTree> TreesThatMayUse(ISymbol member, string name)
    {
        if (member.DeclaredAccessibility != Accessibility.Private || member.ContainingType is not { } type)
        {
            var trees = TreesWith([name]);
            return IsNamedWithType(member) ? trees.Where(TreesWith(NamesOf(member.ContainingType.Name)).ToImmutableHashSet().Contains) : trees;
        }

        var own = new HashSet<SyntaxTree>(type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree));
        return _trees.Where(own.Contains);
    }

    /// <summary>Whether code that names a static member names its type too, in the same file: not a base type's in a derived one, nor with a global <c>using static</c>.</summary>
    private bool IsNamedWithType(ISymbol member)
        => member is { IsStatic: true, ContainingType: { } type } and not IMethodSymbol { IsExtensionMethod: true }
            && (type.IsStatic || type.IsSealed)
            && !GlobalStatics.Contains(type.Name);

    /// <summary>A type's name and the global aliases for it.</summary>
    public IReadOnlyCollection<string> NamesOf(string typeName) => [typeName, .. AliasesOf(typeName, GlobalAliases)];

    /// <summary>A type's name and the aliases for it that are valid in a tree.</summary>
    public IReadOnlyCollection<string> NamesOf(string typeName, SyntaxTree tree)
        => [.. NamesOf(typeName), .. AliasesOf(typeName, Index(tree).Aliases)];

    public SyntaxIndex Index(SyntaxTree tree)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_indexes.TryGetValue(tree, out var index))
        {
            _indexes.Add(tree, index = indexOf(tree));
        }

        return index;
    }

    public SemanticModel SemanticModel(SyntaxTree tree)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_semanticModels.TryGetValue(tree, out var model))
        {
            // One trace runs through many trees, and binds only the nodes that its words point to. A semantic-model action would bind the
            // whole project, and no action is given the models of other trees.
#pragma warning disable RS1030
            _semanticModels.Add(tree, model = Compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
        }

        return model;
    }

    /// <summary>The operation of an expression, statement or body; <see langword="null"/> where there is none, as in code that isn't finished.</summary>
    public IOperation? Operation(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return SemanticModel(node.SyntaxTree).GetOperation(node, cancellationToken)
            ?? (node is PostfixUnaryExpressionSyntax suppressed ? Operation(suppressed.Operand) : null);
    }

    /// <summary>Whether this compilation declares a symbol. An editor shows the source of referenced projects too, a build doesn't.</summary>
    public bool Declares(ISymbol symbol)
        => symbol.DeclaringSyntaxReferences.Any(reference => names.ContainsKey(reference.SyntaxTree));

    /// <summary>The node that declares a symbol in each place where this compilation declares it.</summary>
    public IEnumerable<SyntaxNode> Declarations(ISymbol symbol)
        => symbol.DeclaringSyntaxReferences
            .Where(reference => names.ContainsKey(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(cancellationToken));

    private static IEnumerable<string> AliasesOf(string typeName, IEnumerable<KeyValuePair<string, string>> aliases)
        => aliases.Where(alias => alias.Value == typeName).Select(alias => alias.Key);
}
