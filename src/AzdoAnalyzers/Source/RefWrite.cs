using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>A value is written through a reference to a member, or to an element of the array that it holds.</summary>
/// <param name="Value">What is written.</param>
/// <param name="Index">The number of the element; <see langword="null"/>: the member itself is written.</param>
/// <param name="Call">The call that hands the reference back; <see langword="null"/>: a local is it.</param>
internal sealed record RefWrite(IOperation Value, IOperation? Index, IInvocationOperation? Call);
