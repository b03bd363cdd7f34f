using System.Collections.Immutable;
using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>
/// Offers the fix of one rule, once for each source that the value can be read from. A fix is made, and proven to compile,
/// before it is offered, so what is offered works; Fix All makes its fixes the same way.
/// </summary>
public abstract class EnvironmentReadCodeFixProvider : CodeFixProvider
{
    private readonly string _equivalenceKey;

    private protected EnvironmentReadCodeFixProvider(string diagnosticId, string equivalenceKey)
    {
        FixableDiagnosticIds = ImmutableArray.Create(diagnosticId);
        _equivalenceKey = equivalenceKey;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => EnvironmentReadFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Finding.From(context.Document, diagnostic) is { } finding)
            {
                await RegisterAsync(context, diagnostic, finding).ConfigureAwait(false);
            }
        }
    }

    private async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, Finding finding)
    {
        foreach (var source in EquivalenceKey.Sources)
        {
            if (await Fix.CreateAsync(context.Document.Project.Solution, [finding], source, context.CancellationToken).ConfigureAwait(false) is { } fix)
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(fix.Result), EquivalenceKey.Of(_equivalenceKey, source)), diagnostic);
            }
        }
    }
}
