using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Identity;

/// <summary>Signs in with the identity that a program runs under, by Azure.Identity, where it used a personal access token.</summary>
internal static class SignIn
{
    private const string Title = "Sign in with DefaultAzureCredential";

    /// <summary>Azure DevOps as a resource of Entra: its application's id is the same in each tenant.</summary>
    private const string Scope = "\"499b84ac-1321-427f-aa17-267ca6975798/.default\"";

    /// <summary>The plans for a target, the one that reads best first; none where the token goes elsewhere too, or a library isn't referenced.</summary>
    public static async Task<IReadOnlyList<Plan>> PlansAsync(Solution solution, Target target, CancellationToken cancellationToken)
    {
        if (!target.Parts.All(part => part.Kind is FixKind.Credential or FixKind.BasicParameter or FixKind.UnguardedRead)
            || await target.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || !IsReferenced(FrameworkType.DefaultAzureCredential, model)
            || await TokenTrail.OfAsync(solution, target, model, cancellationToken).ConfigureAwait(false) is not { } trail
            || !trail.Uses.All(use => IsReferenced(use.IsHeader ? FrameworkType.TokenRequestContext : FrameworkType.VssAzureIdentityCredential, model) && !IsKept(use)))
        {
            return [];
        }

        return trail.Uses.Any(MayAwait) ? [Create(target, trail, MayAwait, model), Create(target, trail, _ => false, model)] : [Create(target, trail, _ => false, model)];
    }

    private static bool IsReferenced(string type, SemanticModel model) => model.Compilation.GetTypeByMetadataName(FrameworkType.Qualified(type)) is not null;

    private static Plan Create(Target target, TokenTrail trail, Func<IdentityUse, bool> awaits, SemanticModel model)
        => new(target, [.. trail.Uses.SelectMany(use => Edits(target, use, awaits(use), model))])
        {
            Discarded = [.. trail.Uses.SelectMany(use => use.Gone).Select(gone => gone.Span)],
            Unused = trail.Holders,
            Title = Title,
        };

    private static IEnumerable<TextEdit> Edits(Target target, IdentityUse use, bool awaits, SemanticModel model)
    {
        var document = target.Document.Id;
        if (use.IsHeader)
        {
            var token = Token(awaits, target.LanguageVersion);
            return use is { Scheme: { } scheme, Parameter: { } parameter }
                ? [new TextEdit(document, scheme.Span, "\"Bearer\""), new TextEdit(document, parameter.Span, token)]
                : [new TextEdit(document, use.Place.Span, "\"Bearer \" + " + token)];
        }

        var creation = new TextEdit(document, use.Place.Span, $"new {FrameworkType.VssAzureIdentityCredential}(new {FrameworkType.DefaultAzureCredential}())");
        return DeclaredType(use.Place, model) is { } type ? [new TextEdit(document, type.Span, FrameworkType.VssAzureIdentityCredential), creation] : [creation];
    }

    /// <summary>The expression that gets a token for Azure DevOps.</summary>
    private static string Token(bool awaits, LanguageVersion version)
    {
        var context = $"new {FrameworkType.TokenRequestContext}({(version >= LanguageVersion.CSharp12 ? $"[{Scope}]" : $"new[] {{ {Scope} }}")})";
        return awaits ? $"(await new {FrameworkType.DefaultAzureCredential}().GetTokenAsync({context})).Token" : $"new {FrameworkType.DefaultAzureCredential}().GetToken({context}).Token";
    }

    /// <summary>The type that a local or private field is declared with for a credential, where that is the credential's own.</summary>
    private static TypeSyntax? DeclaredType(ExpressionSyntax creation, SemanticModel model)
        => creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: { IsVar: false } type } } declarator }
            && model.GetDeclaredSymbol(declarator) is ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(type).Type, model.GetTypeInfo(creation).Type)
                ? (type as NullableTypeSyntax)?.ElementType ?? type
                : null;

    /// <summary>Whether a header is the initial value of a member: its token would be gone after an hour, and the header stay.</summary>
    private static bool IsKept(IdentityUse use) => use.IsHeader && Function(use) is null;

    private static bool MayAwait(IdentityUse use) => use.IsHeader && Function(use) switch
    {
        AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MemberDeclarationSyntax member => member is GlobalStatementSyntax || member.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <summary>The function whose body makes a header; null where none does.</summary>
    private static SyntaxNode? Function(IdentityUse use)
        => use.Place.Ancestors().FirstOrDefault(node => node
            is AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax
            or BaseMethodDeclarationSyntax
            or AccessorDeclarationSyntax
            or ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax }
            or GlobalStatementSyntax);
}
