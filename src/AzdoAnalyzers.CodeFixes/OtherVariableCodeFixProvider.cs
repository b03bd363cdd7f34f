using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Reads the configured environment variable instead of another one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherVariableCodeFixProvider))]
public sealed class OtherVariableCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public OtherVariableCodeFixProvider()
        : base(DiagnosticIds.OtherVariable)
    {
    }
}
