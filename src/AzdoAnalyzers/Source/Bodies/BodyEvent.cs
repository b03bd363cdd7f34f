using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>Something that may change what is known of a value: a write, or a call.</summary>
/// <param name="Statement">The number of the statement in its block.</param>
/// <param name="Operation">The operation of the graph.</param>
/// <param name="Writes">What it writes to locals and parameters.</param>
internal readonly record struct BodyEvent(int Statement, IOperation Operation, IReadOnlyList<LocalWrite> Writes);
