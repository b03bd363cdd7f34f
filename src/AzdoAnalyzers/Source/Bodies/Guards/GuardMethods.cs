using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What the methods of the project prove by coming back, or by what they say: read off their bodies.</summary>
internal sealed class GuardMethods(ProjectModel project, GuardAnalysis analysis)
{
    /// <summary>What is known. A method that is asked about while its answer is being worked out, as a recursive one is, proves nothing.</summary>
    private readonly Dictionary<(IMethodSymbol, GuardedValue, ValueStates?, Assumption?), Answer> _known = [];

    /// <summary>The questions whose answers hang on one that is being worked out: another one who asks may be answered otherwise.</summary>
    private readonly Stack<(IMethodSymbol, GuardedValue, ValueStates?, Assumption?)> _hanging = [];

    private readonly Dictionary<SyntaxNode, HashSet<string>> _names = [];

    /// <summary>How many questions are being worked out.</summary>
    private int _depth;

    /// <summary>The outermost of the questions being worked out that the answer hangs on.</summary>
    private int _head = int.MaxValue;

    /// <summary>What conditions read, of methods too.</summary>
    public ConditionVariables Variables { get; } = new();

    /// <summary>How often an answer was given that hangs on one which is being worked out: what is concluded from it isn't kept.</summary>
    public int Cuts { get; private set; }

    /// <summary>Whether the value can't be missing once the method came back, and what is assumed of a record is so.</summary>
    public bool ProveByReturning(IMethodSymbol method, GuardedValue value, Assumption? assumption = null)
        => Known(method, value, result: null, assumption, () => MemberWrites.BodyNodes(project, method).Any(body => MayGuard(body, value) && project.Operation(body) is { } guarding && analysis.UnguardedBehind(guarding, value, assumption) is { IsEmpty: true }));

    /// <summary>Whether the value can't be missing once the method or accessor said <see langword="true"/>, or <see langword="false"/>.</summary>
    public bool ProveByResult(IMethodSymbol method, GuardedValue value, bool outcome) => ProveByResult(method, value, StateRules.Of(outcome));

    /// <summary>Whether the value can't be missing once the method or accessor handed back something in this state: nothing, an empty list, some text.</summary>
    public bool ProveByResult(IMethodSymbol method, GuardedValue value, ValueStates state)
        => Known(method, value, state, assumption: null, () => MemberWrites.BodyNodes(project, method).ToList() is { Count: > 0 } bodies && bodies.TrueForAll(body => MayGuard(body, value) && project.Operation(body) is { } guarding && ProveByResult(method, guarding, value, state)));

    private bool ProveByResult(IMethodSymbol method, IOperation body, GuardedValue value, ValueStates state)
        => IsIterator(body)
            ? state != ValueStates.Some && analysis.UnguardedBehind(body, value, new Assumption(method, ValueStates.All & ~state)) is { IsEmpty: true }
            : MemberWrites.Returns(body).ToList() is { Count: > 0 } results && results.TrueForAll(result => ProveByResult(result, value, state));

    private static bool IsIterator(IOperation body) => body.Descendants().Any(operation => operation.Kind is OperationKind.YieldReturn);

    /// <summary>Whether the method never comes back: it ends by throwing or leaving the program, and has no other way out.</summary>
    public static bool NeverReturns(ProjectModel project, IMethodSymbol method)
        => project.Declarations(method).Any(declaration => declaration switch
        {
            BaseMethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => NeverReturns(expression),
            BaseMethodDeclarationSyntax { Body: { } body } => NeverReturns(body),
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } expression } => NeverReturns(expression),
            LocalFunctionStatementSyntax { Body: { } body } => NeverReturns(body),
            _ => false,
        });

    private static bool NeverReturns(BlockSyntax body)
        => !body.DescendantNodes().Any(node => node.IsKind(SyntaxKind.ReturnStatement))
            && body.Statements.LastOrDefault() switch
            {
                ThrowStatementSyntax => true,
                ExpressionStatementSyntax last => NeverReturns(last.Expression),
                _ => false,
            };

    private static bool NeverReturns(ExpressionSyntax expression)
        => expression is ThrowExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Environment.Exit) or nameof(Environment.FailFast) } };

    /// <summary>A body that never names what holds the value needn't be looked into.</summary>
    private bool MayGuard(SyntaxNode body, GuardedValue value)
    {
        project.Look(body);
        if (!_names.TryGetValue(body, out var names))
        {
            _names.Add(body, names = [.. body.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)]);
        }

        return value.Holder is { } holder && names.Contains(holder.Name);
    }

    /// <summary>Whether the value can't be missing once a function handed back something in this state by this result.</summary>
    public bool ProveByResult(IOperation result, GuardedValue value, ValueStates state)
        => (new Evaluation(this, value).Of(result) & state) == 0 || analysis.UnguardedAt(result, value, state) is { IsEmpty: true };

    private bool Known(IMethodSymbol method, GuardedValue value, ValueStates? result, Assumption? assumption, Func<bool> ask)
    {
        var question = (method, value, result, assumption);
        if (_known.TryGetValue(question, out var known))
        {
            _head = Math.Min(_head, known.Head);
            Cuts += known.Head == int.MaxValue ? 0 : 1;
            project.Note(known.Reads);
            return known.Proves;
        }

        var (around, hanging) = (_head, _hanging.Count);
        _known.Add(question, known = new Answer(_depth++));
        _head = int.MaxValue;
        known.Proves = project.Sharing(known.Reads, ask);
        known.Head = _head < --_depth ? _head : int.MaxValue;
        if (known.Head < int.MaxValue)
        {
            _hanging.Push(question);
        }
        else
        {
            while (_hanging.Count > hanging)
            {
                _known.Remove(_hanging.Pop());
            }
        }

        _head = Math.Min(around, known.Head);
        return known.Proves;
    }

    /// <summary>What is known of a method.</summary>
    /// <param name="head">How many questions are being worked out around it.</param>
    private sealed class Answer(int head)
    {
        /// <summary>What was read for it.</summary>
        public CodeReads Reads { get; } = new();

        /// <summary>Whether it proves what is asked.</summary>
        public bool Proves { get; set; }

        /// <summary>The outermost question being worked out that the answer hangs on; the largest number for none.</summary>
        public int Head { get; set; } = head;
    }
}
