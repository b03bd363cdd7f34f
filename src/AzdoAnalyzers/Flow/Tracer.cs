using AzdoAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>
/// Goes back from the values that sinks take to the places where those values are written, or read at run time (<see cref="Inputs"/>). The edges
/// here hand a value on as it is; <see cref="CredentialEdges"/> and <see cref="UrlEdges"/> are those that wrap or join it, <see cref="DelegateEdges"/> those of functions.
/// </summary>
internal sealed class Tracer(ProjectModel project)
{
    /// <summary>Ends a trace through code that nobody wrote by hand.</summary>
    private const int MaxSteps = 50_000;

    private readonly Queue<Request> _pending = new();

    private readonly HashSet<(SyntaxNode, ValueRole, Step?, CallFrame?)> _seenValues = [];

    private readonly HashSet<(ISymbol, ValueRole, Step?)> _seenMembers = [];

    private readonly List<Origin> _origins = [];

    public ProjectModel Project { get; } = project;

    /// <summary>The places where the values of the sinks come from, in a fixed order.</summary>
    public IReadOnlyList<Origin> Trace(IEnumerable<SinkUse> uses)
    {
        var all = uses.ToList();
        foreach (var request in all.Select(use => new Request(use.Value, use.Row.Role, use) { Companion = use.Companion }).Concat(BaseAddresses.Of(Project, all)).Concat(all.Where(use => use.Row.IsBearer).Select(CredentialEdges.AsBearer)))
        {
            Follow(request);
        }

        for (var step = 0; step < MaxSteps && _pending.Count > 0; step++)
        {
            Step(_pending.Dequeue());
        }

        return _origins;
    }

    /// <summary>Asks a further question; one that was asked before isn't asked again.</summary>
    public void Follow(Request request)
    {
        request = request with { Value = request.Value.Unwrapped() };
        if (_seenValues.Add((request.Value.Syntax, request.Role, request.Step, request.Frame)))
        {
            _pending.Enqueue(request);
        }
    }

