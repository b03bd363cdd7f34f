using System.Collections.Immutable;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>The call through which a trace went into a method, so that a parameter in there is the argument of this call and of no other.</summary>
internal sealed class CallContext
{
    /// <summary>How many calls deep a trace goes.</summary>
    public const int MaxDepth = 8;

    private readonly ISymbol _called;

    private readonly int _depth;

    private CallConstants? _constants;

    private CallContext(ISymbol called, IOperation call, ImmutableArray<CallArgument> arguments, CallContext? caller)
    {
        _called = called;
        _depth = Depth(caller) + 1;
        Receiver = call is IInvocationOperation invocation ? Extensions.Receiver(invocation) : (call as IPropertyReferenceOperation)?.Instance;
        Call = call;
        Arguments = arguments;
        Caller = ArgumentsIn = caller;
    }

    private CallContext(IMethodSymbol function, FunctionUse use, IOperation? receiver, CallContext? around)
    {
        _called = Implementations.Canonical(function);
        _depth = Math.Max(Depth(use.Frame), Depth(around)) + 1;
        Receiver = receiver;
        Call = use.Place;
        Arguments = use.Place is IInvocationOperation call ? CallArgument.All(call.Arguments).Where(argument => argument.Parameter.Ordinal < function.Parameters.Length).Select(argument => argument with { Parameter = function.OriginalDefinition.Parameters[argument.Parameter.Ordinal] }).ToImmutableArray() : ImmutableArray<CallArgument>.Empty;
        Caller = around;
        ArgumentsIn = use.Frame;
    }

    /// <summary>The call itself.</summary>
    public IOperation Call { get; }

    public ImmutableArray<CallArgument> Arguments { get; }

    /// <summary>What the call is made on; <see langword="null"/> if on nothing.</summary>
    public IOperation? Receiver { get; }

    /// <summary>The call around this one; around a function that is a value, the call in which it stands.</summary>
    public CallContext? Caller { get; }

    /// <summary>The call in which the arguments stand: of a function that is a value, where it is called.</summary>
    public CallContext? ArgumentsIn { get; }

    /// <summary>The answers that the call hands over as constants.</summary>
    public CallConstants Constants => _constants ??= CallConstants.Of(Arguments, value => Resolve(value, ArgumentsIn));

    /// <summary>The call creates an object, whose members are read elsewhere.</summary>
    public bool IsCreation { get; private init; }

    /// <summary>The frame of a call; <see langword="null"/> if the trace is deep enough already.</summary>
    public static CallContext? Into(IInvocationOperation call, CallContext? caller)
        => caller?._depth >= MaxDepth ? null : new CallContext(Implementations.Canonical(call.TargetMethod), call, CallArgument.Of(call), caller);

    /// <summary>The frame of the getter of an indexer, of a property in a block of extensions, or of one that is read of another object; <see langword="null"/> for other properties, which are handed nothing.</summary>
    public static CallContext? Into(IPropertyReferenceOperation property, CallContext? caller)
        => caller?._depth >= MaxDepth || property.Property is not { GetMethod: { } getter } || !(property.Property.IsIndexer || Extensions.IsBlock(property.Property.ContainingType) || property.Instance is not (null or IInstanceReferenceOperation)) ? null
            : new CallContext(Implementations.Canonical(getter), property, CallArgument.All(property.Arguments), caller);

    /// <summary>The frame of an operator of the project, a conversion too; <see langword="null"/> if the operation has none.</summary>
    public static CallContext? IntoOperator(IOperation operation, CallContext? caller)
        => caller?._depth >= MaxDepth || OperatorCalls.Method(operation) is not { } method ? null : new CallContext(method, operation, OperatorCalls.Arguments(operation, method), caller);

    /// <summary>The frame of a function that is a value; <see langword="null"/> if the trace is deep enough already.</summary>
    /// <param name="function">The lambda or method.</param>
    /// <param name="use">Where it is called, or handed to a library.</param>
    /// <param name="receiver">What the method is named on.</param>
    /// <param name="around">The call in which the function stands.</param>
    public static CallContext? IntoFunction(IMethodSymbol function, FunctionUse use, IOperation? receiver, CallContext? around)
        => Depth(use.Frame) >= MaxDepth || Depth(around) >= MaxDepth ? null : new CallContext(function, use, receiver, around);

    /// <summary>The frame of whatever is called.</summary>
    public static CallContext? IntoAny(IOperation call, CallContext? caller)
        => call switch
        {
            IInvocationOperation invocation => Into(invocation, caller),
            IObjectCreationOperation creation => Into(creation, caller),
            IPropertyReferenceOperation property => Into(property, caller),
            _ => IntoOperator(call, caller),
        };

    /// <summary>The frame of a constructor that an object is created by, where the trace goes into it from a member of the object.</summary>
    public static CallContext Into(IObjectCreationOperation creation) => Into(creation, caller: null);

    /// <summary>The same where a method creates the object that was called for it.</summary>
    public static CallContext Into(IObjectCreationOperation creation, CallContext? caller)
        => new(creation.Constructor!.OriginalDefinition, creation, CallArgument.All(creation.Arguments), caller) { IsCreation = true };

    /// <summary>What an expression is in the calls that a trace went through: what they hand over, where it is a parameter, and what they are made on, where it is <c>this</c>; else the expression itself.</summary>
    public static IOperation Resolve(IOperation value, CallContext? frame)
    {
        while (frame is not null)
        {
            switch (value.Unwrapped())
            {
                case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } when frame.ArgumentFor(method, parameter) is { } argument:
                    value = argument.Value;
                    frame = frame.Around(method)?.ArgumentsIn;
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self when frame.AroundMember(self) is { Receiver: { } receiver } call:
                    value = receiver;
                    frame = call.Caller;
                    break;
                default:
                    return value;
            }
        }

        return value;
    }

    /// <summary>The innermost frame of a method: a function inside of it sees its parameters too; <see langword="null"/> if the trace didn't come through a call of it.</summary>
    public CallContext? Around(IMethodSymbol method)
    {
        var frame = this;
        while (frame is not null && !frame.IsOf(method))
        {
            frame = frame.Caller;
        }

        return frame;
    }

    /// <summary>The innermost frame of a member of a type, as of a block of extensions, all of which see the block's parameter.</summary>
    public CallContext? Around(INamedTypeSymbol type)
    {
        var frame = this;
        while (frame is not null && !SymbolEqualityComparer.Default.Equals(frame._called.ContainingType?.OriginalDefinition, type))
        {
            frame = frame.Caller;
        }

        return frame;
    }

    /// <summary>The innermost frame of the method or accessor that an operation stands in, whatever functions stand in that.</summary>
    public CallContext? AroundMember(IOperation operation) => MemberBody.MethodAround(operation) is { } method ? Around(method) : null;

    /// <summary>What the innermost call of a method hands over for a parameter.</summary>
    public CallArgument? ArgumentFor(IMethodSymbol method, IParameterSymbol parameter)
        => Around(method)?.Arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal);

    private static int Depth(CallContext? frame) => frame?._depth ?? 0;

    /// <summary>Whether the call may run the method.</summary>
    public bool IsOf(IMethodSymbol method) => Implementations.Is(method, _called);
}
