using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Replaces a proven personal access token by a read of the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardCodedTokenCodeFixProvider))]
public sealed class HardCodedTokenCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public HardCodedTokenCodeFixProvider()
        : base(DiagnosticIds.HardCodedToken)
    {
    }
}
