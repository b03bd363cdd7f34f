using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>
/// The objects of the project's making that a member can be read of, by the expressions that create them. What another object of the same class
/// is given isn't taken along: a sample that is written to a file, the settings of another server.
/// </summary>
internal sealed class AllocationSites
{
    /// <summary>Beyond it, an object can be any.</summary>
    private const int MaxExpressions = 100;

    /// <summary>Through how many methods an object hands itself back.</summary>
    private const int MaxSelves = 3;

    /// <summary>Through how many methods an object is handed back that each of them has from the next.</summary>
    private const int MaxMakers = 3;

    /// <summary>How many objects may lead to one another.</summary>
    private const int MaxInstances = 16;

    private static readonly IReadOnlyList<CallContext?> Unknown = [null];

    private readonly ProjectModel _project;

    private readonly IOperation _read;

    private readonly HashSet<SyntaxNode> _creations = [];

    private readonly HashSet<(SyntaxNode, ITypeSymbol?)> _seen = [];

    /// <summary>The instances that are asked for, this one and those whose members lead to it: one among them again would go round in a circle.</summary>
    private readonly HashSet<SyntaxNode> _asked;

    /// <summary>The calls by which methods of the project, operators among them, are asked for the objects.</summary>
    private readonly Dictionary<ISymbol, List<IOperation>> _makers = new(SymbolEqualityComparer.Default);

    /// <summary>The member that is read, where that decides: what a copy by <c>with</c> gives it isn't what the copied object has.</summary>
    private readonly ISymbol? _member;

    /// <summary>What the expression that is visited is cast to before it comes to the read.</summary>
    private ITypeSymbol? _castTo;

    private bool _isAny;

    private bool _hasCopies;

    private AllocationSites(ProjectModel project, IOperation read, HashSet<SyntaxNode> asked, ISymbol? member) => (_project, _read, _asked, _member) = (project, read, asked, member);

    /// <summary>The creations that an instance can come from; <see langword="null"/> if it can be any object, as one that a container hands in.</summary>
    /// <param name="project">The project.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="member">The member of it that is read: then those creations that can have given it its value.</param>
    public static AllocationSites? Behind(ProjectModel project, IOperation? instance, ISymbol? member = null)
    {
        var objects = instance is null ? null : project.Once(nameof(AllocationSites), (Place(instance), instance.Type), () => Find(project, instance, instance, [], member: null));
        return objects is { _hasCopies: true } && member is not null ? Known(project.Once(nameof(AllocationSites), (Place(instance!), instance!.Type, member), () => Find(project, instance, instance, [], member))) : Known(objects);
    }

    /// <summary>What stands for an instance: for <c>this</c>, which all of a member shares, the member's body.</summary>
    private static SyntaxNode Place(IOperation instance) => instance is IInstanceReferenceOperation ? instance.Root().Syntax : instance.Syntax;

    /// <summary>The objects whose method a place stands in; <see langword="null"/> if it can be called on any.</summary>
    public static AllocationSites? Around(ProjectModel project, IOperation place)
        => Known(project.Once(nameof(Around), place.Root().Syntax, () =>
        {
            var objects = new AllocationSites(project, place, [place.Root().Syntax], member: null);
            objects.VisitAll(objects.OfThis(place));
            return objects;
        }));

    private static AllocationSites? Known(AllocationSites? objects) => objects is { _isAny: false } ? objects : null;

    /// <param name="project">The project.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="read">The instance whose member is read in the end.</param>
    /// <param name="asked">The instances between the two.</param>
    private static AllocationSites? Behind(ProjectModel project, IOperation? instance, IOperation? read, HashSet<SyntaxNode> asked) => Known(Find(project, instance, read, asked, member: null));

    private static AllocationSites? Find(ProjectModel project, IOperation? instance, IOperation? read, HashSet<SyntaxNode> asked, ISymbol? member)
    {
        var seenAs = instance?.Type;
        instance = instance?.Unwrapped();
        if (instance is null || asked.Count > MaxInstances || !asked.Add(Place(instance)))
        {
            return null;
        }

        var objects = new AllocationSites(project, read ?? instance, asked, member);
        objects.Visit(instance);
        objects._creations.RemoveWhere(creation => !IsDeserialization(creation) && !ObjectTypes.MayBe(project.Operation(creation)?.Type, seenAs));
        return objects;
    }

