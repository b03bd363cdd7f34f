using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Reads the environment variable that a name means which none has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisspelledVariableCodeFixProvider))]
public sealed class MisspelledVariableCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public MisspelledVariableCodeFixProvider()
        : base(DiagnosticIds.MisspelledVariable)
    {
    }
}
