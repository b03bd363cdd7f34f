using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Writes the name of a variable instead of its value: by choice only, since somebody may read what is written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeakedCredentialCodeFixProvider))]
public sealed class LeakedCredentialCodeFixProvider : RewriteCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public LeakedCredentialCodeFixProvider()
        : base(DiagnosticIds.LeakedCredential)
    {
    }

    private protected override string Title(FixKind kind) => "Write the variable's name";

    private protected override Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Task.FromResult<IEnumerable<IReadOnlyList<TextEdit>>>(
            !diagnostic.Properties.TryGetValue(FixProperties.Variable, out var variable) || variable is null ? []
                : expression.Parent is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole ? [[new TextEdit(document.Id, hole.Span, variable)]]
                : [[new TextEdit(document.Id, expression.Span, $"\"{variable}\"")]]);
}
