using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Replaces what comes from elsewhere by a read of the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotFromEnvironmentCodeFixProvider))]
public sealed class NotFromEnvironmentCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public NotFromEnvironmentCodeFixProvider()
        : base(DiagnosticIds.NotFromEnvironment)
    {
    }
}
