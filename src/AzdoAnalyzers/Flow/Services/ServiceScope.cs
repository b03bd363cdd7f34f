using System.Collections.Immutable;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>
/// Says whether code that uses plain HTTP talks to Azure DevOps: one of its hosts, the route of its REST API, a variable that holds its
/// credentials, or a type of its client stands in the same member, or else in the same class, directly or behind a constant. Another host in the member speaks
/// against it, and so does a request for a rooted path that isn't one of the REST API: on a host of Azure DevOps it would leave the organization out.
/// Where the code around a sink says nothing, whoever hands the value over may: by the URL beside it in the call or object initializer.
/// </summary>
internal sealed class ServiceScope(ProjectModel project, SinkCatalog catalog)
{
    /// <summary>What the path of each URL of the REST API holds, on premises too.</summary>
    public const string RestRoute = "_apis/";

    /// <summary>Azure DevOps as Entra knows it, the beginning of the scope of its access tokens.</summary>
    private const string EntraApplication = "499b84ac-1321-427f-aa17-267ca6975798";

    private static readonly char[] EndsOfHost = ['/', '?', '#', ' ', '"', '\'', '\0'];

    private readonly Dictionary<SyntaxNode, Mentions> _mentions = [];

    [Flags]
    private enum Mentions
    {
        None = 0,
        AzureDevOps = 1,
        OtherService = 2,
    }

    /// <summary>Which service the code at a node talks to: by what else is done with the same client or request, or else by the innermost scope that says something.</summary>
    public Service At(SyntaxNode node)
    {
        var ofReceiver = ReceiverStatements.Of(project, node).Aggregate(Mentions.None, (mentions, statement) => mentions | Of(statement));
        return ServiceOf(ofReceiver != Mentions.None ? ofReceiver : node.Ancestors().Where(IsScope).Select(Of).FirstOrDefault(mentions => mentions != Mentions.None));
    }

