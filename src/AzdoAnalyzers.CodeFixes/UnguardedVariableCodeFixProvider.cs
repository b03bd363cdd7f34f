using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Gives a read of an environment variable a guard.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnguardedVariableCodeFixProvider))]
public sealed class UnguardedVariableCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public UnguardedVariableCodeFixProvider()
        : base(DiagnosticIds.UnguardedVariable)
    {
    }
}
