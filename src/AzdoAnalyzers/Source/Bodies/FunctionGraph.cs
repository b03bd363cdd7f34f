using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The control-flow graph of a body, lambda or local function, with what happens in it to values: found in one pass, kept, asked as often as anybody likes.</summary>
/// <param name="member">The body of the member that it belongs to.</param>
/// <param name="graph">The graph.</param>
internal sealed class FunctionGraph(MemberBody member, ControlFlowGraph graph)
{
    private IReadOnlyList<BodyEvent>?[]? _events;

    private Dictionary<SyntaxNode, BodyPlace>? _places;

    private Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation>? _lambdas;

    private StatementNames[]?[]? _names;

    private HashSet<ISymbol>? _changed;

    /// <summary>The body of the member that the graph belongs to.</summary>
    public MemberBody Member { get; } = member;

    /// <summary>Roslyn's graph.</summary>
    public ControlFlowGraph Graph { get; } = graph;

    /// <summary>The end of the body.</summary>
    public BodyPlace End => new(Graph.Blocks[Graph.Blocks.Length - 1], Statement: 0);

    /// <summary>Where the expression with this syntax is evaluated; <see langword="null"/> if it isn't.</summary>
    public BodyPlace? Find(SyntaxNode syntax) => (_places ??= FindPlaces()).TryGetValue(syntax, out var place) ? place : null;

    /// <summary>What happens in a block to values, in the order in which it is evaluated.</summary>
    public IReadOnlyList<BodyEvent> Events(BasicBlock block)
    {
        _events ??= new IReadOnlyList<BodyEvent>?[Graph.Blocks.Length];
        return _events[block.Ordinal] ??= FindEvents(block);
    }

    /// <summary>Whether something in the body writes a local or member, or calls a method on what it holds.</summary>
    public bool IsChanged(ISymbol symbol) => (_changed ??= new(Graph.Blocks.SelectMany(Events).SelectMany(Changed), SymbolEqualityComparer.Default)).Contains(symbol);

    /// <summary>What a statement of a block names; the value that a block branches on is the statement behind the last one.</summary>
    public StatementNames Names(BasicBlock block, int statement)
    {
        _names ??= new StatementNames[]?[Graph.Blocks.Length];
        var names = _names[block.Ordinal] ??= [.. Statements(block).Select(operation => StatementNames.Of(Member, operation))];
        return names[statement];
    }

    /// <summary>The graph of a lambda or local function that stands in this one.</summary>
    public FunctionGraph? Nested(IOperation function)
        => function is ILocalFunctionOperation local
            ? Graph.LocalFunctions.Contains(local.Symbol) ? new FunctionGraph(Member, Graph.GetLocalFunctionControlFlowGraph(local.Symbol)) : null
            : (_lambdas ??= FindLambdas()).TryGetValue(function.Syntax, out var lambda) ? new FunctionGraph(Member, Graph.GetAnonymousFunctionControlFlowGraph(lambda)) : null;

    private static IEnumerable<IOperation> Statements(BasicBlock block) => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;

    private Dictionary<SyntaxNode, BodyPlace> FindPlaces()
    {
        var places = new Dictionary<SyntaxNode, BodyPlace>();
        foreach (var block in Graph.Blocks)
        {
            var statement = 0;
            foreach (var operation in Statements(block))
            {
                foreach (var evaluated in operation.DescendantsAndSelf())
                {
                    if (evaluated is not IFlowCaptureReferenceOperation && !places.ContainsKey(evaluated.Syntax))
                    {
                        places.Add(evaluated.Syntax, new BodyPlace(block, statement));
                    }
                }

                statement++;
            }
        }

        return places;
    }

    private Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation> FindLambdas()
    {
        var lambdas = new Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation>();
        foreach (var lambda in Graph.Blocks.SelectMany(Statements).SelectMany(operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>())
        {
            lambdas[lambda.Syntax] = lambda;
        }

        return lambdas;
    }

    /// <summary>Of the inner operations first: an argument is evaluated before its call, a value before it is assigned.</summary>
    private List<BodyEvent> FindEvents(BasicBlock block)
    {
        var events = new List<BodyEvent>();
        var statement = 0;
        foreach (var operation in Statements(block))
        {
            var first = events.Count;
            foreach (var evaluated in operation.DescendantsAndSelf())
            {
                var writes = Writes(evaluated).ToArray();
                if (Array.Exists(writes, static write => write.Symbol is ILocalSymbol { RefKind: RefKind.Ref }))
                {
                    writes = Through(evaluated, writes);
                }

                if (writes.Length > 0 || evaluated is IInvocationOperation or ISimpleAssignmentOperation or IObjectCreationOperation or IReturnOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation)
                {
                    events.Add(new BodyEvent(statement, evaluated, writes));
                }
            }

            events.Reverse(first, events.Count - first);

            statement++;
        }

        return events;
    }

    /// <summary>The same with what a <c>ref</c> local that is written stands for. A closure in the loop would cost as much as all writes.</summary>
    private LocalWrite[] Through(IOperation operation, LocalWrite[] writes) => [.. writes, .. writes.Where(write => MemberBody.IsThrough(operation, write)).SelectMany(Member.Targets)];

    private static IEnumerable<ISymbol> Changed(BodyEvent happening)
    {
        var target = happening.Operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation step => step.Target,
            IInvocationOperation call => call.Instance,
            _ => null,
        };
        return happening.Writes.Select(write => write.Symbol).Concat(target?.Unwrapped().Variable() is { } symbol ? [symbol] : []);
    }

    /// <summary>Where the value branches, the graph keeps the target in a capture with the syntax of the local.</summary>
    private IEnumerable<LocalWrite> Writes(IOperation operation)
        => operation switch
        {
            ISimpleAssignmentOperation { Target: IFlowCaptureReferenceOperation target } assignment => Captured(target, WithThrow(assignment.Value.Syntax)),
            ICompoundAssignmentOperation { Target: IFlowCaptureReferenceOperation target } addition when addition.IsTextAddition() => Captured(target, addition.Syntax),
            ISimpleAssignmentOperation { Target: var target, Value.Syntax: var value } when WithThrow(value) is var whole && whole != value => LocalWrites.Referenced(target) is { } symbol ? [new LocalWrite(symbol, whole)] : [],
            _ => LocalWrites.Of(operation),
        };

    /// <summary>The whole of <c>x ?? throw …</c> and <c>c ? x : throw …</c>, of which the graph leaves <c>x</c>.</summary>
    private static SyntaxNode WithThrow(SyntaxNode value)
        => value.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } coalesce => WithThrow(coalesce),
            ConditionalExpressionSyntax { WhenTrue: var whenTrue, WhenFalse: var whenFalse } conditional when whenTrue is ThrowExpressionSyntax || whenFalse is ThrowExpressionSyntax => WithThrow(conditional),
            ParenthesizedExpressionSyntax parenthesized when WithThrow(parenthesized) is var whole && whole != parenthesized => whole,
            _ => value,
        };

    private LocalWrite[] Captured(IOperation target, SyntaxNode value) => Member.Symbol(target.Syntax) is { } symbol ? [new LocalWrite(symbol, value)] : [];
}
