using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>Goes from an instance back to the expressions that create it: through variables, members, parameters, and methods that hand it back.</summary>
internal sealed class AllocationSiteFinder
{
    /// <summary>Beyond it, an object can be any.</summary>
    private const int MaxExpressions = 100;

    /// <summary>Through how many methods an object hands itself back.</summary>
    private const int MaxSelves = 3;

    /// <summary>How many objects may lead to one another.</summary>
    private const int MaxInstances = 16;

    private readonly ProjectModel _project;

    private readonly IOperation _read;

    private readonly HashSet<SyntaxNode> _creations = [];

    private readonly HashSet<(SyntaxNode, ITypeSymbol?)> _seen = [];

    private readonly HashSet<SyntaxNode> _asked;

    private readonly Dictionary<ISymbol, List<IOperation>> _makers = new(SymbolEqualityComparer.Default);

    /// <summary>The member that is read, where that decides: what a copy by <c>with</c> gives it isn't what the copied object has.</summary>
    private readonly ISymbol? _member;

    /// <summary>What the expression that is visited is cast to before it comes to the read.</summary>
    private ITypeSymbol? _castTo;

    private bool _isAny;

    private bool _hasCopies;

    private AllocationSiteFinder(ProjectModel project, IOperation read, HashSet<SyntaxNode> asked, ISymbol? member) => (_project, _read, _asked, _member) = (project, read, asked, member);

    /// <summary>The objects that an instance can be; <see langword="null"/> if it leads to itself, or through too many others.</summary>
    /// <param name="project">The project.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="read">The instance whose member is read in the end.</param>
    /// <param name="asked">The instances between the two; this one is added.</param>
    /// <param name="member">The member that is read, where that decides.</param>
    public static AllocationSites? Find(ProjectModel project, IOperation? instance, IOperation? read, HashSet<SyntaxNode> asked, ISymbol? member)
    {
        var seenAs = instance?.Type;
        instance = instance?.Unwrapped();
        if (instance is null || asked.Count > MaxInstances || !asked.Add(Place(instance)))
        {
            return null;
        }

        var finder = new AllocationSiteFinder(project, read ?? instance, asked, member);
        finder.Visit(instance);
        finder._creations.RemoveWhere(creation => !IsDeserialization(creation) && !ObjectTypes.MayBe(project.Operation(creation)?.Type, seenAs));
        return finder.Found();
    }

    /// <summary>The objects whose method a place stands in.</summary>
    public static AllocationSites FindAround(ProjectModel project, IOperation place)
    {
        var finder = new AllocationSiteFinder(project, place, [place.Root().Syntax], member: null);
        finder.VisitAll(finder.OfThis(place));
        return finder.Found();
    }

    /// <summary>What stands for an instance: for <c>this</c>, which all of a member shares, the member's body.</summary>
    public static SyntaxNode Place(IOperation instance) => instance is IInstanceReferenceOperation ? instance.Root().Syntax : instance.Syntax;

    private AllocationSites Found() => new(_project, _read, _asked, _creations, _makers) { AreAny = _isAny, HaveCopies = _hasCopies };

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
        var isGiven = _member is not null && AllocationSites.IsGiven(with.Initializer, _member);
        if (_member is null || isGiven)
        {
            _creations.Add(with.Syntax);
        }

        if (!isGiven)
        {
            Visit(with.Operand);
        }
    }

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
        var owners = AllocationSites.Behind(_project, reference.Instance, _read, _asked);
        if (owners is not null)
        {
            foreach (var maker in owners.Makers)
            {
                Calls(maker.Key).AddRange(maker.Value);
            }
        }

        var initializers = MemberWrites.Initializers(_project, member);
        var values = (initializers.Count > 0 && CertainWrites.Precede(_project, reference) ? [] : initializers)
            .Concat(MemberWrites.Assignments(_project, member).Where(assignment => AllocationSites.MayBeSame(reference, assignment) && AllocationSites.MayBeWritten(_project, owners, _read, assignment)).Select(assignment => assignment.Value))
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
