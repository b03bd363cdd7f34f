using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>
/// Offers the fix of one rule, once for each source that the value can be read from. A fix is made, and proven to compile,
/// before it is offered, so what is offered works; Fix All makes its fixes the same way.
/// </summary>
public abstract class EnvironmentReadCodeFixProvider : RuleCodeFixProvider
{
    private protected EnvironmentReadCodeFixProvider(string diagnosticId)
        : base(diagnosticId)
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => EnvironmentReadFixAllProvider.Instance;

    private protected sealed override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        if (Finding.From(context.Document, diagnostic) is not { } finding)
        {
            return;
        }

        foreach (var source in EquivalenceKey.Sources)
        {
            if (await Fix.CreateAsync(context.Document.Project.Solution, [finding], source, context.CancellationToken).ConfigureAwait(false) is { } fix)
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(fix.Result), EquivalenceKey.Of(Key, source)), diagnostic);
            }
        }
    }
}