    /// <summary>Whether an assignment writes the member that is read, as far as that can be told.</summary>
    /// <param name="project">The project they stand in.</param>
    /// <param name="objects">What the member is read of; <see langword="null"/>: any object.</param>
    /// <param name="read">Where it is read; <see langword="null"/>: anywhere.</param>
    /// <param name="assignment">Writes a member of the same name.</param>
    public static bool MayBeWrittenBy(ProjectModel project, AllocationSites? objects, IMemberReferenceOperation? read, IAssignmentOperation assignment)
        => MayBeSame(read, assignment) && MayBeWritten(project, objects, read, assignment);

    private static bool MayBeWritten(ProjectModel project, AllocationSites? objects, IOperation? read, IAssignmentOperation assignment)
        => objects?.MayBeWrittenBy(assignment) ?? (read is null || project.SemanticModel(read.Syntax).GetEnclosingSymbol(read.Syntax.SpanStart)?.ContainingType is not { } reader || !IsHandedOut(project, reader, read, assignment));

    /// <summary>Whether the object of a write can be the one that is read, by its class, and because a copy of a structure is another one.</summary>
    private static bool MayBeSame(IMemberReferenceOperation? read, IAssignmentOperation assignment)
    {
        var instance = read?.Instance;
        if (assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation })
        {
            return ObjectTypes.MayBe(creation.Type, instance?.Type);
        }

