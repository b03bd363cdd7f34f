using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Organizations;

/// <summary>
/// Finds the personal access tokens that have to be valid in all organizations: those that go to the profile service, and those that go to clients
/// of two organizations that are both known.
/// </summary>
internal static class GlobalTokens
{
    /// <summary>Stands between the organizations in the text of a state.</summary>
    public const char Separator = '\n';

    /// <summary>The host of the profile service, which is asked for profile and organizations of whoever owns the token.</summary>
    private const string ProfileHost = "app.vssps.visualstudio.com";

    private const string Basic = nameof(Basic);

    /// <summary>The places of such tokens, in a fixed order.</summary>
    public static IEnumerable<FlowSource> Find(ProjectModel project, IReadOnlyList<SinkUse> uses)
    {
        var urls = uses.Where(use => use.Row is { Role: ValueRole.Url or ValueRole.OrganizationName, IsEnvironmentVariable: false }).ToList();
        var tokens = uses.Where(use => IsToken(project, use)).ToList();
        if (urls.Count == 0 || tokens.Count == 0 || (urls.Count == 1 && tokens.Count == 1 && !MayRepeat(urls[0])))
        {
            return [];
        }

        var clients = Clients(project, urls, tokens).ToList();
        return clients.Where(client => client.Organization is null)
            .Select(client => Origin(client, client.UrlPlace, organizations: ""))
            .Concat(clients.Where(client => client.Organization is not null).GroupBy(client => client.Token.Key).SelectMany(Several))
            .GroupBy(origin => origin.Place).Select(same => same.First());
    }

    private static bool MayRepeat(SinkUse url) => url.Value.Descendants().Any(operation => operation is IParameterReferenceOperation or ILocalReferenceOperation) || url.Value is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation || SingleMention(url);

