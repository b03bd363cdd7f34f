using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes.Choices;

/// <summary>
/// The fixes of all rules that are by choice: one at a time, with a title that says what to look at. It has no Fix All, so no host applies
/// them unasked. Hosts show the providers of an assembly in the order of its types, where those of a namespace come before those of the
/// namespaces in it: a safe fix is the first entry of its menu since this class stands in one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChoiceCodeFixProvider))]
public sealed class ChoiceCodeFixProvider : CodeFixProvider
{
    private static readonly IReadOnlyList<RuleCodeFixProvider> Rules =
    [
        new HardCodedTokenCodeFixProvider(),
        new HardCodedCredentialCodeFixProvider(),
        new PlaceholderCredentialCodeFixProvider(),
        new EditedTokenCodeFixProvider(),
        new LeakedCredentialCodeFixProvider(),
        new HardCodedOrganizationUrlCodeFixProvider(),
        new DroppedOrganizationCodeFixProvider(),
        new CredentialOverHttpCodeFixProvider(),
        new UnguardedVariableCodeFixProvider(),
        new DeadGuardCodeFixProvider(),
        new OtherVariableCodeFixProvider(),
        new MisspelledVariableCodeFixProvider(),
        new NotFromEnvironmentCodeFixProvider(),
        new TokenAsBearerCodeFixProvider(),
        new MalformedBasicHeaderCodeFixProvider(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Rules.SelectMany(rule => rule.FixableDiagnosticIds).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var rule in Rules.Where(rule => rule.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                foreach (var offer in await rule.ChoicesAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(offer.Action, diagnostic);
                }
            }
        }
    }
}
