using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Says which definitions of a value reach a place although it may be missing: on some way to the place no guard stopped them.</summary>
internal sealed class GuardAnalysis
{
    private readonly Dictionary<(SyntaxNode, GuardedValue), (UnguardedDefinitions Definitions, CodeReads Reads)> _bodies = [];

    private readonly ProjectModel _project;

    private GuardAnalysis(ProjectModel project)
    {
        _project = project;
        Methods = new GuardMethods(project, this);
    }

    /// <summary>The analysis that all traces of a project ask.</summary>
    public static GuardAnalysis Of(ProjectModel project) => project.Once(nameof(GuardAnalysis), nameof(GuardAnalysis), () => new GuardAnalysis(project));

    /// <summary>What methods of the project prove.</summary>
    public GuardMethods Methods { get; }

    /// <summary>The definitions that reach a place without a guard, and <see cref="DefinitionSearch.Entry"/> for what was there before the body of the member; <see langword="null"/> where that isn't known.</summary>
    public ImmutableHashSet<SyntaxNode>? UnguardedAt(IOperation place, GuardedValue value)
    {
        // Asked again for each of the definitions that reach the place, of which there may be thousands.
        var cuts = Methods.Cuts;
        return _project.Once(nameof(UnguardedAt), (place.Syntax, value), () => UnguardedAt(_project.Bodies.Of(place), place, value, ImmutableHashSet<SyntaxNode>.Empty), isKept: () => Methods.Cuts == cuts);
    }

    /// <summary>The same for the end of the body that a place stands in, where something is assumed of a record.</summary>
    public ImmutableHashSet<SyntaxNode>? UnguardedBehind(IOperation place, GuardedValue value, Assumption? assumption = null)
        => _project.Bodies.Of(place).GraphAround(place) is { } graph ? In(graph, value, unguarded => unguarded.Before(graph.End, assumption is { } assumed ? ImmutableArray.Create(assumed) : ImmutableArray<Assumption>.Empty)) : null;

    /// <summary>The same for a result, where it is in a state.</summary>
    public ImmutableHashSet<SyntaxNode>? UnguardedAt(IOperation result, GuardedValue value, ValueStates state)
        => _project.Bodies.Of(result) is var body && body.GraphAround(result) is { } graph && graph.Find(result.Syntax) is { } found
            ? In(graph, value, unguarded => unguarded.Before(found, unguarded.Assume(result, state))) is var definitions && definitions.IsEmpty ? definitions : UnguardedAt(result, value)
            : null;

    /// <param name="body">The body of the member.</param>
    /// <param name="place">The place in it.</param>
    /// <param name="value">The value.</param>
    /// <param name="functions">The local functions that the way to the place has gone through: those that call each other lead to themselves.</param>
    private ImmutableHashSet<SyntaxNode>? UnguardedAt(MemberBody body, IOperation place, GuardedValue value, ImmutableHashSet<SyntaxNode> functions)
    {
        if (body.GraphAround(place) is not { } graph || graph.Find(place.Syntax) is not { } found)
        {
            return null;
        }

        var unguarded = In(graph, value, definitions => definitions.Before(found));
        return unguarded.Contains(DefinitionSearch.Entry) && MemberBody.FunctionAround(place) is { } function && !value.BelongsTo(MemberBody.FunctionOf(function)!)
            ? Outside(body, function, value, functions)?.Union(unguarded.Remove(DefinitionSearch.Entry))
            : unguarded;
    }

    /// <summary>A lambda sees what was there when it was made, a local function what is there where it is named.</summary>
    private ImmutableHashSet<SyntaxNode>? Outside(MemberBody body, IOperation function, GuardedValue value, ImmutableHashSet<SyntaxNode> functions)
    {
        var unguarded = ImmutableHashSet<SyntaxNode>.Empty;
        foreach (var use in functions.Contains(function.Syntax) ? [] : Uses(body.Root, function))
        {
            if (UnguardedAt(body, use, value, functions.Add(function.Syntax)) is not { } there)
            {
                return null;
            }

            unguarded = unguarded.Union(there);
        }

        return unguarded;
    }

    private static IEnumerable<IOperation> Uses(IOperation root, IOperation function)
        => function is not ILocalFunctionOperation local ? [function] : root.Descendants().Where(operation => !local.Syntax.Span.Contains(operation.Syntax.Span) && operation switch
        {
            IInvocationOperation call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, local.Symbol),
            IMethodReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Method.OriginalDefinition, local.Symbol),
            _ => false,
        });

    private ImmutableHashSet<SyntaxNode> In(FunctionGraph graph, GuardedValue value, Func<UnguardedDefinitions, ImmutableHashSet<SyntaxNode>> ask)
    {
        var key = (graph.Graph.OriginalOperation.Syntax, value);
        if (!_bodies.TryGetValue(key, out var body))
        {
            _bodies.Add(key, body = (new UnguardedDefinitions(graph, Methods, value), new CodeReads()));
        }

        return _project.Sharing(body.Reads, () => ask(body.Definitions));
    }
}
