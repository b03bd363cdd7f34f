using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>
/// The objects of the project's making that a member can be read of, by the expressions that create them. What another object of the same class
/// is given isn't taken along: a sample that is written to a file, the settings of another server.
/// </summary>
internal sealed class AllocationSites
{
    /// <summary>Through how many methods an object is handed back that each of them has from the next.</summary>
    private const int MaxMakers = 3;

    private static readonly IReadOnlyList<CallContext?> Unknown = [null];

    private readonly ProjectModel _project;

    private readonly IOperation _read;

    private readonly IReadOnlyCollection<SyntaxNode> _asked;

    private readonly HashSet<SyntaxNode> _creations;

    /// <param name="project">The project.</param>
    /// <param name="read">The instance whose member is read in the end.</param>
    /// <param name="asked">The instances that are asked for, this one and those whose members lead to it: one among them again would go round in a circle.</param>
    /// <param name="creations">The expressions that create the objects.</param>
    /// <param name="makers">The calls by which methods of the project, operators among them, are asked for the objects.</param>
    public AllocationSites(ProjectModel project, IOperation read, IReadOnlyCollection<SyntaxNode> asked, HashSet<SyntaxNode> creations, IReadOnlyDictionary<ISymbol, List<IOperation>> makers)
        => (_project, _read, _asked, _creations, Makers) = (project, read, asked, creations, makers);

    /// <summary>The calls by which methods of the project are asked for the objects, by method.</summary>
    public IReadOnlyDictionary<ISymbol, List<IOperation>> Makers { get; }

    /// <summary>Whether other objects can be meant too, any of the class.</summary>
    public bool AreAny { get; init; }

    /// <summary>Whether copies by <c>with</c> are among them, so that the member decides which of them are meant.</summary>
    public bool HaveCopies { get; init; }

    /// <summary>The creations that an instance can come from; <see langword="null"/> if it can be any object, as one that a container hands in.</summary>
    /// <param name="project">The project.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="member">The member of it that is read: then those creations that can have given it its value.</param>
    public static AllocationSites? Behind(ProjectModel project, IOperation? instance, ISymbol? member = null)
    {
        var objects = instance is null ? null : project.Once(nameof(AllocationSites), (AllocationSiteFinder.Place(instance), instance.Type), () => AllocationSiteFinder.Find(project, instance, instance, [], member: null));
        return objects is { HaveCopies: true } && member is not null ? Known(project.Once(nameof(AllocationSites), (AllocationSiteFinder.Place(instance!), instance!.Type, member), () => AllocationSiteFinder.Find(project, instance, instance, [], member))) : Known(objects);
    }

    /// <summary>The objects whose method a place stands in; <see langword="null"/> if it can be called on any.</summary>
    public static AllocationSites? Around(ProjectModel project, IOperation place)
        => Known(project.Once(nameof(Around), place.Root().Syntax, () => AllocationSiteFinder.FindAround(project, place)));

    private static AllocationSites? Known(AllocationSites? objects) => objects is { AreAny: false } ? objects : null;

    /// <summary>The same on the way to another instance.</summary>
    /// <param name="project">The project.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="read">The instance whose member is read in the end.</param>
    /// <param name="asked">The instances between the two.</param>
    public static AllocationSites? Behind(ProjectModel project, IOperation? instance, IOperation? read, HashSet<SyntaxNode> asked) => Known(AllocationSiteFinder.Find(project, instance, read, asked, member: null));

    /// <summary>Whether an assignment writes the member that is read, as far as that can be told.</summary>
    /// <param name="project">The project they stand in.</param>
    /// <param name="objects">What the member is read of; <see langword="null"/>: any object.</param>
    /// <param name="read">Where it is read; <see langword="null"/>: anywhere.</param>
    /// <param name="assignment">Writes a member of the same name.</param>
    public static bool MayBeWrittenBy(ProjectModel project, AllocationSites? objects, IMemberReferenceOperation? read, IAssignmentOperation assignment)
        => MayBeSame(read, assignment) && MayBeWritten(project, objects, read, assignment);

