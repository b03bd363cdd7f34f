using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>A method that a plan adds to a type, and that other plans may call too.</summary>
internal sealed record AddedMethod(INamedTypeSymbol Type, string Name, TextEdit Addition);
