using AzdoAnalyzers.Flow.Leaks;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Commands;
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
/// Goes back from the values that sinks take to the places where those values are written, or read at run time (<see cref="Inputs"/>). The steps
/// here hand a value on as it is; the others stand in the files named after them, by what holds the value or by what it means.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="scope">Says which service code talks to.</param>
/// <param name="usesWith">All sinks in the files that hold one of some names.</param>
/// <param name="asksGuards">Whether guards are looked for; if not, all counts as guarded.</param>
/// <param name="firstSteps">Ends the trace of a value that comes from far away.</param>
internal sealed class Tracer(ProjectModel project, ServiceScope scope, Func<IReadOnlyCollection<string>, IEnumerable<SinkUse>> usesWith, bool asksGuards, int firstSteps = Tracer.FirstSteps)
{
    /// <summary>Ends a trace through code that nobody wrote by hand, together with <see cref="StepsPerSink"/>.</summary>
    private const int FirstSteps = 50_000;

    private const int StepsPerSink = 500;

    /// <summary>How many steps away from its sink a value is far away.</summary>
    public const int FarDistance = 12;

    /// <summary>To how many expressions the values far away from one sink are followed: what comes from everywhere, out of a store of all settings, says nothing then.</summary>
    private const int MaxFarValues = 250;

    private readonly Queue<Request> _pending = new();

    /// <summary>The question that is being answered.</summary>
    private Request? _asker;

    private readonly HashSet<(SyntaxNode, CallContext?, RequestKind)> _seenValues = [];

    /// <summary>An implicit conversion has the syntax of its operand, so it is seen for itself.</summary>
    private readonly HashSet<(SyntaxNode, CallContext?, RequestKind)> _seenOperators = [];

