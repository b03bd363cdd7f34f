using System.Collections.Immutable;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>A place where a value comes from that reaches a sink: a constant, or what <see cref="Kind"/> says.</summary>
/// <param name="Node">The innermost expression that holds the whole value.</param>
/// <param name="Value">
/// A constant's value, or what is known of its beginning. It may hold a secret: never write it to a diagnostic. For what is read at run time
/// the name that it is read by, or nothing if that isn't known.
/// </param>
/// <param name="Role">What the value means to the sink.</param>
/// <param name="Use">The sink it reaches.</param>
internal sealed record FlowSource(SyntaxNode Node, string Value, ValueRole Role, SinkUse Use)
{
    public FlowSourceKind Kind { get; init; }

    /// <summary>How many steps it is away from the sink.</summary>
    public int Distance { get; init; }

    /// <summary>The question that it answers, by whose askers the way of the value is told.</summary>
    public Request? Asker { get; init; }

    /// <summary>The expression that gives the name of what is read at run time.</summary>
    public SyntaxNode? Name { get; init; }

    /// <summary>The value is one of the pieces that a longer text is put together from: a URL with a path, <c>user:secret</c>.</summary>
    public bool IsJoined { get; init; }

    /// <summary>What the value is joined to is a route of the REST API.</summary>
    public bool IsOfRestApi { get; init; }

    /// <summary>Another text is made of the value on the way to the sink, so that no variable can stand in for it.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The value stands in the query of a URL, where no variable's value is to be put.</summary>
    public bool IsInQuery { get; init; }

    /// <summary>The value is sent with the Bearer scheme, in a header that takes other schemes too.</summary>
    public bool IsBearer { get; init; }

    /// <summary>The finding is one by the shape of the state alone, whatever the value is: another one at the same place knows more.</summary>
    public bool IsOfShape { get; init; }

    /// <summary>The state on the way to it that a rule speaks about; <see langword="null"/>: the rules speak about the origin itself.</summary>
    public FlowState? State { get; init; }

    /// <summary>The node at which a finding stands.</summary>
    public SyntaxNode Place => State?.Node ?? Node;

    /// <summary>Where the value is missing, the program doesn't come to the sink.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>The origin stands for a <c>??</c> that was to guard the value and never does: <see cref="Node"/> is that.</summary>
    public bool IsDeadGuard { get; init; }

    /// <summary>The environment variable that is read last, where the value is missing and others are tried after it.</summary>
    public string? LastVariable { get; init; }

    /// <summary>Whether it is known that the value goes to Azure DevOps, and not only suspected by names or what stands nearby: then a finding is a suggestion, without a fix.</summary>
    public bool IsServiceProven { get; init; } = true;

    /// <summary>The object that is made with the value, in a test project, is only asserted: nothing is sent, so what is no proven token is made up.</summary>
    public bool IsOnlyAsserted { get; init; }

    /// <summary>Where in <see cref="Value"/> the part starts that means it.</summary>
    public int Start { get; init; }

    /// <summary>How long that part is.</summary>
    public int Length { get; init; } = Value.Length;

    /// <summary><see cref="Value"/> is the value of <see cref="Node"/> itself, so <see cref="Start"/> and <see cref="Length"/> say what to replace in it.</summary>
    public bool IsOwnValue { get; init; } = true;

    /// <summary>The pieces that the beginning of the value is put together from, where it is.</summary>
    public ImmutableArray<TextPiece> Pieces { get; init; } = ImmutableArray<TextPiece>.Empty;

    /// <summary>Why a fix would be by choice, or can't be offered; <see langword="null"/>: for nothing that is known.</summary>
    public FixReason? FixReason { get; init; }

    /// <summary>What tells the value from others of its kind in the project, in the words of a variable's name, where there are several.</summary>
    public string? OwnVariable { get; init; }

    /// <summary>The part that means it. It may be a secret.</summary>
    public string Part => Value.Substring(Start, Length);
}