    /// <summary>Notes the end of a trace. An empty constant among others is none.</summary>
    public void Found(Request request, Origin origin)
    {
        if (!request.IsAlternative || origin.Kind != OriginKind.Constant || origin.Part.Trim().Length > 0)
        {
            _origins.Add(origin with { Step = request.Step });
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
                FollowLocal(request, local);
                break;
            case IFieldReferenceOperation { Field: var field } when Project.Declares(field):
                FollowMember(request, field.OriginalDefinition, isMutable: !field.IsConst && !field.IsReadOnly);
                break;
            case IPropertyReferenceOperation { Property: var property } when Project.Declares(property):
                FollowProperty(request, property.OriginalDefinition);
                break;
            case IParameterReferenceOperation parameter:
                FollowParameter(request with { IsAlternative = request.IsAlternative || EmptyTests.Include(parameter, parameter.Parameter) }, parameter.Parameter);
                break;
            case ICoalesceOperation coalesce:
                Follow(request with { Value = coalesce.Value });
                Follow(request with { Value = coalesce.WhenNull, IsAlternative = true });
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Follow(request with { Value = conditional.WhenTrue, IsAlternative = true });
                Follow(request with { Value = whenFalse, IsAlternative = true });
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
            case IAssignmentOperation assignment:
                Follow(request with { Value = assignment.Value });
                break;
            case IInvocationOperation invocation when Project.Declares(invocation.TargetMethod):
                FollowCall(request, invocation);
                break;
            case IInvocationOperation { Instance: { } trimmed, TargetMethod.Name: "Trim" or "TrimEnd", Arguments.Length: > 0 } when request.Step is not null:
                Follow(request with { Value = trimmed, Step = BaseUrlEdges.Trimmed(request.Step) });
                break;
            case IInvocationOperation { Instance: { } instance, TargetMethod.Name: "ToString" or "Trim" or "TrimEnd" or "TrimStart" or "ConfigureAwait" or "GetAwaiter" or "GetResult" }:
                Follow(request with { Value = instance });
                break;
            case IPropertyReferenceOperation { Instance: { } task, Property: { Name: nameof(Task<object>.Result), ContainingType.Name: nameof(Task) } }:
                Follow(request with { Value = task });
                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(Task.FromResult), ContainingType.Name: nameof(Task) } } invocation:
                Follow(request with { Value = invocation.Arguments[0].Value });
                break;
            default:
                _ = Inputs.Found(this, request) || DelegateEdges.Follow(this, request) || CredentialEdges.Follow(this, request)
                    || UrlEdges.Follow(this, request) || BaseUrlEdges.Follow(this, request) || ClientEdges.Follow(this, request);
                break;
        }
    }

    private void FollowLocal(Request request, ILocalReferenceOperation local)
    {
        request = request with { IsAlternative = request.IsAlternative || EmptyTests.Include(local, local.Local) };
        foreach (var definition in LocalDefinitions.Reaching(local))
        {
            FollowSyntax(request, definition);
        }
    }

    private void FollowSyntax(Request request, SyntaxNode value)
    {
        if (Project.Operation(value) is { } operation)
        {
            Follow(request with { Value = operation });
        }
    }

    /// <summary>To all values that are written to a field or an automatic property, whatever the instance.</summary>
    private void FollowMember(Request request, ISymbol member, bool isMutable)
    {
        if (!_seenMembers.Add((member, request.Role, request.Step)))
        {
            return;
        }

        request = request with { Frame = null };
        foreach (var value in MemberWrites.Initializers(Project, member))
        {
            Follow(request with { Value = value, IsAlternative = request.IsAlternative || isMutable });
        }

        if (member is not IFieldSymbol { IsConst: true })
        {
            foreach (var value in MemberWrites.Assignments(Project, member))
            {
                Follow(request with { Value = value, IsAlternative = request.IsAlternative || isMutable });
            }
        }
    }

    private void FollowProperty(Request request, IPropertySymbol property)
    {
        var returns = property.GetMethod is { } getter ? MemberWrites.Returns(Project, getter).ToList() : [];
        foreach (var value in returns)
        {
            Follow(request with { Value = value, Frame = null });
        }

        if (returns.Count > 0)
        {
            return;
        }

        FollowMember(request, property, isMutable: property.SetMethod is not null);
        foreach (var parameter in Project.Declarations(property).OfType<ParameterSyntax>())
        {
            if (Project.SemanticModel(parameter.SyntaxTree).GetDeclaredSymbol(parameter) is IParameterSymbol declared)
            {
                FollowParameter(request with { Frame = null }, declared);
            }
        }
    }

    private void FollowParameter(Request request, IParameterSymbol parameter)
    {
        parameter = parameter.OriginalDefinition;
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return;
        }

        if (FrameOf(request.Frame, method) is { } frame)
        {
            if (frame.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } argument)
            {
                FollowArgument(request with { Frame = frame.Caller }, argument, method, frame.Arguments);
            }
        }
        else if (method.AssociatedSymbol is IPropertySymbol property)
        {
            FollowMember(request, property, isMutable: true);
        }
        else if (_seenMembers.Add((parameter, request.Role, request.Step)))
        {
            FollowCallers(request with { Frame = null }, parameter, method);
        }
    }

    /// <summary>The innermost frame, if the trace is inside of a call of the method.</summary>
    private static CallFrame? FrameOf(CallFrame? frame, IMethodSymbol method)
        => frame is not null && SymbolEqualityComparer.Default.Equals(frame.Method, method) ? frame : null;

    private void FollowCallers(Request request, IParameterSymbol parameter, IMethodSymbol method)
    {
        FollowDefault(request, parameter);
        foreach (var arguments in Callers.Of(Project, method))
        {
            if (arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } argument)
            {
                FollowArgument(request, argument, method, arguments);
            }
        }
    }

    private void FollowArgument(Request request, IArgumentOperation argument, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
    {
        if (argument.ArgumentKind != ArgumentKind.DefaultValue)
        {
            Follow(request with { Value = argument.Value, Companion = CompanionAtCall(request.Companion, method, arguments) });
        }
        else if (argument.Parameter is { } parameter)
        {
            FollowDefault(request, parameter);
        }
    }

    /// <summary>To a parameter's default value, which a caller outside of the project may take.</summary>
    private void FollowDefault(Request request, IParameterSymbol parameter)
    {
        foreach (var declaration in Project.Declarations(parameter).OfType<ParameterSyntax>())
        {
            if (declaration.Default is { Value: var value })
            {
                FollowSyntax(request with { IsAlternative = true }, value);
            }
        }
    }

    /// <summary>A companion that is a parameter of the same method is the argument beside the value at the call.</summary>
    private static IOperation? CompanionAtCall(IOperation? companion, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
        => companion?.Unwrapped() is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
            ? arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value
            : companion;

    private void FollowCall(Request request, IInvocationOperation invocation)
    {
        if (request.Frame?.Depth >= CallFrame.MaxDepth)
        {
            return;
        }

        var method = (invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod).OriginalDefinition;
        var frame = new CallFrame(method, invocation.Arguments, request.Frame);
        foreach (var value in MemberWrites.Returns(Project, method))
        {
            Follow(request with { Value = value, Frame = frame, IsAlternative = true });
        }
    }
}
