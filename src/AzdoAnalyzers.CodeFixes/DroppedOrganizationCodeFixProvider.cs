using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Urls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Gives a base URL the slash at its end, takes the one from the start of a path, and puts a path behind the URL whose path it replaces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedOrganizationCodeFixProvider))]
public sealed class DroppedOrganizationCodeFixProvider : RewriteCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public DroppedOrganizationCodeFixProvider()
        : base(DiagnosticIds.DroppedOrganization)
    {
    }

    private protected override string Title(FixKind kind)
        => kind switch
        {
            FixKind.RootedPath => "Remove the slash from the start of the path",
            FixKind.ReplacedPath => "Put the path behind the URL",
            _ => "Add a slash to the end of the base URL",
        };

    private protected override Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Kind(diagnostic) switch
        {
            FixKind.RootedPath => RootedPath.WithoutSlashAsync(document, expression, cancellationToken),
            FixKind.ReplacedPath => ReplacedPath.AppendedAsync(document, expression, cancellationToken),
            _ => BaseUrl.WithSlashAsync(document, expression, cancellationToken),
        };
}
