using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>
/// What a place of a body says about flags by the branches that it stands in: a parameter, local or member that is compared with a constant there, or
/// that is a condition itself, and that nothing changes. Where the flags have other values, the program doesn't come to the place.
/// </summary>
internal sealed class BranchConditions
{
    /// <summary>How many statements before the place, in each block around it, are looked at for one that leaves early.</summary>
    private const int MaxStatements = 64;

    private readonly MemberBody _body;

    private readonly List<BranchCondition> _conditions;

    private readonly Dictionary<Flag, object?> _values = [];

    private BranchConditions(MemberBody body, IOperation place, List<BranchCondition> conditions)
    {
        _body = body;
        Place = place;
        _conditions = conditions;
        foreach (var condition in conditions)
        {
            if (condition is { IsOneOf: true, Constants: [var only] })
            {
                Note(condition.Value, only);
            }
        }
    }

    /// <summary>The place.</summary>
    public IOperation Place { get; }

    /// <summary>Whether an expression stands in the body of the same member.</summary>
    public bool IsInBodyOf(SyntaxNode expression) => expression.SyntaxTree == Place.Syntax.SyntaxTree && _body.Root.Syntax.FullSpan.Contains(expression.Span);

    /// <summary>What the branches around a place say; <see langword="null"/> if nothing about flags.</summary>
    public static BranchConditions? Of(ProjectModel project, IOperation place)
    {
        var conditions = new List<BranchCondition>();
        for (var inner = place; inner.Parent is { } outer; inner = outer)
        {
            Add(conditions, inner, outer);
        }

        return conditions.Count == 0 ? null : new BranchConditions(project.Bodies.Of(place), place, conditions);
    }

    /// <summary>Whether the program may come to the place where flags have the values that are handed in: each as an <see cref="Optional{T}"/>, without a value where it isn't known.</summary>
    public bool Allow(Func<Flag, Optional<object?>> valueOf)
        => _conditions.TrueForAll(condition => Evaluate(condition.Value, valueOf) is not { HasValue: true, Value: var value } || condition.Constants.Contains(value) == condition.IsOneOf);

    /// <summary>Whether the program may come to both places in one run.</summary>
    public bool Allow(BranchConditions other) => Allow(other.ValueOf) && other.Allow(ValueOf);

    /// <summary>The outcome of a condition in the branch; <see langword="null"/> if it isn't known.</summary>
    public bool? Outcome(IOperation condition) => Evaluate(condition, ValueOf) is { HasValue: true, Value: bool outcome } ? outcome : null;

    /// <summary>Whether one of the branches asks for a local, parameter or member.</summary>
    public bool AskFor(ISymbol symbol) => _conditions.Exists(condition => condition.Value.DescendantsAndSelf().Any(operation => SymbolEqualityComparer.Default.Equals(operation.Variable(), symbol)));

    /// <summary>Whether an expression may be a constant in the branch.</summary>
    public bool MayBe(IOperation value, object? constant) => Flag.Of(value) is not { } asked || !IsStable(asked) || Allow(flag => flag.Equals(asked) ? new Optional<object?>(constant) : default);

