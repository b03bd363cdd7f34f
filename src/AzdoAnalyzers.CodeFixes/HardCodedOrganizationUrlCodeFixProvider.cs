using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Replaces a hard-coded organization URL by a read of the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardCodedOrganizationUrlCodeFixProvider))]
public sealed class HardCodedOrganizationUrlCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public HardCodedOrganizationUrlCodeFixProvider()
        : base(DiagnosticIds.HardCodedOrganizationUrl)
    {
    }
}
