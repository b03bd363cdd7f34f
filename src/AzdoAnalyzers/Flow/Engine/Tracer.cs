using AzdoAnalyzers.Flow.Leaks;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Flow.Steps.Urls;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>
/// Goes back from the values that sinks take to the places where those values are written, or read at run time (<see cref="Inputs"/>), by the steps
/// of <see cref="StepTable"/>. What is asked, how far, and that nothing is asked twice is decided here, and nothing else.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="scope">Says which service code talks to.</param>
/// <param name="usesWith">All sinks in the files that hold one of some names.</param>
/// <param name="asksGuards">Whether guards are looked for; if not, all counts as guarded.</param>
/// <param name="firstSteps">Ends the trace of a value that comes from far away.</param>
internal sealed class Tracer(ProjectModel project, ServiceScope scope, Func<IReadOnlyCollection<string>, IEnumerable<SinkUse>> usesWith, bool asksGuards, int firstSteps = Tracer.FirstSteps)
{
    /// <summary>Ends a trace through code that nobody wrote by hand, together with <see cref="StepsPerSink"/>.</summary>
    private const int FirstSteps = 5_000;

    private const int StepsPerSink = 500;

    /// <summary>How many steps away from its sink a value is far away.</summary>
    public const int FarDistance = 12;

    /// <summary>To how many expressions the values far away from one sink are followed: what comes from everywhere, out of a store of all settings, says nothing then.</summary>
    private const int MaxFarValues = 250;

    private readonly Queue<Request> _pending = new();

    /// <summary>The question that is being answered.</summary>
    private Request? _asker;

    private readonly HashSet<AskedPlace> _seenValues = [];

    /// <summary>An implicit conversion has the syntax of its operand, so it is seen for itself.</summary>
    private readonly HashSet<AskedPlace> _seenOperators = [];

    private readonly HashSet<AskedPlace> _seenMembers = [];

    private readonly Dictionary<SinkUse, HashSet<SyntaxNode>> _farValues = [];

    /// <summary>The requests near by at which a credential may be met.</summary>
    private readonly List<Request> _met = [];

    private readonly Dictionary<SinkUse, bool> _ofThisMachine = [];

    private readonly ProvenSources _origins = new(project);

    public ProjectModel Project { get; } = project;

    public ServiceScope Scope { get; } = scope;

    /// <summary>Where the traces met credentials.</summary>
    public SecretValues Secrets { get; init; } = new();

    /// <summary>Where values can't be missing.</summary>
    public GuardedReads Guards { get; } = new(project, asksGuards);

    /// <summary>The places where the values of the sinks come from, in a fixed order.</summary>
    public IReadOnlyList<FlowSource> Trace(IEnumerable<SinkUse> uses)
    {
        var all = uses.ToList();
        var values = all.Where(use => !BaseAddresses.IsOfNoOrganization(use)).Select(use => new Request(use.Value, use.Name is null ? use.Row.Role : ValueRole.NamedValue, use) { Companion = use.Name ?? use.Companion, IsAlternative = use.Row.IsOptional });
        foreach (var request in Project.Options.NeedsStates ? values.Concat(BaseAddresses.Of(Project, all, usesWith)).Concat(CredentialSteps.AsBearer(all)) : values)
        {
            Follow(request);
        }

        for (var step = 0; step < firstSteps + (StepsPerSink * all.Count) && _pending.Count > 0; step++)
        {
            Advance(_pending.Dequeue());
        }

        foreach (var request in _met.Where(request => !IsFromEverywhere(request.Use)))
        {
            Secrets.Note(Project, request);
        }

        return [.. _origins.All.Where(source => source.Distance <= FarDistance || !IsFromEverywhere(source.Use))];
    }

    /// <summary>Whether the values far away from a sink were too many.</summary>
    public bool IsFromEverywhere(SinkUse use) => _farValues.TryGetValue(use, out var values) && values.Count >= MaxFarValues;

    /// <summary>Asks a further question; one that was asked before isn't asked again.</summary>
    public void Follow(Request request)
    {
        foreach (var conversion in OperatorCalls.ConversionsOfProject(Project, request.Value))
        {
            CallSteps.FollowOperator(this, request, conversion);
            if (SpokenObjects.HasText(Project, conversion.Operand.Type))
            {
                // The operator says what is made of the object; what its ToString says is another value.
                return;
            }
        }

        request = request with { Value = request.Value.Unwrapped(), Branch = request.Branch?.IsInBodyOf(request.Value.Syntax) == true ? request.Branch : null, Distance = request.Distance + 1, Asker = _asker };
        if ((request.State is null || Project.Options.NeedsStates) && !(request.Element?.Depth > AccessPath.MaxDepth) && IsInReach(request) && _seenValues.Add(new AskedPlace(request.Value.Syntax, request.Frame, request)))
        {
            _pending.Enqueue(request);
        }
    }

