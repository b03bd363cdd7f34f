using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>The call through which a trace went into a method, so that a parameter in there is the argument of this call and of no other.</summary>
internal sealed class CallFrame(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, CallFrame? caller)
{
    /// <summary>How many calls deep a trace goes.</summary>
    public const int MaxDepth = 8;

    public IMethodSymbol Method { get; } = method;

    public ImmutableArray<IArgumentOperation> Arguments { get; } = arguments;

    public CallFrame? Caller { get; } = caller;

    public int Depth { get; } = caller is null ? 1 : caller.Depth + 1;
}
