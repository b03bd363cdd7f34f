using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>Each text is a constant.</summary>
internal sealed class ExtractedConstants : ExtractedLiterals
{
    protected override bool IsMeant(LiteralExpressionSyntax literal, IReadOnlyList<Diagnostic> findings) => true;

    protected override string Use(string name) => name;

    protected override string Declaration(string name, string literal) => $"private const string {name} = {literal};";
}
