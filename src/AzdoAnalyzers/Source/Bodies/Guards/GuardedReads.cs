using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>
/// What the tracer asks about guards: whether a value that is read somewhere can't be missing there, if it comes from a certain definition.
/// Guards matter only for what is read from the environment, and only if a rule asks: else nothing is looked at, and all counts as guarded.
/// </summary>
internal sealed class GuardedReads
{
    /// <summary>How many calls back a guard is looked for.</summary>
    private const int MaxCallers = 3;

    private readonly ProjectModel _project;

    private readonly GuardAnalysis _analysis;

    private readonly ValidatedMembers _validated;

    private readonly bool _isNeeded;

    /// <param name="project">The project.</param>
    /// <param name="areAsked">Whether guards are looked for.</param>
    public GuardedReads(ProjectModel project, bool areAsked)
    {
        _project = project;
        _analysis = GuardAnalysis.Of(project);
        _validated = new ValidatedMembers(project, _analysis);
        _isNeeded = areAsked && project.TreesThatReadEnvironment.Count > 0;
    }

    /// <summary>In which missing states a local or parameter can't be where it is read, if it was written there; for what a parameter is handed the body itself counts.</summary>
    /// <param name="read">The read.</param>
    /// <param name="symbol">What is read.</param>
    /// <param name="constants">What the call says that the trace came through.</param>
    /// <param name="definition">The value that was written; <see langword="null"/>: what was there before the body.</param>
    public ValueStates Guarded(IOperation read, ISymbol symbol, CallConstants constants, SyntaxNode? definition = null)
        => !_isNeeded ? ValueStates.Missing
            : !IsAskedFor(read, symbol) ? ValueStates.None
            : Emptied(read, symbol, States(new GuardedValue(_project, symbol) { Constants = constants }, value => _analysis.UnguardedAt(read, value) is { } unguarded && !unguarded.Contains(definition ?? DefinitionSearch.Entry)));

    /// <summary>The same for an entry of a dictionary that a local or parameter holds, where it is made with the entry: the entries may be asked for one by one, or all together.</summary>
    public ValueStates GuardedEntry(IOperation read, ISymbol symbol, string key, SyntaxNode definition)
        => !_isNeeded ? ValueStates.Missing
            : Entry(definition, key) is { } entry ? States(new GuardedValue(_project, symbol) { Key = key, Entry = entry }, value => _analysis.UnguardedAt(read, value) is { } unguarded && !unguarded.Contains(definition))
            : ValueStates.None;

    private SyntaxNode? Entry(SyntaxNode definition, string key)
        => _project.Operation(definition) is { } dictionary ? SequenceElements.Of(_project, dictionary).Where(element => element.Key == key).Select(element => element.Value.Unwrapped().Syntax).FirstOrDefault() : null;

    /// <summary>Whether an environment variable was asked for before, and is there, where it is read.</summary>
    public bool Guard(IOperation read, string variable)
        => !_isNeeded || (variable.Length > 0 && IsReadTwice(read) && _analysis.UnguardedAt(read, new GuardedValue(_project, symbol: null, variable)) is { IsEmpty: true });

    /// <summary>In which missing states a field or property can't be where it is read, whatever was there before the body: a guard in the body, in a constructor or in all callers.</summary>
    public ValueStates GuardedMember(IOperation read, ISymbol member)
        => !_isNeeded ? ValueStates.Missing
            : _validated.Of(member.OriginalDefinition) is var validated && validated != ValueStates.Missing && MayBeGuarded(read, member) ? validated | States(new GuardedValue(_project, member) { Owner = MemberOwner.Of(_project, read) }, value => IsPresent(read, value, MaxCallers))
            : validated;

    /// <summary>Whether something asks for the member before the program goes on: a program that reads the value from elsewhere goes on to ask for it.</summary>
    public bool AreValidated(ISymbol member) => ValidatedMembers.ByAttribute(member) != ValueStates.None || _validated.Of(member) != ValueStates.None;

