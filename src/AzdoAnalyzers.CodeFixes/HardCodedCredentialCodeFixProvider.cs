using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Replaces a hard-coded credential by a read of the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardCodedCredentialCodeFixProvider))]
public sealed class HardCodedCredentialCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public HardCodedCredentialCodeFixProvider()
        : base(DiagnosticIds.HardCodedCredential)
    {
    }
}
