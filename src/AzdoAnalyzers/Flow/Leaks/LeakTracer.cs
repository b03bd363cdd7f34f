using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models.Leaks;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>
/// Goes forward from credentials to the places where they are written so that others can read them. It looks only at the uses of what is known to
/// hold one: nothing is looked for by the names of what writes.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="secrets">What traces from clients back met.</param>
/// <param name="others">Takes note of who else is handed a credential.</param>
/// <param name="commandLinesIn">The command lines of a tree in which a rule of their own reads a credential.</param>
internal sealed class LeakTracer(ProjectModel project, SecretValues secrets, OtherTakers others, Func<SyntaxTree, HashSet<SyntaxNode>> commandLinesIn)
{
    /// <summary>Ends a trace through code that nobody wrote by hand.</summary>
    private const int MaxSteps = 5_000;

    private readonly Queue<(IOperation Value, LeakWay Way)> _pending = new();

    private readonly HashSet<(SyntaxNode Value, OperationKind Kind, SyntaxNode Node, SyntaxNode? Call)> _seen = [];

    private readonly HashSet<ISymbol> _known = new(SymbolEqualityComparer.Default);

    private readonly List<Leak> _leaks = [];

    public ProjectModel Project { get; } = project;

    /// <summary>Who else is handed the credentials.</summary>
    public OtherTakers Others { get; } = others;

    /// <summary>The leaks of the credentials that the traces met, and of those that some operations read.</summary>
    /// <param name="variable">The environment variable that all credentials of the traces come from; <see langword="null"/>: there are several, or they come from elsewhere.</param>
    /// <param name="variables">Further reads, each with its variable.</param>
    /// <param name="headers">The sinks that put a credential into a header which isn't written as a constant.</param>
    public IReadOnlyList<Leak> Trace(string? variable, IEnumerable<(IOperation Read, string Variable)> variables, IEnumerable<SinkUse> headers)
    {
        var reads = secrets.Reads;
        _known.UnionWith(reads.Select(read => read.Variable()?.OriginalDefinition).OfType<ISymbol>());
        foreach (var held in reads.ToLookup(read => read.Variable()?.OriginalDefinition, SymbolEqualityComparer.Default))
        {
            if (held.Key is IFieldSymbol or IPropertySymbol)
            {
                FollowMember(held.Key, [.. held], new LeakWay(held.First().Syntax) { Holder = held.Key, Variable = variable, Constants = ConstantsOf(held.Key) });
                continue;
            }

            foreach (var read in held)
            {
                Start(read, held.Key!, variable);
            }
        }

        foreach (var own in variables)
        {
            Follow(own.Read, new LeakWay(own.Read.Syntax) { Variable = own.Variable });
        }

        foreach (var printed in reads.Select(PrintedRecords.Behind).OfType<IOperation>())
        {
            if (printed.Unwrapped().Variable() is { } holder)
            {
                StartObject(printed.Unwrapped(), holder.OriginalDefinition);
            }
        }

        foreach (var read in headers.SelectMany(use => HeaderOwners.Reads(Project, use)))
        {
            Follow(read, new LeakWay(read.Syntax));
        }

        for (var step = 0; step < MaxSteps && _pending.Count > 0; step++)
        {
            var (value, way) = _pending.Dequeue();
            LeakSteps.Follow(this, value, way);
        }

        return _leaks;
    }

    /// <summary>Goes on from a value; one that was come to before on the same way isn't followed again.</summary>
    public void Follow(IOperation value, LeakWay way)
    {
        if (_seen.Add((value.Syntax, value.Kind, way.Node, way.Call?.Syntax)))
        {
            _pending.Enqueue((value, way));
        }
    }

    /// <summary>Goes on from what is written to a local or parameter to where it is read.</summary>
    /// <param name="local">The local or parameter.</param>
    /// <param name="definitions">The values of it that are meant; <see langword="null"/>: what callers hand over for a parameter.</param>
    /// <param name="way">The way to it.</param>
    public void FollowLocal(ISymbol local, IReadOnlyCollection<SyntaxNode>? definitions, LeakWay way)
    {
        foreach (var read in definitions is { Count: 0 } ? [] : HolderUses.Of(Project, local))
        {
            if (local is ILocalSymbol { IsConst: true } || definitions is null ? read is not IParameterReferenceOperation parameter || LocalDefinitions.IncludeCallers(Project, parameter) : LocalDefinitions.Reaching(Project, read, local).Any(definitions.Contains))
            {
                FollowRead(read, way);
            }
        }
    }

