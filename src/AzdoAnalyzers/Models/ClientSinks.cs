using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>
/// The rows of the Azure DevOps client library: packages Microsoft.VisualStudio.Services.Client and
/// Microsoft.TeamFoundationServer.Client, signatures read off version 19.
/// </summary>
internal static class ClientSinks
{
    private const string Common = "Microsoft.VisualStudio.Services.Common.";

    private const string Client = "Microsoft.VisualStudio.Services.Client.";

    private const string OAuth = "Microsoft.VisualStudio.Services.OAuth.";

    private const string WebApi = "Microsoft.VisualStudio.Services.WebApi.";

    private const string SourceControl = "Microsoft.TeamFoundation.SourceControl.WebApi.";

    private const string DistributedTask = "Microsoft.TeamFoundation.DistributedTask.WebApi.";

    private const string ServiceEndpoints = "Microsoft.VisualStudio.Services.ServiceEndpoints.WebApi.";

    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    /// <summary>Every class of clients for one service derives from it.</summary>
    public const string HttpClientBase = WebApi + "VssHttpClientBase";

    private static readonly IReadOnlyList<string> Endpoints = [ServiceEndpoints + "EndpointAuthorization", DistributedTask + "EndpointAuthorization"];

    /// <summary>The entries of a service endpoint's authorization that are secrets.</summary>
    private static readonly IReadOnlyList<string> EndpointParameters = ["apitoken", "password", "AccessToken"];

    public static readonly IReadOnlyList<SinkRow> Rows =
    [
        new(Common + "VssBasicCredential", Constructor, "userName", ValueRole.UserName),
        new(Common + "VssBasicCredential", Constructor, "password", ValueRole.Secret),
        new(Common + "VssBasicCredential", Constructor, "initialToken", ValueRole.NetworkCredential),
        new(Common + "VssBasicToken", Constructor, "credentials", ValueRole.NetworkCredential),

        // Documentation from before 2017 shows the class in this namespace.
        new(Client + "VssBasicCredential", Constructor, "userName", ValueRole.UserName),
        new(Client + "VssBasicCredential", Constructor, "password", ValueRole.Secret),

        new(OAuth + "VssOAuthAccessTokenCredential", Constructor, "accessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true },
        new(OAuth + "VssOAuthAccessToken", Constructor, "value", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true },
        new(OAuth + "VssOAuthRefreshTokenGrant", Constructor, "refreshToken", ValueRole.Secret, CredentialKind.Other),
        new(OAuth + "VssOAuthPasswordClientCredential", Constructor, "clientSecret", ValueRole.Secret, CredentialKind.Other),
        new(Client + "VssOAuthCredential", Constructor, "clientSecret", ValueRole.Secret, CredentialKind.Other),
        new(Client + "VssOAuthCredential", Constructor, "accessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true },

        new(Client + "VssAadCredential", Constructor, "username", ValueRole.UserName),
        new(Client + "VssAadCredential", Constructor, "password", ValueRole.Secret, CredentialKind.Other),
        new(Client + "VssAadToken", Constructor, "accessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true },

        new(Common + "WindowsCredential", Constructor, "credentials", ValueRole.NetworkCredential, CredentialKind.Other),
        new(Common + "VssServiceIdentityCredential", Constructor, "userName", ValueRole.UserName),
        new(Common + "VssServiceIdentityCredential", Constructor, "password", ValueRole.Secret, CredentialKind.Other),
        new(Common + "VssServiceIdentityToken", Constructor, "token", ValueRole.Secret, CredentialKind.Other),
        new(Common + "TfsCredentialCacheEntry", Constructor, "uri", ValueRole.Url),
        new(Common + "TfsCredentialCacheEntry", Constructor, "userName", ValueRole.UserName),
        new(Common + "TfsCredentialCacheEntry", Constructor, "password", ValueRole.Secret),

        // Contracts that carry a secret to the server; those that carry one back, and tokens of access control and paging, are none.
        new(SourceControl + "ImportRepositoryValidation", "Password", SinkRow.PropertyValue, ValueRole.Secret, CredentialKind.Other),
        new(ServiceEndpoints + "OAuthConfiguration", "ClientSecret", SinkRow.PropertyValue, ValueRole.Secret, CredentialKind.Other),
        new(ServiceEndpoints + "OAuthConfigurationParams", "ClientSecret", SinkRow.PropertyValue, ValueRole.Secret, CredentialKind.Other),
        new(ServiceEndpoints + "AadOauthTokenRequest", "Token", SinkRow.PropertyValue, ValueRole.Secret, CredentialKind.Other),
        new(DistributedTask + "AadOauthTokenRequest", "Token", SinkRow.PropertyValue, ValueRole.Secret, CredentialKind.Other),
        new(DistributedTask + "TaskAgentCloud", "SharedSecret", SinkRow.PropertyValue, ValueRole.Secret, CredentialKind.Other),
        .. EndpointParameters.SelectMany(parameter => Endpoints.Select(type => new SinkRow(type, "Parameters", SinkRow.PropertyValue, ValueRole.Secret, CredentialKind.Other)
        {
            Key = parameter, Subject = "ENDPOINT", IsCollection = true, IsFoundByMember = true,
        })),

        new(WebApi + "VssConnection", Constructor, "baseUrl", ValueRole.Url),

        // Up to version 14 the class stands in this namespace.
        new(Client + "VssConnection", Constructor, "baseUrl", ValueRole.Url),
        new(WebApi + "VssConnection", "CreateAsync", "organizationName", ValueRole.OrganizationName),
        new(HttpClientBase, Constructor, "baseUrl", ValueRole.Url) { IncludesDerived = true },
    ];
}
