using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>
/// The body of a member, or its initializer: which operations refer to a local or parameter, what is written to it, and the graphs of the body and
/// of the lambdas and local functions inside it. Each is found out when it is first asked for, in one pass for all locals.
/// </summary>
/// <param name="root">The outermost operation.</param>
internal sealed class MemberBody(IOperation root)
{
    /// <summary>How long a body may be, in characters: the compiler's time for a graph grows with the square of the statements, and nobody writes such a body.</summary>
    private const int MaxLength = 200_000;

    private readonly ConcurrentDictionary<SyntaxNode, FunctionGraph?> _graphs = new();

    private readonly ConcurrentDictionary<(Delegate, ISymbol?), object> _facts = new();

    private ILookup<ISymbol, IOperation>? _references;

    private ILookup<ISymbol, SyntaxNode>? _writes;

    private Dictionary<SyntaxNode, ISymbol>? _symbols;

    /// <summary>The outermost operation.</summary>
    public IOperation Root { get; } = root;

    /// <summary>Whether the body is too long for a graph to be made of it.</summary>
    public bool IsTooLong => Root.Syntax.Span.Length > MaxLength;

    /// <summary>What a pass over all operations of the body finds out; the pass is made once, however often it is asked for.</summary>
    /// <param name="find">The pass, a static method.</param>
    public T Fact<T>(Func<IOperation, T> find)
        where T : class
        => (T)_facts.GetOrAdd((find, null), _ => find(Root));

    /// <summary>The same for what a look at one local or parameter finds out.</summary>
    public T Fact<T>(ISymbol symbol, Func<MemberBody, ISymbol, T> find)
        where T : class
        => (T)_facts.GetOrAdd((find, symbol), _ => find(this, symbol));

    /// <summary>The operations that refer to a local or parameter, in source order.</summary>
    public IEnumerable<IOperation> References(ISymbol symbol) => (_references ??= FindReferences())[symbol];

    /// <summary>The syntax of every value that is written to a local or parameter, in source order; see <see cref="LocalWrite.Value"/>.</summary>
    public IEnumerable<SyntaxNode> Writes(ISymbol symbol) => (_writes ??= FindWrites())[symbol];

    /// <summary>The local or parameter that a piece of syntax names; <see langword="null"/> if it names none.</summary>
    public ISymbol? Symbol(SyntaxNode syntax)
    {
        _symbols ??= (_references ??= FindReferences()).SelectMany(references => references.Select(reference => (reference.Syntax, Symbol: references.Key)))
            .GroupBy(reference => reference.Syntax).ToDictionary(group => group.Key, group => group.First().Symbol);
        return _symbols.TryGetValue(syntax, out var symbol) ? symbol : null;
    }

    /// <summary>The graph of the innermost function around an operation; <see langword="null"/> where there is none, as for a default value.</summary>
    public FunctionGraph? GraphAround(IOperation operation)
        => FunctionAround(operation) is { } function
            ? GraphOf(function)
            : _graphs.GetOrAdd(Root.Syntax, _ => Graph() is { } graph ? new FunctionGraph(this, graph) : null);

    /// <summary>The graph of a lambda or local function.</summary>
    public FunctionGraph? GraphOf(IOperation function) => _graphs.GetOrAdd(function.Syntax, _ => GraphAround(function)?.Nested(function));

    /// <summary>The innermost lambda or local function around an operation; <see langword="null"/> where the body of the member itself is.</summary>
    public static IOperation? FunctionAround(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (FunctionOf(parent) is not null)
            {
                return parent;
            }
        }

        return null;
    }

    /// <summary>The method or accessor that an operation stands in, whatever functions stand in that; <see langword="null"/> if it stands in an initializer.</summary>
    public static IMethodSymbol? MethodAround(IOperation operation)
    {
        var symbol = operation.Root().SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol as IMethodSymbol;
    }

    /// <summary>The symbol of a lambda or local function, <see langword="null"/> for all other operations.</summary>
    public static IMethodSymbol? FunctionOf(IOperation operation)
        => operation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation function => function.Symbol,
            _ => null,
        };

    private ControlFlowGraph? Graph()
        => IsTooLong ? null : Root switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body),
            IBlockOperation body => ControlFlowGraph.Create(body),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            _ => null,
        };

    private ILookup<ISymbol, IOperation> FindReferences()
        => Root.DescendantsAndSelf()
            .Where(operation => operation is ILocalReferenceOperation or IParameterReferenceOperation)
            .ToLookup(operation => LocalWrites.Referenced(operation)!, SymbolEqualityComparer.Default)!;

    private ILookup<ISymbol, SyntaxNode> FindWrites() => AllWrites().ToLookup(write => write.Symbol, write => write.Value, SymbolEqualityComparer.Default)!;

    private IEnumerable<LocalWrite> AllWrites()
    {
        foreach (var operation in Root.DescendantsAndSelf())
        {
            foreach (var write in LocalWrites.Of(operation))
            {
                yield return write;
                if (IsThrough(operation, write))
                {
                    foreach (var target in Targets(write))
                    {
                        yield return target;
                    }
                }
            }
        }
    }

    /// <summary>Whether a write to a <c>ref</c> local is one to what that stands for.</summary>
    public static bool IsThrough(IOperation operation, LocalWrite write) => write.Symbol is ILocalSymbol { RefKind: RefKind.Ref } && operation is not (IVariableDeclaratorOperation or ISimpleAssignmentOperation { IsRef: true });

    /// <summary>The writes to what a <c>ref</c> local may stand for.</summary>
    public IEnumerable<LocalWrite> Targets(LocalWrite write)
        => Fact(write.Symbol, RefTargets.Of) is var targets ? targets.Select(target => write with { Symbol = target, MayKeep = write.MayKeep || targets.Count > 1 }) : [];
}
