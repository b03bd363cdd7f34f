using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>How a credential came to where a trace is.</summary>
/// <param name="Node">The expression that held it last, in the method that the trace started in: where a finding stands.</param>
internal sealed record LeakWay(SyntaxNode Node)
{
    private const int MaxDepth = 3;

    /// <summary>The call through which the trace went into a method; <see langword="null"/>: through none.</summary>
    public IOperation? Call { get; private init; }

    /// <summary>The way to that call.</summary>
    public LeakWay? Outer { get; private init; }

    /// <summary>The environment variable that it is read from; <see langword="null"/> where that isn't known.</summary>
    public string? Variable { get; init; }

    /// <inheritdoc cref="Leak.Constants"/>
    public IReadOnlyCollection<SyntaxNode> Constants { get; init; } = [];

    /// <summary>The variable that a trace from a client met, and this way starts at; <see langword="null"/> where it starts elsewhere.</summary>
    public ISymbol? Holder { get; init; }

    /// <summary>Whether the trace from a client came by the read of a variable that the way went through last.</summary>
    public bool IsToClient { get; init; }

    /// <summary>Whether the trace from a client came by what is handed to one of the calls that the way is inside of.</summary>
    public bool IsInCallForClient => Outer is { } outer && (outer.IsToClient || outer.IsInCallForClient);

    /// <summary>Whether it stands behind a name and <c>=</c> in the query of a URL.</summary>
    public bool IsInQuery { get; init; }

    /// <summary>How many calls it is away from the first read.</summary>
    private int Depth { get; init; }

    /// <summary>The way on, to another read of a variable: the finding stands there, unless the trace is in a method that it was handed to.</summary>
    public LeakWay To(SyntaxNode read) => Call is null ? this with { Node = read } : this;

    /// <summary>The way into a method; <see langword="null"/> if the trace is deep enough already.</summary>
    public LeakWay? Into(IOperation call) => Depth < MaxDepth ? this with { Call = call, Outer = this, Depth = Depth + 1 } : null;

    /// <summary>The way on to where a member is read, or a method called, by whomever; <see langword="null"/> as above.</summary>
    public LeakWay? OutTo(SyntaxNode read) => Depth < MaxDepth ? this with { Node = read, Call = null, Outer = null, Depth = Depth + 1 } : null;
}
