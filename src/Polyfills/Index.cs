using Microsoft.CodeAnalysis;

namespace System;

/// <summary>A place in a sequence, counted from its start or its end: what <c>[^1]</c> stands for.</summary>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The distance from the start or the end.</summary>
    public int Value => value;

    /// <summary>Whether it is counted from the end.</summary>
    public bool IsFromEnd => fromEnd;

    public static implicit operator Index(int value) => new(value);

    /// <summary>The distance from the start of a sequence of this length.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
