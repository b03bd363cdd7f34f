using AzdoAnalyzers.Models;
using AzdoAnalyzers.Models.Guards;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>A question to the tracer: where does this value come from?</summary>
/// <param name="Value">The value.</param>
/// <param name="Role">What it means to the sink.</param>
/// <param name="Use">The sink.</param>
internal sealed record Request(IOperation Value, ValueRole Role, SinkUse Use)
{
    /// <summary>The user name or header scheme beside the value, where it is an expression.</summary>
    public IOperation? Companion { get; init; }

    /// <summary>The question in whose answer this one is asked; <see langword="null"/> for the sink's own. It is no part of the question: of two ways to one value the first one counts.</summary>
    public Request? Asker { get; init; }

    /// <summary>How many steps the trace has made.</summary>
    public int Distance { get; init; }

    /// <summary>The state that the trace has come through, so that it is a trace of its own; the last one, where there are several.</summary>
    public FlowState? State { get; init; }

    /// <summary>The call that the trace is inside of.</summary>
    public CallContext? Frame { get; init; }

    /// <summary>The value is a piece of a longer text, so that the text is there without it.</summary>
    public bool IsJoined { get; init; }

    /// <summary>What the value is joined to is a route of the REST API.</summary>
    public bool IsOfRestApi { get; init; }

    /// <summary>Another text is made of the value on the way, so that no variable can stand in for it.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The value stands in the query of a URL, where no variable's value is to be put.</summary>
    public bool IsInQuery { get; init; }

    /// <summary>The element of the value that is asked for; <see langword="null"/>: the value itself.</summary>
    public AccessPath? Element { get; init; } = Use.Element;

    /// <summary>Which service the value goes to, as far as it is known.</summary>
    public Service Service { get; init; } = Use.Service;

    /// <summary>The value is sent with the Bearer scheme, in a header that takes other schemes too.</summary>
    public bool IsBearer { get; init; }

    /// <summary>Where the value is in one of these states, the program doesn't come to the sink.</summary>
    public ValueStates Guarded { get; init; } = Use.Row.Checks switch { GuardKind.StopsWhereNull => ValueStates.Null, GuardKind.StopsWhereMissing => ValueStates.Missing, _ => ValueStates.None };

    /// <summary>The <c>??</c> that was to guard the value, and never does; <see langword="null"/> if there is none.</summary>
    public SyntaxNode? DeadGuard { get; init; }

    /// <summary>The environment variable that is read last, where the value is missing and others are tried after it.</summary>
    public string? LastVariable { get; init; }

    /// <summary>
    /// The value is one of several, the others unknown: what a mutable member starts with, a parameter's default, a fallback, what one
    /// <c>return</c> hands back. An empty one then stands for "none", and says nothing about what reaches the sink.
    /// </summary>
    public bool IsAlternative { get; init; }

    /// <summary>The branches in which the value is needed, in the body that the trace is in, as far as flags decide whether the program comes there.</summary>
    public BranchConditions? Branch { get; init; }

    /// <summary>What the class of the object is, or derives from, whose member is read; <see langword="null"/>: that of the member.</summary>
    public INamedTypeSymbol? ObjectType { get; init; }

    /// <summary>The parameter on which the method was called that the trace came out of; <see langword="null"/> if it was no parameter, or only one method can run.</summary>
    public KnownReceiver? Receiver { get; init; }

    /// <summary>Where the function is called that the value is, and whose result is asked for; <see langword="null"/>: anywhere.</summary>
    public FunctionUse? Function { get; init; }

    /// <summary>The answers that the call hands over as constants which the trace is inside of.</summary>
    public CallConstants Constants => Frame?.Constants ?? CallConstants.None;
}