    private static bool SingleMention(SinkUse url) => url.Value.Syntax.ToString().IndexOf(ProfileHost, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a sink takes a personal access token: by Basic authentication, which job access tokens are told from by their variable.</summary>
    private static bool IsToken(ProjectModel project, SinkUse use)
        => use.Row is { Credential: CredentialKind.PersonalAccessToken, IsBearer: false, IsEnvironmentVariable: false, Role: ValueRole.Secret or ValueRole.HeaderParameter or ValueRole.Header or ValueRole.NetworkCredential }
            && use.Row.Role switch
            {
                ValueRole.HeaderParameter => use.Companion is { } scheme && Basic.Equals(SingleText.Of(project, scheme), StringComparison.OrdinalIgnoreCase),
                ValueRole.Header => ComposedTexts.Of(project, use.Value, frame: null).All(text => text.Text.TrimStart().StartsWith(Basic, StringComparison.OrdinalIgnoreCase)),
                _ => true,
            };

    private static IEnumerable<Client> Clients(ProjectModel project, List<SinkUse> urls, List<SinkUse> tokens)
    {
        var partsOfTokens = tokens.Select(token => (Token: token, Parts: ClientParts.Of(project, token))).ToList();
        foreach (var url in urls)
        {
            var parts = ClientParts.Of(project, url);
            var makers = ClientParts.Makers(project, url).ToList();
            foreach (var (token, tokenParts) in partsOfTokens)
            {
                foreach (var client in tokenParts.Overlaps(parts)
                    ? Contexts(project, url).SelectMany(context => InCall(project, url, context, token, context))
                    : makers.Where(maker => tokenParts.Contains(maker.TargetMethod.OriginalDefinition)).SelectMany(maker => Contexts(project, url).SelectMany(context => InCall(project, url, context, token, CallContext.Into(maker, context)))))
                {
                    yield return client;
                }
            }
        }
    }

    /// <summary>The calls by which a URL gets its organization: none where it has it anyway.</summary>
    private static List<CallContext?> Contexts(ProjectModel project, SinkUse url)
    {
        List<CallContext?> contexts = ComposedTexts.Of(project, url.Value, frame: null).Any(ComposedTexts.DependsOnCallers) ? [.. CallContexts.Around(project, url.Value)] : [];
        return contexts.Count > 0 ? contexts : [null];
    }

    private static IEnumerable<Client> InCall(ProjectModel project, SinkUse url, CallContext? context, SinkUse token, CallContext? tokenContext)
    {
        // The profile service takes no other token, whichever it is; two organizations may have one each.
        var identity = TokenIdentity.Of(project, token.Value, tokenContext);
        if (identity is { IsPersonal: false })
        {
            yield break;
        }

        foreach (var text in ComposedTexts.Of(project, url.Value, context))
        {
            if (IsProfileService(text))
            {
                yield return new Client(token, identity ?? new TokenIdentity(token.Value.Syntax, token), Organization: null, PlaceOf(project, text));
            }
            else if (identity is not null && OrganizationIn(text, url.Row.Role) is { } organization)
            {
                yield return new Client(token, identity, organization, url.Node);
            }
        }
    }

    private static bool IsProfileService(ComposedText text)
        => Uri.TryCreate(text.Text.Split(ComposedText.Hole)[0], UriKind.Absolute, out var uri) && uri.Host.Equals(ProfileHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the organization, where all of it is known and it is one of Azure DevOps Services.</summary>
    private static string? OrganizationIn(ComposedText text, ValueRole role)
    {
        var name = role == ValueRole.OrganizationName ? text.Text
            : OrganizationUrl.TryParse(text.Text, out var url) && url is { NamesOrganization: true, IsOnPremises: false } ? text.Text.Substring(url.OrganizationStart, url.OrganizationLength)
            : "";
        return name.Length == 0 || name.IndexOf(ComposedText.Hole) >= 0 || Placeholder.IsPlaceholder(name) ? null : Uri.UnescapeDataString(name).ToLowerInvariant();
    }

    /// <summary>The expression that holds the host: behind constants where it is written.</summary>
    private static SyntaxNode PlaceOf(ProjectModel project, ComposedText text)
    {
        var value = text.Pieces[0].Written;
        for (var step = 0; step < CallContext.MaxDepth && Written(project, value).FirstOrDefault() is { } written; step++)
        {
            value = written.Unwrapped();
        }

        return value.Syntax is InterpolatedStringTextSyntax { Parent: { } interpolated } ? interpolated : value.Syntax;
    }

    /// <summary>What a variable is given, and what a <c>Uri</c> is made of.</summary>
    private static IEnumerable<IOperation> Written(ProjectModel project, IOperation value)
        => value switch
        {
            ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IOperation>(),
            IFieldReferenceOperation { Field: var field } => MemberWrites.Initializers(project, field.OriginalDefinition),
            IPropertyReferenceOperation { Property: var property } when project.Declares(property) => MemberWrites.Initializers(project, property.OriginalDefinition).Concat(property.OriginalDefinition.GetMethod is { } getter ? MemberWrites.Returns(project, getter) : []),
            IObjectCreationOperation creation => creation.Arguments.Take(1).Select(argument => argument.Value),
            _ => [],
        };

    private static IEnumerable<FlowSource> Several(IEnumerable<Client> clients)
    {
        var organizations = clients.Select(client => client.Organization!).Distinct().Take(2).ToList();
        return organizations.Count < 2 ? [] : [Origin(clients.First(), clients.First().Token.Place, string.Join(Separator.ToString(), organizations))];
    }

    private static FlowSource Origin(Client client, SyntaxNode place, string organizations)
        => new(place, "", ValueRole.Secret, client.Use) { State = new FlowState(place, FlowStateKind.AllOrganizations) { Text = organizations } };

    /// <summary>A client that is given a token.</summary>
    /// <param name="Use">Where it is given it.</param>
    /// <param name="Token">The token.</param>
    /// <param name="Organization">The organization that it asks; <see langword="null"/>: the profile service.</param>
    /// <param name="UrlPlace">Where the URL is written.</param>
    private sealed record Client(SinkUse Use, TokenIdentity Token, string? Organization, SyntaxNode UrlPlace);
}
