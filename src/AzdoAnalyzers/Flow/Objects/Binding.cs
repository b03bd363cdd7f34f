using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>A call of a library that fills an object by the names of its members.</summary>
/// <param name="Type">The type of the object, or of the elements of the list; a type parameter, where the call stands in a generic method.</param>
/// <param name="Call">The call.</param>
/// <param name="Object">The object that is filled; <see langword="null"/>: one that the library makes.</param>
/// <param name="Kind">What the values come from.</param>
internal sealed record Binding(ITypeSymbol Type, SyntaxNode Call, IOperation? Object, FlowSourceKind Kind);
