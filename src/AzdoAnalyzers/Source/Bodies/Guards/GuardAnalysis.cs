using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Says which definitions of a value reach a place although it may be missing: on some way to the place no guard stopped them.</summary>
internal sealed class GuardAnalysis
{
    private readonly Dictionary<(SyntaxNode, GuardedValue), UnguardedDefinitions> _bodies = [];

    public GuardAnalysis(ProjectModel project) => Methods = new GuardMethods(project, this);

    /// <summary>What methods of the project prove.</summary>
    public GuardMethods Methods { get; }

    /// <summary>The definitions that reach a place without a guard, and <see cref="DefinitionAnalysis.Entry"/> for what was there before the body of the member; <see langword="null"/> where that isn't known.</summary>
    public ImmutableHashSet<SyntaxNode>? UnguardedAt(IOperation place, GuardedValue value) => UnguardedAt(place.Root(), place, value, ImmutableHashSet<SyntaxNode>.Empty);

    /// <summary>The same for the end of the body that a place stands in.</summary>
    public ImmutableHashSet<SyntaxNode>? UnguardedBehind(IOperation place, GuardedValue value)
        => BodyGraph.Around(place.Root(), place) is { } graph ? In(graph, value).AtEnd() : null;

    /// <param name="root">The body of the member.</param>
    /// <param name="place">The place in it.</param>
    /// <param name="value">The value.</param>
    /// <param name="functions">The local functions that the way to the place has gone through: those that call each other lead to themselves.</param>
    private ImmutableHashSet<SyntaxNode>? UnguardedAt(IOperation root, IOperation place, GuardedValue value, ImmutableHashSet<SyntaxNode> functions)
    {
        if (BodyGraph.Around(root, place) is not { } graph || BodyGraph.Find(graph, place.Syntax) is not { } found)
        {
            return null;
        }

        var unguarded = In(graph, value).Before(found.Block, found.Statement);
        return unguarded.Contains(DefinitionAnalysis.Entry) && BodyGraph.FunctionAround(place) is { } function && !value.BelongsTo(BodyGraph.FunctionOf(function)!)
            ? Outside(root, function, value, functions)?.Union(unguarded.Remove(DefinitionAnalysis.Entry))
            : unguarded;
    }

    /// <summary>A lambda sees what was there when it was made, a local function what is there where it is named.</summary>
    private ImmutableHashSet<SyntaxNode>? Outside(IOperation root, IOperation function, GuardedValue value, ImmutableHashSet<SyntaxNode> functions)
    {
        var unguarded = ImmutableHashSet<SyntaxNode>.Empty;
        foreach (var use in functions.Contains(function.Syntax) ? [] : Uses(root, function))
        {
            if (UnguardedAt(root, use, value, functions.Add(function.Syntax)) is not { } there)
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

    private UnguardedDefinitions In(ControlFlowGraph graph, GuardedValue value)
    {
        var key = (graph.OriginalOperation.Syntax, value);
        if (!_bodies.TryGetValue(key, out var analysis))
        {
            _bodies.Add(key, analysis = new UnguardedDefinitions(graph, Methods, value));
        }

        return analysis;
    }
}
