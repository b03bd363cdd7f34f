using Microsoft.CodeAnalysis;

namespace System;

/// <summary>A piece of a sequence: what <c>[1..^1]</c> stands for.</summary>
[Embedded]
internal readonly struct Range(Index start, Index end)
{
    /// <summary>Where it starts.</summary>
    public Index Start => start;

    /// <summary>Where it ends; the element there is no part of it.</summary>
    public Index End => end;
}
