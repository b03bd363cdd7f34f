using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow;

/// <summary>
/// Says whether code that uses plain HTTP talks to Azure DevOps: one of its hosts, the route of its REST API, a variable that holds its
/// credentials, or a type of its client stands in the same member, or else in the same class, directly or behind a constant. Another host in the member speaks
/// against it, and so does a request for a rooted path that isn't one of the REST API: on a host of Azure DevOps it would leave the organization out.
/// </summary>
internal sealed class ServiceScope(ProjectModel project, SinkCatalog catalog)
{
    /// <summary>What the path of each URL of the REST API holds, on premises too.</summary>
    public const string RestRoute = "_apis/";

    /// <summary>Azure DevOps as Entra knows it, the beginning of the scope of its access tokens.</summary>
    private const string EntraApplication = "499b84ac-1321-427f-aa17-267ca6975798";

    private readonly Dictionary<SyntaxNode, Mentions> _mentions = [];

    [Flags]
    private enum Mentions
    {
        None = 0,
        AzureDevOps = 1,
        OtherService = 2,
    }

    /// <summary>Whether Azure DevOps is in play at a node.</summary>
    public bool IsInPlay(SyntaxNode node)
    {
        foreach (var scope in node.Ancestors().Where(IsScope))
        {
            var mentions = Of(scope);
            if (mentions.HasFlag(Mentions.AzureDevOps))
            {
                return true;
            }

            if (mentions.HasFlag(Mentions.OtherService))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsScope(SyntaxNode node)
        => node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax || node is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement);

    private Mentions Of(SyntaxNode scope)
    {
        if (!_mentions.TryGetValue(scope, out var mentions))
        {
            _mentions.Add(scope, mentions = InText(scope));
            if (mentions == Mentions.None)
            {
                _mentions[scope] = mentions = BehindNames(scope);
            }
        }

        return mentions;
    }

    private Mentions InText(SyntaxNode scope)
        => scope.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            .Aggregate(Mentions.None, (mentions, token) => mentions | InText(token.ValueText) | (IsRootedPathOfRequest(token) ? Mentions.OtherService : Mentions.None));

    private static Mentions InText(string text)
        => AzureDevOpsHost.IsMentionedIn(text) || EnvironmentVariables.Known.Contains(text) || text.Contains(RestRoute) || text.Contains(EntraApplication) ? Mentions.AzureDevOps
            : text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? Mentions.OtherService
            : Mentions.None;

    private bool IsRootedPathOfRequest(SyntaxToken token)
        => token.ValueText is ['/', _, ..] && WholeText(token)?.Parent is ArgumentSyntax { Parent.Parent: { } call } && call switch
        {
            InvocationExpressionSyntax invocation => SyntaxIndex.LastName(invocation.Expression) is { } method && catalog.MemberNames.Contains(method),
            ObjectCreationExpressionSyntax creation => SyntaxIndex.LastName(creation.Type) is { } type && catalog.CreatedTypeNames.Contains(type),
            _ => false,
        };

    /// <summary>The literal or interpolated string that starts with the token.</summary>
    private static ExpressionSyntax? WholeText(SyntaxToken token)
        => token.Parent switch
        {
            LiteralExpressionSyntax literal => literal,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } start when whole.Contents[0] == start => whole,
            _ => null,
        };

    /// <summary>What the constants and types mean that the scope names.</summary>
    private Mentions BehindNames(SyntaxNode scope)
    {
        var model = project.SemanticModel(scope.SyntaxTree);
        var mentions = Mentions.None;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            mentions |= model.GetSymbolInfo(name).Symbol switch
            {
                IFieldSymbol { IsConst: true, ConstantValue: string text } => InText(text),
                IFieldSymbol { IsReadOnly: true } field => InText(Initial(field)),
                INamedTypeSymbol type when catalog.IsClientType(type) => Mentions.AzureDevOps,
                _ => Mentions.None,
            };
        }

        return mentions;
    }

    private string Initial(IFieldSymbol field)
        => MemberWrites.Initializers(project, field).Select(value => value.ConstantText()).FirstOrDefault() ?? "";
}
