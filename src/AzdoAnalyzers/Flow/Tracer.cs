using AzdoAnalyzers.Flow.Guards;
using AzdoAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>
/// Goes back from the values that sinks take to the places where those values are written, or read at run time (<see cref="Inputs"/>). The edges
/// here hand a value on as it is; the others stand in the files named after them, by what holds the value or by what it means.
/// </summary>
internal sealed class Tracer(ProjectModel project, ServiceScope scope)
{
    private const string ValueTask = nameof(ValueTask);

    /// <summary>Ends a trace through code that nobody wrote by hand, together with <see cref="StepsPerSink"/>.</summary>
    private const int FirstSteps = 50_000;

    private const int StepsPerSink = 500;

    private readonly Queue<Request> _pending = new();

    private readonly HashSet<(SyntaxNode, CallFrame?, RequestKind)> _seenValues = [];

    private readonly HashSet<(ISymbol, RequestKind)> _seenMembers = [];

    private readonly List<Origin> _origins = [];

    public ProjectModel Project { get; } = project;

    public ServiceScope Scope { get; } = scope;

    /// <summary>Where values can't be missing.</summary>
    public GuardedReads Guards { get; } = new(project);

    /// <summary>The places where the values of the sinks come from, in a fixed order.</summary>
    public IReadOnlyList<Origin> Trace(IEnumerable<SinkUse> uses)
    {
        var all = uses.ToList();
        var values = all.Where(use => !BaseAddresses.IsOfNoOrganization(use)).Select(use => new Request(use.Value, use.Row.Role, use) { Companion = use.Companion, IsAlternative = use.Row.IsOptional });
        foreach (var request in Project.Options.NeedsSteps ? values.Concat(BaseAddresses.Of(Project, all)).Concat(CredentialEdges.AsBearer(all)) : values)
        {
            Follow(request);
        }

        for (var step = 0; step < FirstSteps + (StepsPerSink * all.Count) && _pending.Count > 0; step++)
        {
            Step(_pending.Dequeue());
        }

        return _origins;
    }

    /// <summary>Asks a further question; one that was asked before isn't asked again.</summary>
    public void Follow(Request request)
    {
        request = request with { Value = request.Value.Unwrapped() };
        if ((request.Step is null || Project.Options.NeedsSteps) && !(request.Element?.Depth > ElementPath.MaxDepth) && _seenValues.Add((request.Value.Syntax, request.Frame, request.Kind)))
        {
            _pending.Enqueue(request);
        }
    }

    /// <summary>Asks about the value of an expression.</summary>
    public void FollowSyntax(Request request, SyntaxNode value)
    {
        if (Project.Operation(value) is { } operation)
        {
            Follow(request with { Value = operation });
        }
    }

    /// <summary>Whether a member or parameter is asked about for the first time.</summary>
    public bool IsNew(ISymbol member, Request request) => _seenMembers.Add((member, request.Kind));

    /// <summary>Notes the end of a trace. An empty constant among others is none, nor is one of which nothing says that it goes to Azure DevOps.</summary>
    public void Found(Request request, Origin origin)
    {
        if (request.Service == Service.AzureDevOps && (!request.IsAlternative || origin.Kind != OriginKind.Constant || origin.Part.Trim().Length > 0))
        {
            _origins.Add(origin with { Step = request.Step, IsChanged = request.IsChanged, IsBearer = request.IsBearer });
        }
    }

    private void Step(Request request)
    {
        if (CredentialEdges.FollowHeaderParameter(this, request))
        {
            return;
        }

        ClientEdges.FollowBases(this, request);
        switch (request.Value)
        {
            case var value when request.Step?.Kind == StepKind.BaseUrl && BaseUrlEdges.EndsWithSlash(value):
                break;
            case ILocalReferenceOperation local:
                LocalEdges.Follow(this, request, local);
                break;
            case IFieldReferenceOperation { Field.ContainingType.IsTupleType: false } field when Project.Declares(field.Field):
                MemberEdges.FollowField(this, request, field);
                break;
            case IPropertyReferenceOperation { Property.ContainingType.IsAnonymousType: false } property when Implementations.AreIn(Project, property.Property):
                MemberEdges.FollowProperty(this, request, property);
                break;
            case IPropertyReferenceOperation { Property: { IsIndexer: false, ContainingType.IsAnonymousType: false } } property when MemberEdges.FollowPropertyOfLibrary(this, request, property):
                break;
            case IParameterReferenceOperation parameter:
                ParameterEdges.Follow(this, request, parameter);
                break;
            case ICoalesceOperation coalesce:
                FallbackEdges.Follow(this, request, coalesce);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                FallbackEdges.Follow(this, request, conditional.WhenTrue, whenFalse);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Follow(request with { Value = arm.Value, IsAlternative = true });
                }

                break;
            case IAwaitOperation await:
                Follow(request with { Value = await.Operation });
                break;
            case IAssignmentOperation assignment when !assignment.IsTextAddition():
                Follow(request with { Value = assignment.Value });
                break;
            case IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } invocation when Implementations.AreIn(Project, invocation.TargetMethod):
                FollowCall(request, invocation);
                break;
            case IInvocationOperation { Instance: { } trimmed, TargetMethod.Name: "Trim" or "TrimEnd", Arguments.Length: > 0 } when request.Step is not null:
                Follow(request with { Value = trimmed, Step = BaseUrlEdges.Trimmed(request.Step) });
                break;
            case IInvocationOperation { Instance: { } instance, TargetMethod.Name: "ToString" or "Trim" or "TrimEnd" or "TrimStart" or "ConfigureAwait" or "GetAwaiter" or "GetResult" } when !instance.Type.Is("StringBuilder", "System.Text"):
                Follow(request with { Value = instance });
                break;
            case IConditionalAccessOperation access:
                Follow(request with { Value = access.WhenNotNull });
                break;
            case IPropertyReferenceOperation { Instance: { } task, Property: { Name: nameof(Task<object>.Result), ContainingType.Name: nameof(Task) or ValueTask } }:
                Follow(request with { Value = task });
                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(Task.FromResult) or nameof(Task.Run), ContainingType.Name: nameof(Task) or ValueTask }, Arguments: [var result, ..] }:
                Follow(request with { Value = result.Value });
                break;
            case IObjectCreationOperation { Type.Name: ValueTask, Arguments: [var result] }:
                Follow(request with { Value = result.Value });
                break;
            default:
                FallbackEdges.FollowDefault(this, request);
                _ = Inputs.Found(this, request)
                    || DelegateEdges.Follow(this, request)
                    || ElementEdges.Follow(this, request)
                    || (request.Element is null && (FallbackEdges.FollowText(this, request) || CredentialEdges.Follow(this, request) || UrlEdges.Follow(this, request) || BaseUrlEdges.Follow(this, request) || ClientEdges.Follow(this, request)));
                break;
        }
    }

    private void FollowCall(Request request, IInvocationOperation invocation)
    {
        if (CallFrame.Into(invocation, request.Frame) is not { } frame)
        {
            return;
        }

        foreach (var method in Implementations.Of(Project, invocation.TargetMethod).OfType<IMethodSymbol>())
        {
            foreach (var value in MemberWrites.Returns(Project, method))
            {
                var element = value.Parent?.Kind == OperationKind.YieldReturn ? request.Element?.Inner : request.Element;
                Follow(request with { Value = value, Frame = frame, Element = element, IsAlternative = true });
            }
        }
    }
}
