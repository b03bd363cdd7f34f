using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>A generic method of the project that fills objects of its type parameter.</summary>
/// <param name="Method">The method.</param>
/// <param name="Parameter">The type parameter.</param>
/// <param name="Binding">What the binder in it does.</param>
internal sealed record GenericBinder(IMethodSymbol Method, ITypeParameterSymbol Parameter, Binding Binding);
