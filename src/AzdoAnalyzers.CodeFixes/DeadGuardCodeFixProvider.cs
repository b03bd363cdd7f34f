using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Moves a guard that never fires to the value that it was meant for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeadGuardCodeFixProvider))]
public sealed class DeadGuardCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public DeadGuardCodeFixProvider()
        : base(DiagnosticIds.DeadGuard)
    {
    }
}
