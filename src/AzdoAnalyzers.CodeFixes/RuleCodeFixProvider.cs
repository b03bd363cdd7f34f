using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Offers the fixes of one rule.</summary>
public abstract class RuleCodeFixProvider : CodeFixProvider
{
    private protected RuleCodeFixProvider(string diagnosticId) => FixableDiagnosticIds = ImmutableArray.Create(diagnosticId);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The key by which hosts ask for the fix to be applied everywhere.</summary>
    private protected string Key => GetType().Name;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            await RegisterAsync(context, diagnostic).ConfigureAwait(false);
        }
    }

    private protected abstract Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic);
}
