using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Urls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Gives a base URL the slash at its end, and takes the one from the start of a path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedOrganizationCodeFixProvider))]
public sealed class DroppedOrganizationCodeFixProvider : RewriteCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public DroppedOrganizationCodeFixProvider()
        : base(DiagnosticIds.DroppedOrganization)
    {
    }

    private protected override string Title(FixKind kind)
        => kind is FixKind.RootedPath ? "Remove the slash from the start of the path" : "Add a slash to the end of the base URL";

    private protected override Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Kind(diagnostic) is FixKind.RootedPath
            ? RootedPath.WithoutSlashAsync(document, expression, cancellationToken)
            : BaseUrl.WithSlashAsync(document, expression, cancellationToken);
}