    /// <summary>Asks about a value of the same expression, which is no step further away: a chain of <c>??</c> may be long.</summary>
    public void FollowPart(Request request) => Follow(request with { Distance = request.Distance - 1 });

    /// <summary>Whether a value is followed that far. By expressions, of which there are as many with guards as without.</summary>
    private bool IsInReach(Request request)
    {
        if (request.Distance <= FarDistance)
        {
            return true;
        }

        if (!_farValues.TryGetValue(request.Use, out var values))
        {
            _farValues.Add(request.Use, values = []);
        }

        if (values.Count < MaxFarValues)
        {
            values.Add(request.Value.Syntax);
        }

        return values.Count < MaxFarValues;
    }

    /// <summary>Asks about the value of an expression.</summary>
    public void FollowSyntax(Request request, SyntaxNode value)
    {
        if (Project.Operation(value) is { } operation)
        {
            Follow(request with { Value = operation.Converted() });
        }
    }

    /// <summary>Whether a member or parameter is asked about for the first time.</summary>
    public bool IsNew(ISymbol member, Request request) => _seenMembers.Add(new AskedPlace(member, frame: null, request));

    /// <summary>Whether an operator, or a conversion, is asked about for the first time.</summary>
    public bool IsNewOperator(IOperation operation, Request request) => _seenOperators.Add(new AskedPlace(operation.Syntax, request.Frame, request));

    /// <summary>
    /// Notes the end of a trace. An empty constant among others is none, nor a mark without a letter or digit, nor one of which nothing says that it goes to
    /// Azure DevOps, nor a mistake on the way to a client of tests that answers itself.
    /// </summary>
    public void Found(Request request, FlowSource origin)
    {
        if ((!request.IsAlternative || origin.Kind != FlowSourceKind.Constant || origin.Part.Any(char.IsLetterOrDigit)) && !IsOfThisMachine(request.Use)
            && !(request.State is not null && Scope.IsStubbed(request.Use)))
        {
            _origins.Note(origin with { State = request.State, IsChanged = request.IsChanged, IsInQuery = request.IsInQuery, IsBearer = request.IsBearer, IsOfRestApi = request.IsOfRestApi, IsOnlyAsserted = origin.Kind == FlowSourceKind.Constant && AssertedObjects.AreMadeBy(Project, request.Use), Distance = request.Distance, Asker = request }, request.Service);
        }
    }

    /// <summary>Whether a text stands for no value: on its way, a branch lets each value pass but this one. Of members that is known before they are followed.</summary>
    private bool IsExcluded(Request request, string text)
    {
        for (var asked = request; asked.Asker is { } asker; asked = asker)
        {
            if (asker.Value is ILocalReferenceOperation or IParameterReferenceOperation && IsSameValue(asker, request) && ExcludedTexts.Include(Project, asker.Value, asker.Branch, text, asked.Value.Syntax))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing is made of a value between two requests.</summary>
    private static bool IsSameValue(Request one, Request other)
        => one.Role == other.Role && one.State == other.State && one.Element == other.Element && one.IsJoined == other.IsJoined && one.IsChanged == other.IsChanged && one.IsInQuery == other.IsInQuery;

    private bool IsOfThisMachine(SinkUse use)
    {
        if (!_ofThisMachine.TryGetValue(use, out var isOfThisMachine))
        {
            _ofThisMachine.Add(use, isOfThisMachine = Scope.IsOfThisMachine(use));
        }

        return isOfThisMachine;
    }

    private void Advance(Request request)
    {
        if (request.Distance > FarDistance && IsFromEverywhere(request.Use))
        {
            // Nothing that comes from so far away counts any more.
            return;
        }

        _asker = request;
        if (Project.Options.NeedsLeaks && request.Distance <= FarDistance)
        {
            _met.Add(request);
        }

        if (StepTable.FollowOfSink(this, request))
        {
            return;
        }

        if (request is { Branch: null, Value: ILocalReferenceOperation or IParameterReferenceOperation })
        {
            _asker = request = request with { Branch = BranchConditions.Of(Project, request.Value) };
        }
        else if (request.Value.ConstantText() is { } text && (IsExcluded(request, text) || TextCasts.Stop(request, IsSameValue)))
        {
            return;
        }

        StepTable.Follow(this, request);
    }
}