    /// <summary>Goes on from a field or property to where it is read.</summary>
    /// <param name="member">The member.</param>
    /// <param name="others">Uses of it of the objects that are meant; none: it is the same whatever the object.</param>
    /// <param name="way">The way to it.</param>
    public void FollowMember(ISymbol member, IReadOnlyCollection<IOperation> others, LeakWay way)
    {
        foreach (var read in HolderUses.Of(Project, member))
        {
            if ((others.Count == 0 || HeldBy.SameObject(Project, read, others)) && !MaskedCopies.Include(Project, read))
            {
                FollowRead(read, way);
            }
        }
    }

    /// <summary>Whether a variable is one that a trace started from: what goes wrong with it is found from there.</summary>
    public bool IsKnown(ISymbol holder) => _known.Contains(holder.OriginalDefinition);

    /// <summary>Whether an expression is one at which a trace met a credential on its way from a client back.</summary>
    public bool IsOnWayToClient(SyntaxNode read) => secrets.Reads.Any(known => known.Syntax == read);

    /// <summary>Notes that a value is written where others can read it. What another rule speaks of isn't.</summary>
    public void Found(LeakKind kind, SyntaxNode place, LeakWay way)
    {
        if ((kind != LeakKind.Query || way.IsInQuery) && (kind != LeakKind.CommandLine || !commandLinesIn(place.SyntaxTree).Any(line => CodeReads.MemberAround(line) == CodeReads.MemberAround(place))))
        {
            _leaks.Add(new Leak(way.Node, kind, place) { Variable = way.Variable, Constants = way.Constants });
        }
    }

    /// <summary>Goes on from a local or parameter: from its constants, of which other rules speak, apart.</summary>
    private void Start(IOperation read, ISymbol local, string? variable)
    {
        var definitions = DefinitionsAt(read)?.ToLookup(IsConstant);
        FollowLocal(local, definitions?[false].ToList(), new LeakWay(read.Syntax) { Holder = local, Variable = variable });
        if (definitions?[true].ToList() is { Count: > 0 } constants)
        {
            FollowLocal(local, constants, new LeakWay(read.Syntax) { Holder = local, Constants = constants });
        }
    }

    private void FollowRead(IOperation read, LeakWay way) => Follow(read, way.To(read.Syntax) with { IsToClient = IsOnWayToClient(read.Syntax) });

    private void StartObject(IOperation read, ISymbol holder)
    {
        if (holder is IFieldSymbol or IPropertySymbol)
        {
            FollowMember(holder, [read], new LeakWay(read.Syntax));
        }
        else
        {
            Start(read, holder, variable: null);
        }
    }

    /// <summary>The values that a local or parameter can have at a read; <see langword="null"/> where callers hand it over.</summary>
    private IEnumerable<SyntaxNode>? DefinitionsAt(IOperation read)
        => read switch
        {
            ILocalReferenceOperation local => LocalDefinitions.Reaching(Project, local),
            IParameterReferenceOperation parameter when !LocalDefinitions.IncludeCallers(Project, parameter) => LocalDefinitions.Reaching(Project, parameter, parameter.Parameter),
            _ => null,
        };

    private bool IsConstant(SyntaxNode definition) => Project.Operation(definition) is { ConstantValue.HasValue: true };

    /// <summary>What a member is initialized with, if it holds nothing but constants.</summary>
    private IReadOnlyCollection<SyntaxNode> ConstantsOf(ISymbol member)
        => MemberWrites.Initializers(Project, member) is { Count: > 0 } initial && initial.All(value => value.ConstantValue.HasValue) && MemberWrites.Assignments(Project, member).Count == 0
            ? [.. initial.Select(value => value.Syntax)]
            : [];
}
