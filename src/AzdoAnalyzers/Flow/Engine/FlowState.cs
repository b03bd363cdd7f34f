using AzdoAnalyzers.Flow.Steps.Library;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>
/// An expression between a sink and an origin at which something happens to the value. Whether that is a mistake depends on what the origin
/// holds: the trace goes on from the state, and what it ends at is noted together with it.
/// </summary>
/// <param name="Node">The expression, where a finding stands.</param>
/// <param name="Kind">What happens there.</param>
internal sealed record FlowState(SyntaxNode Node, FlowStateKind Kind)
{
    private const int MaxEndingCount = 8;

    /// <summary>
    /// What is known of the text that makes the state one, as <see cref="SpelledText"/> has it: the path that is resolved against a URL, empty
    /// where none is seen; the whole of a URL.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>For a URL: what is joined to its end on the way, and takes the slash from it; <see langword="null"/> where nothing is.</summary>
    public string? Ending { get; init; }

    /// <summary>How many texts the ending is joined of. A loop that joins one again and again has no end.</summary>
    public int EndingCount { get; init; }

    /// <summary>The state with a text before its ending; <see langword="null"/> where there are too many already.</summary>
    public FlowState? Before(string text) => EndingCount < MaxEndingCount ? this with { Ending = text + Ending, EndingCount = EndingCount + 1 } : null;
}
