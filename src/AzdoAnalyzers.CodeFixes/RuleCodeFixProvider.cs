using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>The fix of one rule, where it is safe: what Fix All and <c>dotnet format</c> apply. The rest is offered by <see cref="Choices.ChoiceCodeFixProvider"/>.</summary>
public abstract class RuleCodeFixProvider : CodeFixProvider
{
    private readonly RuleFixAllProvider _fixAll;

    private protected RuleCodeFixProvider(string diagnosticId)
    {
        FixableDiagnosticIds = ImmutableArray.Create(diagnosticId);
        _fixAll = new RuleFixAllProvider(this);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>What tells its fixes from those of other rules.</summary>
    private protected string Key => GetType().Name;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await SafeAsync(context.Document.Project.Solution, [diagnostic], FixAllProgress.None, context.CancellationToken).ConfigureAwait(false) is { } offer)
            {
                context.RegisterCodeFix(offer.Action, diagnostic);
            }
        }
    }

    /// <summary>The change that fixes all of the findings whose fix is safe; null where none has one.</summary>
    internal abstract Task<Offer?> SafeAsync(Solution solution, IReadOnlyList<Diagnostic> diagnostics, FixAllProgress progress, CancellationToken cancellationToken);

    /// <summary>The entries that are by choice, for one finding, the best first.</summary>
    internal abstract Task<IReadOnlyList<Offer>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);
}
