using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>The value whose guards are asked for: what a local, parameter, field or property holds, whatever the instance, or an environment variable.</summary>
/// <param name="project">The project it stands in.</param>
/// <param name="symbol">What holds the value; <see langword="null"/> for an environment variable.</param>
/// <param name="variable">The environment variable's name.</param>
internal readonly struct GuardedValue(ProjectModel project, ISymbol? symbol, string? variable = null) : IEquatable<GuardedValue>
{
    public ISymbol? Symbol { get; } = symbol?.OriginalDefinition;

    public ProjectModel Project { get; } = project;

    /// <summary>What the value is where it is of no use, which a guard has to stop: one state.</summary>
    public ValueStates State { get; init; } = ValueStates.Null;

    /// <summary>The text that the value is where it is in the state <see cref="ValueStates.Text"/>.</summary>
    public string? Text { get; init; }

    /// <summary>A call that writes the value somewhere inside, and counts as a definition of it; <see langword="null"/> if there is none.</summary>
    public SyntaxNode? Origin { get; init; }

    /// <summary>What the call says that the question came through.</summary>
    public CallConstants Constants { get; init; } = CallConstants.None;

    /// <summary>The local or parameter whose member holds the value: a write to the member of another one leaves it there; <see langword="null"/>: whatever the instance.</summary>
    public ISymbol? Owner { get; init; }

    /// <summary>The key of the value, where <see cref="Symbol"/> holds a dictionary that it is an entry of; <see langword="null"/>: the symbol holds the value itself.</summary>
    public string? Key { get; init; }

    /// <summary>What is written for that entry where the dictionary is made.</summary>
    public SyntaxNode? Entry { get; init; }

    /// <summary>Whether other bodies see the same value: a guard in one of them may be one here.</summary>
    public bool IsShared => Symbol is IFieldSymbol or IPropertySymbol;

    /// <summary>What names the value in a body that may ask for it; <see langword="null"/>: nothing but the variable's name.</summary>
    public ISymbol? Holder => Symbol ?? Name;

    private string? Variable { get; } = variable;

    /// <summary>What holds the environment variable's name in this body, where it is one of several.</summary>
    private ISymbol? Name { get; init; }

    /// <summary>Whether the function declares what holds the value.</summary>
    public bool BelongsTo(IMethodSymbol function) => SymbolEqualityComparer.Default.Equals(Symbol?.ContainingSymbol, function);

    /// <summary>The same question about what a method sees as the parameter, by a call of it.</summary>
    public GuardedValue As(IParameterSymbol parameter, IInvocationOperation? call = null)
        => new(Project, parameter) { State = State, Text = Text, Constants = call is null ? CallConstants.None : CallConstants.Of(CallArgument.All(call.Arguments)) };

    /// <summary>The same question about the part of an element that a function reads.</summary>
    public GuardedValue As(ISymbol part) => new(Project, part) { State = State, Text = Text };

    /// <summary>The same question about the environment variable, where something holds its name.</summary>
    public GuardedValue Named(ISymbol name, IInvocationOperation? call = null) => this with { Name = name.OriginalDefinition, Constants = call is null ? CallConstants.None : CallConstants.Of(CallArgument.All(call.Arguments)) };

    /// <summary>Whether an expression is the name of the environment variable.</summary>
    public bool IsNamedBy(IOperation name) => Variable is not null && SingleText.Of(Project, name) == Variable;

    /// <summary>The same question in a method that is called: about the parameters that are handed the value, or the variable's name, and about a member, or a local around the function, that it sees too.</summary>
    public IEnumerable<GuardedValue> Inside(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && Is(argument.Value))
            {
                yield return As(parameter.OriginalDefinition, call);
            }
            else if (argument.Parameter is { Type.SpecialType: SpecialType.System_String } name && IsNamedBy(argument.Value))
            {
                yield return Named(name, call);
            }
        }

        if (IsShared || (call.TargetMethod.MethodKind == MethodKind.LocalFunction && Symbol is not null && !BelongsTo(call.TargetMethod.OriginalDefinition)))
        {
            var isHanded = IsHanded(call, out var own);
            if (own is not null || !isHanded)
            {
                yield return this with { Constants = CallConstants.Of(CallArgument.All(call.Arguments)), Origin = null, Owner = own };
            }
        }
    }

    /// <summary>Whether a call is handed objects with the member; the parameter that takes the one whose member holds the value.</summary>
    private bool IsHanded(IInvocationOperation call, out IParameterSymbol? own)
    {
        own = null;
        if (Owner is null)
        {
            return false;
        }

        var isHanded = false;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && SymbolEqualityComparer.Default.Equals(parameter.Type.OriginalDefinition, Symbol?.ContainingType) && LocalWrites.Referenced(argument.Value.Unwrapped()) is { } handed)
            {
                isHanded = true;
                own ??= MemberOwner.MayBeSame(handed, Owner) ? parameter.OriginalDefinition : null;
            }
        }

        return isHanded;
    }

    /// <summary>Whether an expression has this value, or is <see langword="null"/> where it is and as empty: trimmed, assigned in the same breath.</summary>
    public bool Is(IOperation operation)
        => Original(operation) switch
        {
            var original when Key is not null => IsEntry(original),
            ILocalReferenceOperation local => IsSymbol(local.Local),
            IParameterReferenceOperation parameter => IsSymbol(parameter.Parameter),
            IFieldReferenceOperation field => IsSymbol(field.Field) && !IsOfAnother(field),
            IPropertyReferenceOperation property when IsSymbol(property.Property) => !IsOfAnother(property),
            ISimpleAssignmentOperation assignment => Is(assignment.Target),
            IInvocationOperation { TargetMethod.Name: nameof(string.Trim) or nameof(string.TrimEnd) or nameof(string.TrimStart) or nameof(ToString), Instance: { } text } => Is(text),
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.Name: nameof(string.Trim) or nameof(ToString) } } access => Is(access.Operation),
            IDeclarationExpressionOperation declaration => Is(declaration.Expression),
            { } read => Variable is not null && (Name is not null || IsOnlyAsked(read.Syntax)) && EnvironmentReads.Name(Project, read) is { } name && IsVariable(name),
        };

    /// <summary>Whether a call says if there is the environment variable: in the dictionary of all.</summary>
    public bool IsAskedBy(IInvocationOperation call) => Variable is not null && EnvironmentReads.AskedName(Project, call) is { } name && IsVariable(name);

    private bool IsVariable(IOperation name) => Name is null ? IsNamedBy(name) : SymbolEqualityComparer.Default.Equals(name.Unwrapped().Variable()?.OriginalDefinition, Name);

    /// <summary>Whether an assignment in a graph writes the member of another object than <see cref="Owner"/>'s, or a read reads it, as far as that can be told.</summary>
    public bool IsOfAnother(IOperation access) => Owner is not null && MemberOwner.Of(Project, access) is { } owner && !MemberOwner.MayBeSame(owner, Owner);

    /// <summary>What a statement has that may have something to do with the value.</summary>
    public NameFilter Names => Constants.Names.Append(Symbol?.Name ?? Variable!).Aggregate(default(NameFilter), (all, name) => all | NameFilter.Of(name));

    /// <summary>Whether a statement may have something to do with the value; <see langword="false"/>: it has nothing.</summary>
    /// <param name="names">What the statement has.</param>
    /// <param name="own"><see cref="Names"/>.</param>
    public bool MayOccurIn(StatementNames names, NameFilter own)
        => names.Names.Overlaps(own) || (Symbol is null ? names.ReadsComputedName : IsShared ? names.AsksMembers : names.AsksLocals);

    /// <summary>What stands in the source for an operation of a control-flow graph, without conversions.</summary>
    public IOperation Original(IOperation operation)
    {
        operation = operation.Unwrapped();
        return operation is IFlowCaptureReferenceOperation or IFlowCaptureOperation or IFlowAnonymousFunctionOperation && Project.Operation(operation.Syntax) is { } original ? original.Unwrapped() : operation;
    }

    public bool Equals(GuardedValue other)
        => SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol) && Variable == other.Variable && SymbolEqualityComparer.Default.Equals(Name, other.Name) && State == other.State && Text == other.Text && Key == other.Key && Entry == other.Entry && Origin == other.Origin && SymbolEqualityComparer.Default.Equals(Owner, other.Owner) && Constants.Equals(other.Constants);

    public override bool Equals(object? obj) => obj is GuardedValue other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol) ^ (Variable?.GetHashCode() ?? 0) ^ ((int)State << 16) ^ (Origin?.GetHashCode() ?? 0) ^ (Entry?.GetHashCode() ?? 0) ^ Constants.GetHashCode();

    /// <summary>Whether a read of the environment serves a question only: one whose value is used too is guarded for itself.</summary>
    private static bool IsOnlyAsked(SyntaxNode read)
        => read.Parent switch
        {
            ParenthesizedExpressionSyntax parenthesized => IsOnlyAsked(parenthesized),
            IsPatternExpressionSyntax match => !match.Pattern.DescendantNodesAndSelf().Any(node => node is SingleVariableDesignationSyntax),
            ArgumentSyntax => true,
            var parent => parent.IsKind(SyntaxKind.EqualsExpression) || parent.IsKind(SyntaxKind.NotEqualsExpression),
        };

    private bool IsEntry(IOperation operation)
        => operation.Syntax == Entry
            || (operation is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } dictionary, Arguments: [{ Value: var key }] } && key.ElementKey() == Key && Original(dictionary).Variable() is { } holder && IsSymbol(holder));

    private bool IsSymbol(ISymbol symbol) => Symbol is not null && SymbolEqualityComparer.Default.Equals(Symbol, symbol.OriginalDefinition);
}
