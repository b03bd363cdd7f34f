using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Sinks;

/// <summary>
/// The rows of libraries that people use beside the client: RestSharp 114, Flurl.Http 4, LibGit2Sharp 0.32, NuGet.Configuration 8,
/// Azure.Identity 1.21. They count where Azure DevOps is in play.
/// </summary>
internal static class LibrarySinks
{
    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private const string RestSharp = nameof(RestSharp) + ".";

    private const string Authenticators = RestSharp + "Authenticators.";

    private const string Git = "LibGit2Sharp.";

    private const string NuGetCredential = "NuGet.Configuration.PackageSourceCredential";

    private const string Identity = "Azure.Identity.";

    public static readonly IReadOnlyList<SinkRow> Rows =
    [
        new(Authenticators + "HttpBasicAuthenticator", Constructor, "username", ValueRole.UserName) { IsGeneralPurpose = true },
        new(Authenticators + "HttpBasicAuthenticator", Constructor, "password", ValueRole.Secret) { IsGeneralPurpose = true },
        new(Authenticators + "JwtAuthenticator", Constructor, "accessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true, IsGeneralPurpose = true },
        new(Authenticators + "OAuth2.OAuth2AuthorizationRequestHeaderAuthenticator", Constructor, "accessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true, IsGeneralPurpose = true },
        new(RestSharp + "RestClientOptions", Constructor, "baseUrl", ValueRole.Url) { IsGeneralPurpose = true },
        new(RestSharp + "RestClientOptions", "BaseUrl", SinkRow.PropertyValue, ValueRole.Url) { IsGeneralPurpose = true },
        new(RestSharp + "RestClient", Constructor, "baseUrl", ValueRole.Url) { IsGeneralPurpose = true },

        .. Flurl("Flurl.Http.GeneratedExtensions"),
        .. Flurl("Flurl.Http.HeaderExtensions"),
        new("Flurl.Http.GeneratedExtensions", "WithBasicAuth", "url", ValueRole.Url) { IsGeneralPurpose = true, IsFoundByMember = true },
        new("Flurl.Http.GeneratedExtensions", "WithBasicAuth", "uri", ValueRole.Url) { IsGeneralPurpose = true, IsFoundByMember = true },
        new("Flurl.Http.GeneratedExtensions", "WithOAuthBearerToken", "url", ValueRole.Url) { IsGeneralPurpose = true, IsFoundByMember = true },
        new("Flurl.Http.GeneratedExtensions", "WithOAuthBearerToken", "uri", ValueRole.Url) { IsGeneralPurpose = true, IsFoundByMember = true },

        new(Git + "UsernamePasswordCredentials", "Username", SinkRow.PropertyValue, ValueRole.UserName) { IsGeneralPurpose = true },
        new(Git + "UsernamePasswordCredentials", "Password", SinkRow.PropertyValue, ValueRole.Secret) { IsGeneralPurpose = true },
        new(Git + "Repository", "Clone", "sourceUrl", ValueRole.Url) { IsGeneralPurpose = true },

        new(NuGetCredential, Constructor, "username", ValueRole.UserName) { IsGeneralPurpose = true },
        new(NuGetCredential, Constructor, "passwordText", ValueRole.Secret) { IsGeneralPurpose = true },
        new(NuGetCredential, "FromUserInput", "username", ValueRole.UserName) { IsGeneralPurpose = true },
        new(NuGetCredential, "FromUserInput", "password", ValueRole.Secret) { IsGeneralPurpose = true },

        new(Identity + "AzurePipelinesCredential", Constructor, "systemAccessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsGeneralPurpose = true },
        new(Identity + "ClientSecretCredential", Constructor, "clientSecret", ValueRole.Secret, CredentialKind.Other) { IsGeneralPurpose = true },
    ];

    private static IEnumerable<SinkRow> Flurl(string extensions)
        =>
        [
            new(extensions, "WithBasicAuth", "username", ValueRole.UserName) { IsGeneralPurpose = true, IsFoundByMember = true },
            new(extensions, "WithBasicAuth", "password", ValueRole.Secret) { IsGeneralPurpose = true, IsFoundByMember = true },
            new(extensions, "WithOAuthBearerToken", "token", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true, IsGeneralPurpose = true, IsFoundByMember = true },
        ];
}
