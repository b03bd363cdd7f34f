using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>A place where the value of a constant is used.</summary>
internal sealed record ConstantUse(Document Document, SemanticModel Model, ExpressionSyntax Expression);