        return assignment.Target is not IMemberReferenceOperation { Instance: { } target }
            || (ObjectTypes.MayBeSame(target.Type, instance?.Type) && (target is not IParameterReferenceOperation { Parameter: { RefKind: RefKind.None, Type.IsValueType: true } copy } || (instance is not null && LocalWrites.IsReference(instance.Unwrapped(), copy))));
    }

    /// <summary>Whether the object that an assignment writes a member of is one that the project makes for others.</summary>
    private static bool IsHandedOut(ProjectModel project, INamedTypeSymbol reader, IOperation read, IAssignmentOperation assignment)
        => assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } creation }
            ? EscapingObjects.Include(project, reader, read, creation)
            : assignment.Target is IMemberReferenceOperation { Instance: ILocalReferenceOperation local }
                && LocalDefinitions.Reaching(project, local).Select(project.Operation).ToList() is { Count: > 0 } values
                && values.TrueForAll(value => value is IObjectCreationOperation or ITypeParameterObjectCreationOperation && EscapingObjects.Include(project, reader, read, value));

    /// <summary>Whether an assignment writes a member of one of the objects, as far as that can be told.</summary>
    private bool MayBeWrittenBy(IAssignmentOperation assignment)
        => assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation or ITypeParameterObjectCreationOperation or IWithOperation } initializer
            ? _creations.Contains(initializer.Parent!.Syntax)
            : assignment.Target is not IMemberReferenceOperation { Instance: var instance } || Behind(_project, instance, _read, [.. _asked]) is not { } others || others._creations.Overlaps(_creations);

    /// <summary>Whether an expression can be one of the objects.</summary>
    public bool MayInclude(IOperation instance) => Behind(_project, instance) is not { } others || others._creations.Overlaps(_creations);

    /// <summary>Whether an expression makes one of the objects.</summary>
    public bool AreMadeBy(SyntaxNode creation) => _creations.Contains(creation);

    /// <summary>Whether each of the objects is given the member where it is made, behind its constructor: <c>new X { Member = … }</c>.</summary>
    public bool AreGiven(ISymbol member)
        => _creations.Count > 0 && _creations.All(creation => _project.Operation(creation) switch
        {
            IObjectCreationOperation { Initializer: var initializer } => IsGiven(initializer, member),
            IWithOperation { Initializer: var initializer } => IsGiven(initializer, member),
            _ => false,
        });

    /// <summary>Whether some of the objects can be of a class.</summary>
    public bool MayBe(INamedTypeSymbol type) => _creations.Any(creation => ObjectTypes.MayBe(_project.Operation(creation)?.Type, type));

    /// <summary>What the object initializers of the creations give a property, in a fixed order.</summary>
    public IReadOnlyList<IOperation> InitialValues(IPropertySymbol property)
        =>
        [
            .. from creation in Creations
               from assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? []
               where MemberWrites.IsReference(assignment.Target, property.OriginalDefinition)
               select assignment.Value,
        ];

    /// <summary>Whether methods of the project make some of the objects.</summary>
    public bool HasMakers => _makers.Count > 0;

    /// <summary>The calls of a method that hand back the objects, where it makes them, each in those around it; none if it makes none.</summary>
    public IReadOnlyList<CallContext> CallsOf(IMethodSymbol method) => CallsOf(method, MaxMakers);

    /// <summary>The calls of the method that a place stands in, where it makes the objects; one unknown call where it makes none.</summary>
    public IReadOnlyList<CallContext?> CallsAround(IOperation place) => CallsAround(place, MaxMakers);

    private IReadOnlyList<CallContext?> CallsAround(IOperation place, int depth)
    {
        for (var symbol = _makers.Count > 0 && depth > 0 ? _project.SemanticModel(place.Syntax).GetEnclosingSymbol(place.Syntax.SpanStart) : null; symbol is IMethodSymbol method; symbol = symbol.ContainingSymbol)
        {
            if (CallsOf(method, depth) is { Count: > 0 } calls)
            {
                return calls;
            }
        }

        return Unknown;
    }

    private IReadOnlyList<CallContext> CallsOf(IMethodSymbol method, int depth)
        => _makers.TryGetValue(method.OriginalDefinition, out var calls) ? [.. calls.SelectMany(call => CallsAround(call, depth - 1).Select(caller => CallContext.IntoAny(call, caller))).OfType<CallContext>()] : [];

    /// <summary>The creations that call a constructor, in a fixed order; none where others may come to it too, as by <c>base(…)</c> or <c>this(…)</c>.</summary>
    public IReadOnlyList<IObjectCreationOperation> CreationsBy(IMethodSymbol constructor)
        => Creations.ToList() is var all && all.TrueForAll(creation => SymbolEqualityComparer.Default.Equals(creation.Constructor?.OriginalDefinition, constructor)) ? all : [];

    private IEnumerable<IObjectCreationOperation> Creations
        => _creations.OrderBy(creation => creation.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(creation => creation.SpanStart).Select(_project.Operation).OfType<IObjectCreationOperation>();

    private void Visit(IOperation? expression)
    {
        if (expression is not null && OperatorCalls.ConversionsOfProject(_project, expression).FirstOrDefault() is { OperatorMethod: { } operation } conversion)
        {
            VisitAll(Returned(operation.OriginalDefinition, conversion));
            return;
        }

        if (Cast(expression) is { } cast && !SymbolEqualityComparer.Default.Equals(cast.Type, _castTo))
        {
            var outer = _castTo;
            _castTo = cast.Type;
            Visit(expression);
            _castTo = outer;
            return;
        }

        expression = expression?.Unwrapped();
        if (_isAny || expression is null || !_seen.Add((Place(expression), _castTo)) || expression.ConstantValue is { HasValue: true, Value: null })
        {
            return;
        }

        switch (expression)
        {
            case var _ when _seen.Count > MaxExpressions:
                _isAny = true;
                break;
            case IObjectCreationOperation when !ObjectTypes.MayBe(expression.Type, _castTo):
                break;
            case IObjectCreationOperation or ITypeParameterObjectCreationOperation or IDefaultValueOperation or { Syntax: CollectionExpressionSyntax }:
            case var _ when IsDeserialization(expression.Syntax):
                _creations.Add(expression.Syntax);
                break;
            case IWithOperation with:
                VisitCopy(with);
                break;
            case IAwaitOperation await:
                Visit(await.Operation);
                break;
            case IPatternOperation pattern when PatternInputs.Of(pattern) is { Positions.Count: 0, Value: var matched }:
                Visit(matched);
                break;
            case ICoalesceOperation coalesce:
                VisitAll([coalesce.Value, coalesce.WhenNull]);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                VisitAll([conditional.WhenTrue, whenFalse]);
                break;
            default:
                VisitAll(Sources(expression));
                break;
        }
    }

    /// <summary>The cast to a class, written by hand, among the conversions of an expression: the outermost; <see langword="null"/> if there is none.</summary>
    private static IConversionOperation? Cast(IOperation? expression)
    {
        while (expression is IConversionOperation or IParenthesizedOperation)
        {
            if (expression is IConversionOperation { IsImplicit: false, OperatorMethod: null, Type.TypeKind: TypeKind.Class } cast)
            {
                return cast;
            }

            expression = expression is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)expression).Operand;
        }

        return null;
    }

    /// <summary>A copy is what it is given, and else what the copied object is.</summary>
    private void VisitCopy(IWithOperation with)
    {
        _hasCopies = true;
        var isGiven = _member is not null && IsGiven(with.Initializer, _member);
        if (_member is null || isGiven)
        {
            _creations.Add(with.Syntax);
        }

        if (!isGiven)
        {
            Visit(with.Operand);
        }
    }

    private static bool IsGiven(IObjectOrCollectionInitializerOperation? initializer, ISymbol member)
        => initializer?.Initializers.Any(entry => entry is ISimpleAssignmentOperation assignment && MemberWrites.IsReference(assignment.Target, member.OriginalDefinition)) == true;

    /// <summary>An object without a known source can be any.</summary>
    private void VisitAll(IEnumerable<IOperation?> expressions)
    {
        var hasSource = false;
        foreach (var expression in expressions)
        {
            hasSource = true;
            _isAny |= expression is null;
            Visit(expression);
            if (_isAny)
            {
                return;
            }
        }

        _isAny |= !hasSource;
    }

    private IEnumerable<IOperation?> Sources(IOperation expression)
        => expression switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation => [.. KeyedObjects.Of(_project, expression)],
            ILocalReferenceOperation local => [.. LocalDefinitions.Reaching(_project, local).Select(_project.Operation).Select(value => value?.Converted())],
            IFieldReferenceOperation { Field: var field } reference when _project.Declares(field) => Written(field.OriginalDefinition, reference),
            IPropertyReferenceOperation { Property: { IsAbstract: false, IsVirtual: false, IsOverride: false } property } reference when _project.Declares(property) => OfProperty(property.OriginalDefinition, reference),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self => OfThis(self),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method } parameter } => Arguments(parameter, method),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda } parameter } => HandedTo(lambda, parameter.Ordinal),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Conversion or MethodKind.UserDefinedOperator } method } parameter } => [.. Calls(method).Select(call => OperatorCalls.Arguments(call, method)[parameter.Ordinal].Value)],
            IInvocationOperation { TargetMethod: var method } when _project.Declares(method) => ReturnedByAny(method.OriginalDefinition, expression),
            IBinaryOperation or IUnaryOperation when OperatorCalls.Method(expression) is { } method && _project.Declares(method) => ReturnedByAny(method, expression),
            _ => [],
        };

    /// <summary>What the methods hand back that a call may run; nothing is known where one of them is in another project.</summary>
    private List<IOperation?> ReturnedByAny(IMethodSymbol method, IOperation call) => [.. Implementations.Of(_project, method).OfType<IMethodSymbol>().SelectMany(run => Returned(run, call))];

    private List<IOperation?> Returned(IMethodSymbol method, IOperation call)
    {
        Calls(method).Add(call);

        // What hands back its own object, as fluent methods do, hands back what it is called on.
        return [.. MemberWrites.Returns(_project, method).Select(value => IsSelf(value, MaxSelves) ? Receiver(call) : HandedBack(value, method, call) ?? value)];
    }

    private List<IOperation> Calls(ISymbol maker)
    {
        if (!_makers.TryGetValue(maker, out var calls))
        {
            _makers.Add(maker, calls = []);
        }

        return calls;
    }

    /// <summary>What the call hands over for a parameter that the method hands back, and never writes to; <see langword="null"/> if it hands back something else.</summary>
    private IOperation? HandedBack(IOperation value, IMethodSymbol method, IOperation call)
        => value.Unwrapped() is IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } read && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method) && !_project.Bodies.Of(read).Writes(parameter).Any() && MemberBody.FunctionAround(value) is null
            ? CallContext.IntoAny(call, caller: null)?.Arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal)?.Value
            : null;

    /// <summary>Whether a value is the object that the code is of, as methods of it hand it back too.</summary>
    private bool IsSelf(IOperation value, int depth)
        => value.Unwrapped() switch
        {
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => true,
            IInvocationOperation { Instance: { } own, TargetMethod: { IsAbstract: false, IsVirtual: false, IsOverride: false } method } when depth > 0 && IsSelf(own, depth - 1) && _project.Declares(method)
                => MemberWrites.Returns(_project, method.OriginalDefinition) is { Count: > 0 } returned && returned.All(inner => IsSelf(inner, depth - 1)),
            _ => false,
        };

    private static IOperation? Receiver(IOperation call) => call is IInvocationOperation { Instance: { } instance } ? instance : null;

    private List<IOperation?> OfProperty(IPropertySymbol property, IPropertyReferenceOperation reference)
        => property.GetMethod is { } getter && MemberWrites.Returns(_project, getter).ToList() is { Count: > 0 } returned ? [.. returned] : Written(property, reference);

    private List<IOperation?> Written(ISymbol member, IMemberReferenceOperation reference)
    {
        var owners = Behind(_project, reference.Instance, _read, _asked);
        foreach (var maker in owners?._makers ?? [])
        {
            Calls(maker.Key).AddRange(maker.Value);
        }

        var values = MemberWrites.Initializers(_project, member)
            .Concat(MemberWrites.Assignments(_project, member).Where(assignment => MayBeSame(reference, assignment) && MayBeWritten(_project, owners, _read, assignment)).Select(assignment => assignment.Value))
            .Concat(Positional(member))
            .SelectMany(value => AsHandedOver(owners, value))
            .ToList();

        // Nothing is written to an object that a deserialiser made; what it holds was made there too.
        return values.Count == 0 && owners is not null ? [reference] : [.. values];
    }

    /// <summary>What the calls of the constructor give a property that a parameter of a record declares.</summary>
    private IEnumerable<IOperation> Positional(ISymbol member)
        => from declaration in _project.Declarations(member)
           where declaration is ParameterSyntax
           let parameter = _project.SemanticModel(declaration).GetDeclaredSymbol(declaration) as IParameterSymbol
           where parameter?.ContainingSymbol is IMethodSymbol
           from value in Arguments(parameter, (IMethodSymbol)parameter.ContainingSymbol)
           where value is not null
           select value;

    /// <summary>What is written for a parameter of the constructor: what these creations hand over for it.</summary>
    private static IEnumerable<IOperation?> AsHandedOver(AllocationSites? owners, IOperation value)
        => value.Unwrapped() is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter } && owners?.CreationsBy(constructor.OriginalDefinition) is { Count: > 0 } creations
            ? creations.Select(creation => creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value)
            : [value];

    /// <summary>What the method around is called on.</summary>
    private List<IOperation?> OfThis(IOperation place)
        => MemberBody.MethodAround(place) is { } method && Receivers.Of(_project, method.OriginalDefinition) is { } receivers ? [.. receivers] : [];

    /// <summary>What a lambda is called with; nothing where a library calls it.</summary>
    private List<IOperation?> HandedTo(IMethodSymbol lambda, int ordinal)
        => [.. _project.Once(nameof(HandedTo), lambda, () => FunctionUses.Of(_project, lambda, frame: null)).Select(use => (use.Place as IInvocationOperation)?.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value)];

    private IEnumerable<IOperation?> Arguments(IParameterSymbol parameter, IMethodSymbol method)
        => Callers.Of(_project, method.OriginalDefinition).Select(arguments => arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal)?.Value);

    /// <summary>Whether an expression makes an object out of a text or stream: <c>JsonSerializer.Deserialize&lt;T&gt;(…)</c> and its like in any library.</summary>
    private static bool IsDeserialization(SyntaxNode expression)
        => expression is InvocationExpressionSyntax invocation && SyntaxIndex.LastName(invocation.Expression)?.StartsWith("Deserialize", StringComparison.Ordinal) == true;
}