    /// <summary>The same for what is written to a field or property: guarded behind the body that writes it, or where it is read in the same body.</summary>
    public ValueStates GuardedWrite(IOperation written, IOperation read, ISymbol member)
        => !_isNeeded ? ValueStates.Missing : MayBeGuarded(read, member) ? _project.Once(nameof(GuardedWrite), (written.Syntax, read.Syntax, member), () => States(new GuardedValue(_project, member), value => IsWritePresent(written, read, value))) : ValueStates.None;

    /// <summary>The same for what a field or property is initialized with: guarded behind each creation of an object.</summary>
    public ValueStates GuardedInitializer(IOperation initial, IOperation read, ISymbol member)
        => !_isNeeded ? ValueStates.Missing
            : !initial.ConstantValue.HasValue && member is { IsStatic: false, ContainingType: { } type } && MayBeGuarded(read, member) ? States(new GuardedValue(_project, member), value => IsPresentBehind(type.InstanceConstructors, read, value, MaxCallers))
            : ValueStates.None;

    /// <summary>Most guards stop both states: where one doesn't stop the first, the other still counts for what a fallback makes empty.</summary>
    private static ValueStates States(GuardedValue value, Func<GuardedValue, bool> isGuarded)
        => (isGuarded(value with { State = ValueStates.Null }) ? ValueStates.Null : ValueStates.None) | (isGuarded(value with { State = ValueStates.Empty }) ? ValueStates.Empty : ValueStates.None);

    /// <summary>What a body makes empty where it is missing, <c>pat ??= ""</c>, is guarded by what stops the empty text.</summary>
    private ValueStates Emptied(IOperation read, ISymbol symbol, ValueStates guarded)
        => guarded == ValueStates.Null && _project.Bodies.Of(read).Writes(symbol).Any(written => written.Parent.IsKind(SyntaxKind.CoalesceAssignmentExpression) && _project.Operation(written)?.ConstantText() is { Length: 0 }) ? ValueStates.None : guarded;

    /// <summary>
    /// Whether anything but the read, as an argument, asks for the name in the member that declares it: if not, no graph of the body is needed to know
    /// that nothing guards.
    /// </summary>
    private bool IsAskedFor(IOperation read, ISymbol symbol)
    {
        var questions = _project.Index(read.Syntax.SyntaxTree).Questions(symbol.Name);
        if (questions.Count == 0)
        {
            return false;
        }

        var member = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration ? CodeReads.MemberAround(declaration) : null;
        return questions.Any(question => (member is null || member.FullSpan.Contains(question)) && !read.Syntax.Span.Contains(question));
    }

    /// <summary>The same for a member, in all files that may name it.</summary>
    private bool MayBeGuarded(IOperation read, ISymbol member)
        => ValidatedMembers.ByAttribute(member) != ValueStates.None
            || _project.TreesThatMayUse(member, member.Name).Any(tree => _project.Index(tree).Questions(member.Name).Any(question => tree != read.Syntax.SyntaxTree || !read.Syntax.Span.Contains(question)));

    /// <summary>The dictionary of all variables can be asked by its indexer too.</summary>
    private bool IsReadTwice(IOperation read)
        => _project.Index(read.Syntax.SyntaxTree) is var index && (index.Invocations(nameof(Environment.GetEnvironmentVariable)).Count > 1 || index.Invocations(nameof(Environment.GetEnvironmentVariables)).Count > 0);

    private bool IsWritePresent(IOperation written, IOperation read, GuardedValue member)
        => (_analysis.UnguardedBehind(written, member with { Owner = written.Parent is { } write ? MemberOwner.Of(_project, write) : null }) is { } behind && !Includes(behind, written) && !IsUsedBefore(written, read, member))
            || (Method(written) is { } method && IsPresentBehind(method, read, member, MaxCallers))
            || (written.Root().Syntax == read.Root().Syntax && _analysis.UnguardedAt(read, member with { Owner = MemberOwner.Of(_project, read) }) is { } there && !Includes(there, written) && !there.Contains(DefinitionSearch.Entry));