    /// <summary>The same, where the classes are known to fit.</summary>
    public static bool MayBeWritten(ProjectModel project, AllocationSites? objects, IOperation? read, IAssignmentOperation assignment)
        => objects?.MayBeWrittenBy(assignment) ?? (read is null || project.SemanticModel(read.Syntax).GetEnclosingSymbol(read.Syntax.SpanStart)?.ContainingType is not { } reader || !IsHandedOut(project, reader, read, assignment));

    /// <summary>Whether the object of a write can be the one that is read, by its class, and because a copy of a structure is another one.</summary>
    public static bool MayBeSame(IMemberReferenceOperation? read, IAssignmentOperation assignment)
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

    /// <summary>Whether a call on some of the objects can run a method: their class has or inherits it, and doesn't override it.</summary>
    public bool MayRun(IMethodSymbol method) => _creations.Any(creation => _project.Operation(creation)?.Type is var type && ObjectTypes.MayBe(type, method.ContainingType) && !IsOverridden(method, type));

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
    public bool HasMakers => Makers.Count > 0;

    /// <summary>The calls of a method that hand back the objects, where it makes them, each in those around it; none if it makes none.</summary>
    public IReadOnlyList<CallContext> CallsOf(IMethodSymbol method) => CallsOf(method, MaxMakers);

    /// <summary>The calls of the method that a place stands in, where it makes the objects; one unknown call where it makes none.</summary>
    public IReadOnlyList<CallContext?> CallsAround(IOperation place) => CallsAround(place, MaxMakers);

    private IReadOnlyList<CallContext?> CallsAround(IOperation place, int depth)
    {
        for (var symbol = Makers.Count > 0 && depth > 0 ? _project.SemanticModel(place.Syntax).GetEnclosingSymbol(place.Syntax.SpanStart) : null; symbol is IMethodSymbol method; symbol = symbol.ContainingSymbol)
        {
            if (CallsOf(method, depth) is { Count: > 0 } calls)
            {
                return calls;
            }
        }

        return Unknown;
    }

    private IReadOnlyList<CallContext> CallsOf(IMethodSymbol method, int depth)
        => Makers.TryGetValue(method.OriginalDefinition, out var calls) ? [.. calls.SelectMany(call => CallsAround(call, depth - 1).Select(caller => CallContext.IntoAny(call, caller))).OfType<CallContext>()] : [];

    /// <summary>The creations that call a constructor, in a fixed order; none where others may come to it too, as by <c>base(…)</c> or <c>this(…)</c>.</summary>
    public IReadOnlyList<IObjectCreationOperation> CreationsBy(IMethodSymbol constructor)
        => Creations.ToList() is var all && all.TrueForAll(creation => SymbolEqualityComparer.Default.Equals(creation.Constructor?.OriginalDefinition, constructor)) ? all : [];

    /// <summary>The creations in a fixed order, where all objects are made by <c>new</c>; none if one of them is made in another way, as by a copy.</summary>
    public IReadOnlyList<IObjectCreationOperation> WrittenCreations => Creations.ToList() is var all && all.Count == _creations.Count ? all : [];

    private IEnumerable<IObjectCreationOperation> Creations
        => _creations.OrderBy(creation => creation.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(creation => creation.SpanStart).Select(_project.Operation).OfType<IObjectCreationOperation>();

    /// <summary>Whether an object initializer gives a member its value.</summary>
    public static bool IsGiven(IObjectOrCollectionInitializerOperation? initializer, ISymbol member)
        => initializer?.Initializers.Any(entry => entry is ISimpleAssignmentOperation assignment && MemberWrites.IsReference(assignment.Target, member.OriginalDefinition)) == true;

    private static bool IsOverridden(IMethodSymbol method, ITypeSymbol? type)
    {
        for (var own = type; own is not null && !SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, method.ContainingType.OriginalDefinition); own = own.BaseType)
        {
            if (own.GetMembers(method.Name).Any(member => member.IsOverride && Implementations.Is(member, method)))
            {
                return true;
            }
        }

        return false;
    }
}
