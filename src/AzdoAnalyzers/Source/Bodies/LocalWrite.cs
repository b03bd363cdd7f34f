using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>A value is written to a local or parameter.</summary>
/// <param name="Symbol">The local or parameter.</param>
/// <param name="Value">
/// The syntax of the value. Where the value is a part or a result of something, the syntax is that: the <c>out</c> or <c>ref</c> argument, the
/// deconstruction, the <c>foreach</c>, the <c>+=</c>.
/// </param>
/// <param name="MayKeep">Whether what was there before may be there still: a method may leave a <c>ref</c> argument as it is.</param>
internal readonly record struct LocalWrite(ISymbol Symbol, SyntaxNode Value, bool MayKeep = false);