    /// <summary>Whether nothing is missing any more behind the calls that write a member, or make the object: in the body around each, or behind the calls of that.</summary>
    private bool IsPresentBehind(IEnumerable<IMethodSymbol> writers, IOperation read, GuardedValue member, int callers)
        => callers > 0 && writers.SelectMany(writer => Callers.Calls(_project, writer)).ToList() is { Count: > 0 } calls && calls.TrueForAll(call => IsPresentBehind(call, read, member with { Origin = call.Syntax }, callers));

    private bool IsPresentBehind(IMethodSymbol writer, IOperation read, GuardedValue member, int callers)
        => _project.Once(nameof(IsPresentBehind), (writer, Method(read), member with { Origin = null }, callers), () => IsPresentBehind([writer], read, member, callers));

    private bool IsPresentBehind(IOperation call, IOperation read, GuardedValue member, int callers)
        => _analysis.UnguardedBehind(call, member) is { } behind
            && !IsUsedBefore(call, read, member)
            && (!behind.Contains(call.Syntax) || (Method(call) is { } method && IsPresentBehind(method, read, member, callers - 1)));

    /// <summary>Whether the body that writes a member calls the method that reads it before anything guards.</summary>
    private bool IsUsedBefore(IOperation written, IOperation read, GuardedValue member)
        => written.Root() is var body
            && body.Syntax != read.Root().Syntax
            && Method(read) is { } method
            && Callers.Calls(_project, method).Where(call => call.Root().Syntax == body.Syntax).Any(call => _analysis.UnguardedAt(call, member) is not { } there || Includes(there, written));

    /// <summary>Whether what is written is among the definitions: a graph may have only what is left of it, <c>a</c> of <c>b ? a : throw …</c>.</summary>
    private static bool Includes(ImmutableHashSet<SyntaxNode> definitions, IOperation written)
        => definitions.Contains(written.Syntax) || definitions.Any(definition => definition.SyntaxTree == written.Syntax.SyntaxTree && written.Syntax.Span.Contains(definition.Span));

    private bool IsPresent(IOperation read, GuardedValue member, int callers)
        => _analysis.UnguardedAt(read, member) is { } unguarded
            && (unguarded.IsEmpty || (unguarded.SetEquals([DefinitionSearch.Entry]) && IsPresentBefore(read, member with { Owner = null }, callers)));

    private bool IsPresentBefore(IOperation read, GuardedValue member, int callers)
        => callers > 0
            && Method(read) is { } method
            && _project.Once(nameof(IsPresentBefore), (method, member, callers), () => ConstructorsGuard(method, member) || CallersGuard(method, member, callers));

    /// <summary>Whether there are callers, and all of them have asked. The first one that hasn't ends the search.</summary>
    private bool CallersGuard(IMethodSymbol method, GuardedValue member, int callers)
    {
        var isCalled = false;
        foreach (var call in Callers.Calls(_project, method))
        {
            isCalled = true;
            if (!IsPresent(call, member, callers - 1))
            {
                return false;
            }
        }

        return isCalled;
    }

    private bool ConstructorsGuard(IMethodSymbol method, GuardedValue member)
        => method.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor)
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, member.Symbol!.ContainingType)
            && method.ContainingType.Constructors.Where(constructor => !constructor.IsImplicitlyDeclared).ToImmutableArray() is { IsEmpty: false } constructors
            && constructors.All(constructor => _analysis.Methods.ProveByReturning(constructor, member));

    private IMethodSymbol? Method(IOperation operation)
    {
        var symbol = _project.SemanticModel(operation.Syntax).GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol as IMethodSymbol;
    }
}