    /// <summary>Which service a value goes to that is handed over in a call, as far as the other arguments and the calling member say; <see langword="null"/>: to another one.</summary>
    public Service? Beside(ImmutableArray<CallArgument> arguments, int ordinal, Request request)
        => !DependsOnService(request) || arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == ordinal) is not { } own
            ? request.Service
            : Decide(request.Service, Of(arguments.Where(argument => argument != own).Select(argument => argument.Value)), own.Value.Syntax);

    /// <summary>The same for an assignment, by the object initializer that it stands in.</summary>
    public Service? Beside(IAssignmentOperation assignment, Request request)
        => DependsOnService(request) ? Decide(request.Service, Of(ValuesBeside(assignment)), assignment.Syntax) : request.Service;

    /// <summary>Which service a value goes to that stands in a text with others, such as a command line.</summary>
    public static Service Within(string text, Service known)
        => AzureDevOpsHost.IsMentionedIn(text) ? Service.AzureDevOps : HasKnownHost(text) ? Service.Other : known;

    /// <summary>Whether a URL in a text names its host.</summary>
    private static bool HasKnownHost(string text)
    {
        for (var scheme = text.IndexOf("://", StringComparison.Ordinal); scheme >= 0; scheme = text.IndexOf("://", scheme + 1, StringComparison.Ordinal))
        {
            var start = scheme + "://".Length;
            var end = text.IndexOfAny(EndsOfHost, start);
            var authority = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
            if (authority.Length > 0 && authority.IndexOf(ComposedText.Hole, authority.IndexOf('@') + 1) < 0)
            {
                return true;
            }
        }

        return false;
    }


    private static bool DependsOnService(Request request) => request.Use.Row.IsGeneralPurpose && request.Role is not (ValueRole.Url or ValueRole.BaseUrl or ValueRole.OrganizationName or ValueRole.Client);

    private Service? Decide(Service known, Mentions beside, SyntaxNode node)
    {
        var service = beside != Mentions.None ? ServiceOf(beside) : known == Service.Unknown ? InMember(node) : known;
        return service == Service.Other ? null : service;
    }

    private Service InMember(SyntaxNode node)
        => node.Ancestors().FirstOrDefault(ancestor => IsScope(ancestor) && ancestor is not BaseTypeDeclarationSyntax) is { } member ? ServiceOf(Of(member)) : Service.Unknown;

    private static IEnumerable<IOperation> ValuesBeside(IAssignmentOperation assignment)
        => assignment.Parent is not IObjectOrCollectionInitializerOperation initializer ? [] : initializer.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .Where(other => other != assignment)
            .Select(other => other.Value)
            .Concat(initializer.Parent is IObjectCreationOperation creation ? creation.Arguments.Select(argument => argument.Value) : []);

    private Mentions Of(IEnumerable<IOperation> values)
        => values.Aggregate(Mentions.None, (mentions, value) => mentions | (SingleText.Of(project, value) is { } text ? InText(text) : Mentions.None));

    private static Service ServiceOf(Mentions mentions)
        => mentions.HasFlag(Mentions.AzureDevOps) ? Service.AzureDevOps
            : mentions.HasFlag(Mentions.OtherService) ? Service.Other
            : Service.Unknown;

    private static bool IsScope(SyntaxNode node)
        => node is (MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax) or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax || node is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement);

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
    {
        project.Look(scope);
        return scope.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            .Aggregate(Mentions.None, (mentions, token) => mentions | InText(token.ValueText) | (IsRootedPathOfRequest(token) ? Mentions.OtherService : Mentions.None));
    }

    private Mentions InText(string text)
        => AzureDevOpsHost.IsMentionedIn(text) || project.Options.ServiceVariables.Contains(text) || HasRestRoute(text) || text.Contains(EntraApplication) || IsOnPremises(text) ? Mentions.AzureDevOps
            : StartsWithHost(text, "https://") || StartsWithHost(text, "http://") ? Mentions.OtherService
            : Mentions.None;

    /// <summary>Whether a URL names its host: a scheme alone, or one with the beginning of user information, may be joined to any.</summary>
    private static bool StartsWithHost(string text, string scheme)
        => text.Length > scheme.Length && text[text.Length - 1] != ':' && text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the route stands there as a part of a path, and not as the end of another word.</summary>
    private static bool HasRestRoute(string text)
        => text.IndexOf(RestRoute, StringComparison.Ordinal) is >= 0 and var start && (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'));

    private bool IsRootedPathOfRequest(SyntaxToken token)
        => token.ValueText is ['/', _, ..] && WholeText(token)?.Parent is ArgumentSyntax { Parent.Parent: { } call } && call switch
        {
            InvocationExpressionSyntax invocation => SyntaxIndex.LastName(invocation.Expression) is { } method && catalog.MemberNames.Contains(method),
            ObjectCreationExpressionSyntax creation => SyntaxIndex.LastName(creation.Type) is { } type && catalog.ResolvedTypeNames.Contains(type),
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

    private static bool IsOnPremises(string text) => OrganizationUrl.TryParse(text, out var url) && url.IsOnPremises;

    /// <summary>What the constants and types mean that the scope names.</summary>
    private Mentions BehindNames(SyntaxNode scope)
    {
        var model = project.SemanticModel(scope);
        var mentions = Mentions.None;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            mentions |= model.GetSymbolInfo(name).Symbol switch
            {
                IFieldSymbol { IsConst: true, ConstantValue: string text } => InText(text),
                IFieldSymbol { IsReadOnly: true } field => InText(Initial(field)),
                ILocalSymbol local => InInitializer(local),
                INamedTypeSymbol type when catalog.IsClientType(type) => Mentions.AzureDevOps,
                _ => Mentions.None,
            };
        }

        return mentions;
    }

    /// <summary>What a local starts with, which a single statement that names it doesn't show.</summary>
    private Mentions InInitializer(ILocalSymbol local)
        => project.Declarations(local).OfType<VariableDeclaratorSyntax>().Aggregate(Mentions.None, (mentions, declarator) => mentions | InText(declarator));

    private string Initial(IFieldSymbol field)
        => MemberWrites.Initializers(project, field).Select(value => value.ConstantText()).FirstOrDefault() ?? "";
}
