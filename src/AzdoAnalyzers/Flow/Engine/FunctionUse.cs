using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>Where a function that is a value itself is called, or handed to a library.</summary>
/// <param name="Place">The call of the delegate, or the argument of a library's member.</param>
/// <param name="Frame">The call that leads there; <see langword="null"/>: any.</param>
internal sealed record FunctionUse(IOperation Place, CallContext? Frame);
