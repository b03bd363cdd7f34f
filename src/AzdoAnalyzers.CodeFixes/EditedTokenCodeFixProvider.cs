using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Replaces a text that is shaped like a personal access token by a read of the environment: by choice only, since nothing proves it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EditedTokenCodeFixProvider))]
public sealed class EditedTokenCodeFixProvider : EnvironmentReadCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public EditedTokenCodeFixProvider()
        : base(DiagnosticIds.EditedToken)
    {
    }
}
