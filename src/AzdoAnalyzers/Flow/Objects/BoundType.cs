using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>What a call of a binder fills.</summary>
/// <param name="Type">The type of the object, or of the elements of the list; a type parameter, where the call stands in a generic method.</param>
/// <param name="Object">The object; <see langword="null"/>: one that the library makes.</param>
/// <param name="Kind">What the values come from.</param>
internal sealed record BoundType(ITypeSymbol Type, IOperation? Object, FlowSourceKind Kind);