    private readonly HashSet<(ISymbol, RequestKind)> _seenMembers = [];

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
            FollowOperator(request, conversion);
        }

        request = request with { Value = request.Value.Unwrapped(), Branch = request.Branch?.IsInBodyOf(request.Value.Syntax) == true ? request.Branch : null, Distance = request.Distance + 1, Asker = _asker };
        if ((request.State is null || Project.Options.NeedsStates) && !(request.Element?.Depth > AccessPath.MaxDepth) && IsInReach(request) && _seenValues.Add((request.Value.Syntax, request.Frame, request.Kind)))
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

        return values.Contains(request.Value.Syntax) || (values.Count < MaxFarValues && values.Add(request.Value.Syntax));
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
    public bool IsNew(ISymbol member, Request request) => _seenMembers.Add((member, request.Kind));

    /// <summary>Notes the end of a trace. An empty constant among others is none, nor is one of which nothing says that it goes to Azure DevOps.</summary>
    public void Found(Request request, FlowSource origin)
    {
        if ((!request.IsAlternative || origin.Kind != FlowSourceKind.Constant || origin.Part.Trim().Length > 0) && !IsOfThisMachine(request.Use))
        {
            _origins.Note(origin with { State = request.State, IsChanged = request.IsChanged, IsBearer = request.IsBearer, IsOfRestApi = request.IsOfRestApi, Distance = request.Distance, Asker = request }, request.Service);
        }
    }

    /// <summary>Whether a text stands for no value: on its way, a branch lets each value pass but this one. Of members that is known before they are followed.</summary>
    private bool IsExcluded(Request request, string text)
    {
        for (var asked = request; asked.Asker is { } asker; asked = asker)
        {
            if (asker is { Branch: { } branch, Value: ILocalReferenceOperation or IParameterReferenceOperation } && IsSameValue(asker, request) && ExcludedTexts.Include(Project, asker.Value, branch, text, asked.Value.Syntax))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing is made of a value between two requests.</summary>
    private static bool IsSameValue(Request one, Request other)
        => one.Role == other.Role && one.State == other.State && one.Element == other.Element && one.IsJoined == other.IsJoined && one.IsChanged == other.IsChanged;

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
        _asker = request;
        if (Project.Options.NeedsLeaks && request.Distance <= FarDistance)
        {
            _met.Add(request);
        }

        if (CredentialSteps.FollowHeaderParameter(this, request) || PairSteps.Follow(this, request) || CommandLineSteps.Follow(this, request))
        {
            return;
        }

        if (request is { Branch: null, Value: ILocalReferenceOperation or IParameterReferenceOperation })
        {
            _asker = request = request with { Branch = BranchConditions.Of(Project, request.Value) };
        }
        else if (request.Value.ConstantText() is { } text && IsExcluded(request, text))
        {
            return;
        }

        ClientSteps.FollowBases(this, request);
        switch (request.Value)
        {
            case var value when request.State?.Kind == FlowStateKind.BaseUrl && BaseUrlSteps.EndsWithSlash(Project, value):
                break;
            case var value when request is { Role: ValueRole.BasicText, State: not null } && ColonTests.Include(Project, value):
                break;
            case ILocalReferenceOperation local:
                LocalSteps.Follow(this, request, local);
                break;
            case IFieldReferenceOperation { Field.ContainingType.IsTupleType: false } field when Project.Declares(field.Field):
                MemberSteps.FollowField(this, request, field);
                break;
            case IPropertyReferenceOperation { Property.ContainingType.IsAnonymousType: false } property when Implementations.AreIn(Project, property.Property):
                MemberSteps.FollowProperty(this, request, property);
                break;
            case IPropertyReferenceOperation { Property: { IsIndexer: false, ContainingType.IsAnonymousType: false } } property when MemberSteps.FollowPropertyOfLibrary(this, request, property):
                break;
            case IParameterReferenceOperation parameter:
                ParameterSteps.Follow(this, request, parameter);
                break;
            case ICoalesceOperation coalesce:
                FallbackSteps.Follow(this, request, coalesce);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                FallbackSteps.Follow(this, request, conditional, whenFalse);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in SwitchArms.Of(choice, request))
                {
                    FollowPart(request with { Value = arm.Value, IsAlternative = true });
                }

                break;
            case IBinaryOperation or IUnaryOperation or ICompoundAssignmentOperation when OperatorCalls.Method(request.Value) is { } method && Project.Declares(method):
                FollowOperator(request, request.Value);
                break;
            case IAwaitOperation await:
                Follow(request with { Value = await.Operation });
                break;
            case IAssignmentOperation assignment when !assignment.IsTextAddition():
                Follow(request with { Value = assignment.Value });
                break;
            case IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } invocation when Implementations.AreIn(Project, invocation.TargetMethod):
                FollowCall(request, invocation);
                RowSteps.FollowCopyOfLibrary(this, request);
                break;
            case IInvocationOperation { Instance: { } trimmed, TargetMethod.Name: "Trim" or "TrimEnd", Arguments.Length: > 0 } when request.State is not null:
                Follow(request with { Value = trimmed, State = BaseUrlSteps.Trimmed(request.State) });
                break;
            case IConditionalAccessOperation access:
                Follow(request with { Value = access.WhenNotNull });
                break;
            case IObjectCreationOperation creation when request.Element is null && SpokenObjects.Spoken(Project, creation, request.Role) is { } spoken:
                FollowReturns(request, spoken, CallContext.Into(creation));
                break;
            default:
                FallbackSteps.FollowDefault(this, request);
                _ = Inputs.Found(this, request)
                    || RowSteps.Follow(this, request)
                    || DelegateSteps.Follow(this, request)
                    || ElementSteps.Follow(this, request)
                    || (request.Element is null && (FallbackSteps.FollowText(this, request) || CredentialSteps.Follow(this, request) || UrlSteps.Follow(this, request) || EndpointSteps.Follow(this, request) || BaseUrlSteps.Follow(this, request) || ClientSteps.Follow(this, request)));
                break;
        }
    }

    private void FollowCall(Request request, IInvocationOperation invocation)
    {
        if (CallContext.Into(invocation, request.Frame) is not { } frame)
        {
            return;
        }

        foreach (var method in Dispatch.Of(Project, invocation.TargetMethod, invocation.Instance, request.Frame).OfType<IMethodSymbol>())
        {
            if (Scope.Within(request, invocation.TargetMethod, method) is { } service)
            {
                FollowReturns(request with { Service = service }, method, frame);
            }
        }
    }

    /// <summary>To what an operator of the project makes of its operands.</summary>
    private void FollowOperator(Request request, IOperation operation)
    {
        if (_seenOperators.Add((operation.Syntax, request.Frame, request.Kind)) && OperatorCalls.Method(operation) is { } method && CallContext.IntoOperator(operation, request.Frame) is { } frame)
        {
            FollowReturns(request, method, frame);
        }
    }

    /// <summary>To what a method hands back, as far as the flags of the call let it come there.</summary>
    private void FollowReturns(Request request, IMethodSymbol method, CallContext frame)
    {
        foreach (var value in FlagArguments.Returned(Project, request, method, frame.Arguments))
        {
            var element = value.Parent?.Kind == OperationKind.YieldReturn ? request.Element?.Inner : request.Element;
            Follow(request with { Value = value, Frame = frame, Element = element, IsAlternative = true, Branch = null });
        }
    }
}