    /// <summary>What a call answered that one of the branches asks; <see langword="null"/> if none does, or the answer isn't known.</summary>
    public bool? Answer(IInvocationOperation call)
    {
        foreach (var condition in _conditions)
        {
            if (condition is { IsOneOf: true, Constants: [bool outcome] } && Answer(condition.Value, outcome, call) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    private static bool? Answer(IOperation condition, bool outcome, IInvocationOperation call)
        => condition.Unwrapped() switch
        {
            IInvocationOperation asked => asked.Syntax == call.Syntax ? outcome : null,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => Answer(negation.Operand, !outcome, call),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when outcome => Answer(both.LeftOperand, outcome, call) ?? Answer(both.RightOperand, outcome, call),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !outcome => Answer(either.LeftOperand, outcome, call) ?? Answer(either.RightOperand, outcome, call),
            _ => null,
        };

    /// <summary>The flags of an object that are known in the branch, as its members are called.</summary>
    public IEnumerable<(ISymbol Member, bool Value)> FlagsOf(ISymbol owner)
        => from known in _values
           where SymbolEqualityComparer.Default.Equals(known.Key.Owner, owner) && known.Value is bool && IsStable(known.Key)
           select (known.Key.Symbol, (bool)known.Value!);

    /// <summary>What an expression is in the branch, without a value where that isn't known.</summary>
    public Optional<object?> ValueOf(IOperation value) => Evaluate(value, ValueOf);

    /// <summary>What a flag is in the branch.</summary>
    public Optional<object?> ValueOf(Flag flag) => _values.TryGetValue(flag, out var value) && IsStable(flag) ? new Optional<object?>(value) : default;

    /// <summary>Whether nothing writes the flag behind its declaration, nor what holds its object.</summary>
    private bool IsStable(Flag flag)
        => flag.Symbol is IFieldSymbol or IPropertySymbol
            ? !_body.Fact(FindWrittenMembers).Contains(flag.Symbol) && (flag.Owner is null || IsStable(new Flag(flag.Owner)))
            : _body.Writes(flag.Symbol).Skip(flag.Symbol is ILocalSymbol ? 1 : 0).FirstOrDefault() is null;

    private static HashSet<ISymbol> FindWrittenMembers(IOperation body)
        => new(body.Descendants().OfType<IAssignmentOperation>().Where(assignment => assignment.Parent is not IObjectOrCollectionInitializerOperation).Select(assignment => (assignment.Target as IMemberReferenceOperation)?.Member.OriginalDefinition).OfType<ISymbol>(), SymbolEqualityComparer.Default);

    private static void Add(List<BranchCondition> conditions, IOperation inner, IOperation outer)
    {
        switch (outer)
        {
            case IConditionalOperation choice when inner == choice.WhenTrue || inner == choice.WhenFalse:
                Add(conditions, choice.Condition, inner == choice.WhenTrue);
                break;
            case IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop when inner == loop.Body:
                Add(conditions, condition, !loop.ConditionIsUntil);
                break;
            case IForLoopOperation { Condition: { } condition } loop when inner == loop.Body:
                Add(conditions, condition, outcome: true);
                break;
            case ISwitchOperation choice when inner is ISwitchCaseOperation taken:
                AddCase(conditions, choice, taken);
                break;
            case ISwitchExpressionOperation choice when inner is ISwitchExpressionArmOperation arm:
                AddArm(conditions, choice, arm);
                break;
            case IBlockOperation block:
                AddEarlyExits(conditions, block, inner);
                break;
        }
    }

    private static void Add(List<BranchCondition> conditions, IOperation condition, bool outcome)
    {
        if (condition.DescendantsAndSelf().Any(operation => IsFlag(operation) || IsAnswer(operation) || IsFlagOfObject(operation)))
        {
            conditions.Add(new BranchCondition(condition, ImmutableArray.Create<object?>(outcome), IsOneOf: true));
        }
    }

    private static void AddCase(List<BranchCondition> conditions, ISwitchOperation choice, ISwitchCaseOperation taken)
    {
        if (!IsFlag(choice.Value))
        {
            return;
        }

        var isDefault = taken.Clauses.Any(clause => clause is IDefaultCaseClauseOperation);
        var clauses = isDefault ? choice.Cases.Where(other => other != taken).SelectMany(other => other.Clauses) : taken.Clauses;
        if (clauses.All(clause => clause is ISingleValueCaseClauseOperation { Value.ConstantValue.HasValue: true }))
        {
            conditions.Add(new BranchCondition(choice.Value, clauses.Select(clause => ((ISingleValueCaseClauseOperation)clause).Value.ConstantValue.Value).ToImmutableArray(), !isDefault));
        }
    }

    /// <summary>Of an arm for all that is left, that it is none of what the arms before it take.</summary>
    private static void AddArm(List<BranchCondition> conditions, ISwitchExpressionOperation choice, ISwitchExpressionArmOperation taken)
    {
        if (!IsFlag(choice.Value))
        {
            return;
        }

        var own = ConstantPatterns.Of(taken.Pattern);
        var others = choice.Arms.TakeWhile(arm => arm != taken).Where(arm => arm.Guard is null).SelectMany(arm => ConstantPatterns.Of(arm.Pattern) ?? []).ToImmutableArray();
        if (own is not null || !others.IsEmpty)
        {
            conditions.Add(own is null ? new BranchCondition(choice.Value, others, IsOneOf: false) : new BranchCondition(choice.Value, own.ToImmutableArray(), IsOneOf: true));
        }
    }

    /// <summary>The <c>if</c> statements before the place that leave where their condition is true.</summary>
    private static void AddEarlyExits(List<BranchCondition> conditions, IBlockOperation block, IOperation inner)
    {
        var index = block.Operations.IndexOf(inner);
        for (var i = Math.Max(0, index - MaxStatements); i < index; i++)
        {
            if (block.Operations[i] is IConditionalOperation { WhenFalse: null } test && Leaves(test.WhenTrue.Syntax))
            {
                Add(conditions, test.Condition, outcome: false);
            }
        }
    }

    private static bool Leaves(SyntaxNode statement)
        => statement is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax
            || statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Environment.Exit) or nameof(Environment.FailFast) } } }
            || (statement is BlockSyntax { Statements: [.., var last] } && Leaves(last));

    /// <summary>Whether an operation reads something whose values are few.</summary>
    private static bool IsFlag(IOperation operation)
        => Flag.Of(operation) is not null
            && (operation.Unwrapped().Type is { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum } || IsComparedText(operation));

    /// <summary>Whether a pattern asks for a flag among the members of an object: <c>{ Ok: true }</c>.</summary>
    private static bool IsFlagOfObject(IOperation operation)
        => operation is IRecursivePatternOperation { PropertySubpatterns: var members } && members.Any(member => member.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool } });

    /// <summary>Whether a method of the project says whether it wrote an <c>out</c> argument.</summary>
    private static bool IsAnswer(IOperation operation)
        => operation is IInvocationOperation { TargetMethod: { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: var parameters } method } && parameters.Any(parameter => parameter.RefKind == RefKind.Out) && method.Locations.Any(location => location.IsInSource);

    private static bool IsComparedText(IOperation operation)
        => operation.Type?.SpecialType == SpecialType.System_String && operation.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => comparison.LeftOperand.ConstantText() is not null || comparison.RightOperand.ConstantText() is not null,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: nameof(string.Equals), Arguments: var arguments } } => arguments.Any(argument => argument.Value.ConstantText() is not null),
            IInvocationOperation { TargetMethod.Name: nameof(string.Equals), Arguments: [var other, ..] } call => call.Instance == operation && other.Value.ConstantText() is not null,
            IIsPatternOperation { Pattern: var pattern } => ConstantPatterns.Of(pattern is INegatedPatternOperation negated ? negated.Pattern : pattern)?.Any(constant => constant is string) == true,
            ISwitchOperation or ISwitchExpressionOperation => true,
            _ => false,
        };

    /// <summary>Notes what a condition with this outcome says about flags.</summary>
    private void Note(IOperation condition, object? outcome)
    {
        condition = condition.Unwrapped();
        switch (condition)
        {
            case var _ when Flag.Of(condition) is { } flag:
                _values[flag] = outcome;
                break;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation when outcome is bool truth:
                Note(negation.Operand, !truth);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when outcome is true:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when outcome is false:
                Note(((IBinaryOperation)condition).LeftOperand, outcome);
                Note(((IBinaryOperation)condition).RightOperand, outcome);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison when outcome is bool truth && truth == (comparison.OperatorKind == BinaryOperatorKind.Equals):
                NoteEqual(comparison.LeftOperand, comparison.RightOperand);
                NoteEqual(comparison.RightOperand, comparison.LeftOperand);
                break;
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant }, Value: var tested } when outcome is true:
                NoteEqual(tested, constant);
                break;
            case IIsPatternOperation { Pattern: IRecursivePatternOperation pattern, Value: var tested } when outcome is true:
                NoteMembers(pattern, pattern.DeclaredSymbol);
                NoteMembers(pattern, LocalWrites.Referenced(tested.Unwrapped()));
                break;
        }
    }

    private void NoteMembers(IRecursivePatternOperation pattern, ISymbol? owner)
    {
        foreach (var member in pattern.PropertySubpatterns)
        {
            if (owner is not null && member is { Member: IMemberReferenceOperation { Member: var flag }, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var value } } })
            {
                _values[new Flag(flag.OriginalDefinition, owner)] = value;
            }
        }
    }

    private void NoteEqual(IOperation tested, IOperation constant)
    {
        if (constant.Unwrapped().ConstantValue is { HasValue: true, Value: { } value } && Flag.Of(tested) is { } flag)
        {
            _values[flag] = value;
        }
    }

    private static Optional<object?> Evaluate(IOperation operation, Func<Flag, Optional<object?>> valueOf)
    {
        operation = operation.Unwrapped();
        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return constant;
        }

        switch (operation)
        {
            case var _ when Flag.Of(operation) is { } flag:
                return valueOf(flag);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Evaluate(negation.Operand, valueOf) is { HasValue: true, Value: bool truth } ? new Optional<object?>(!truth) : default;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return Evaluate(comparison.LeftOperand, valueOf) is { HasValue: true } left && Evaluate(comparison.RightOperand, valueOf) is { HasValue: true } right
                    ? new Optional<object?>(Equals(left.Value, right.Value) == (comparison.OperatorKind == BinaryOperatorKind.Equals))
                    : default;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logical:
                return Evaluate(logical, Evaluate(logical.LeftOperand, valueOf), Evaluate(logical.RightOperand, valueOf));
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var expected } } match:
                return Evaluate(match.Value, valueOf) is { HasValue: true } value && Evaluate(expected, valueOf) is { HasValue: true } other ? new Optional<object?>(Equals(value.Value, other.Value)) : default;
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var unexpected } } } match:
                return Evaluate(match.Value, valueOf) is { HasValue: true } tested && Evaluate(unexpected, valueOf) is { HasValue: true } excluded ? new Optional<object?>(!Equals(tested.Value, excluded.Value)) : default;
            default:
                return default;
        }
    }

    private static Optional<object?> Evaluate(IBinaryOperation logical, Optional<object?> left, Optional<object?> right)
    {
        var decides = logical.OperatorKind == BinaryOperatorKind.ConditionalOr;
        return (left is { HasValue: true, Value: bool first } && first == decides) || (right is { HasValue: true, Value: bool second } && second == decides) ? new Optional<object?>(decides)
            : left.HasValue && right.HasValue ? new Optional<object?>(!decides)
            : default;
    }

    /// <summary>A value is, or isn't, one of some constants.</summary>
    private readonly record struct BranchCondition(IOperation Value, ImmutableArray<object?> Constants, bool IsOneOf);
}
