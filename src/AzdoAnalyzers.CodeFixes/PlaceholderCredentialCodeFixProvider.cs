using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Replaces a placeholder by a read of the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaceholderCredentialCodeFixProvider))]
public sealed class PlaceholderCredentialCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public PlaceholderCredentialCodeFixProvider()
        : base(DiagnosticIds.PlaceholderCredential)
    {
    }
}
