using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>
/// The rows of libraries that people use beside the client: RestSharp 114, Flurl.Http 4, Refit 14, Kiota 1.22, LibGit2Sharp 0.32,
/// NuGet.Configuration 8, Azure.Identity 1.21. They count where Azure DevOps is in play.
/// </summary>
internal static class LibrarySinks
{
    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private const string RestSharp = nameof(RestSharp) + ".";

    private const string Authenticators = RestSharp + "Authenticators.";

    private const string Refit = nameof(Refit) + ".";

    private const string Kiota = "Microsoft.Kiota.Abstractions.";

    private const string Git = "LibGit2Sharp.";

    private const string NuGetCredential = "NuGet.Configuration.PackageSourceCredential";

    private const string Identity = "Azure.Identity.";

    /// <summary>The methods of Flurl that start a request, or send one, with the URL as receiver.</summary>
    private static readonly IReadOnlyList<string> FlurlMethods =
    [
        "WithBasicAuth", "WithOAuthBearerToken", "WithHeader", "WithHeaders", "WithTimeout", "AllowAnyHttpStatus",
        "GetAsync", "GetStringAsync", "GetJsonAsync", "GetBytesAsync", "GetStreamAsync", "DownloadFileAsync", "PostAsync", "PostJsonAsync", "PutJsonAsync", "PatchJsonAsync", "DeleteAsync",
    ];

    private static readonly IReadOnlyList<string> FlurlReceivers = ["url", "uri"];

    /// <summary>The methods of Flurl that go on with a URL.</summary>
    private static readonly IReadOnlyList<string> FlurlBuilders = ["AppendPathSegment", "AppendPathSegments", "SetQueryParam"];

    /// <summary>The types of Flurl that join parts of a path to a URL.</summary>
    private static readonly IReadOnlyList<string> FlurlUrls = ["Flurl.GeneratedExtensions", "Flurl.Url"];

    /// <summary>The clients of Flurl that are asked for a request by the parts of its path.</summary>
    private static readonly IReadOnlyList<string> FlurlClients = ["Flurl.Http.IFlurlClient", "Flurl.Http.FlurlClient"];

    /// <summary>The methods of Refit that make a client of an interface.</summary>
    private static readonly IReadOnlyList<string> RefitHosts = ["For"];

    public static readonly IReadOnlyList<SinkRow> Rows =
    [
        new(Authenticators + "HttpBasicAuthenticator", Constructor, "username", ValueRole.UserName) { IsGeneralPurpose = true },
        new(Authenticators + "HttpBasicAuthenticator", Constructor, "password", ValueRole.Secret) { IsGeneralPurpose = true },
        new(Authenticators + "JwtAuthenticator", Constructor, "accessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true, IsGeneralPurpose = true },
        new(Authenticators + "OAuth2.OAuth2AuthorizationRequestHeaderAuthenticator", Constructor, "accessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true, IsGeneralPurpose = true },
        new(RestSharp + "RestClientOptions", Constructor, "baseUrl", ValueRole.Url) { IsGeneralPurpose = true, IsTemplate = true },
        new(RestSharp + "RestClientOptions", "BaseUrl", SinkRow.PropertyValue, ValueRole.Url) { IsGeneralPurpose = true },
        new(RestSharp + "RestClient", Constructor, "baseUrl", ValueRole.Url) { IsGeneralPurpose = true, IsTemplate = true },
        new(RestSharp + "RestRequest", Constructor, "resource", ValueRole.Url) { IsGeneralPurpose = true, JoinsPath = true, IsTemplate = true },
        .. Header(RestSharp + "RestRequestExtensions", ["AddHeader", "AddOrUpdateHeader", "AddParameter", "AddOrUpdateParameter"]),
        .. Header(RestSharp + "RestClientExtensions", ["AddDefaultHeader", "AddDefaultParameter"]),
        .. Headers(RestSharp + "RestRequestExtensions", ["AddHeaders", "AddOrUpdateHeaders"]),
        .. Headers(RestSharp + "RestClientExtensions", ["AddDefaultHeaders"]),
        .. Header(RestSharp + "HeaderParameter", [Constructor]),
        .. Segment(RestSharp + "RestRequestExtensions", ["AddUrlSegment", "AddParameter", "AddOrUpdateParameter"]),
        .. Segment(RestSharp + "RestClientExtensions", ["AddDefaultUrlSegment", "AddDefaultParameter"]),

        // Before version 107 these were members of the request and of the client.
        .. Header(RestSharp + "RestRequest", ["AddHeader", "AddOrUpdateHeader", "AddParameter", "AddOrUpdateParameter"]),
        .. Header(RestSharp + "IRestRequest", ["AddHeader", "AddOrUpdateHeader", "AddParameter", "AddOrUpdateParameter"]),

        .. Flurl("Flurl.Http.GeneratedExtensions"),
        .. Flurl("Flurl.Http.HeaderExtensions"),
        .. Headers("Flurl.Http.GeneratedExtensions", ["WithHeaders"]),
        .. Headers("Flurl.Http.HeaderExtensions", ["WithHeaders"]),
        .. FlurlMethods.SelectMany(method => FlurlReceivers, (method, receiver) => new SinkRow("Flurl.Http.GeneratedExtensions", method, receiver, ValueRole.Url) { IsGeneralPurpose = true, IsFoundByMember = true }),
        .. FlurlBuilders.SelectMany(method => FlurlReceivers, (method, receiver) => new SinkRow("Flurl.GeneratedExtensions", method, receiver, ValueRole.Url) { IsGeneralPurpose = true, IsFoundByMember = true, JoinsPath = true }),
        .. FlurlUrls.Select(type => new SinkRow(type, "AppendPathSegment", "segment", ValueRole.OrganizationName) { IsGeneralPurpose = true, IsFoundByMember = true, IsPathSegment = true }),
        .. FlurlUrls.Select(type => FirstSegment(type, "AppendPathSegments", "segments")),
        .. FlurlClients.Select(type => FirstSegment(type, "Request", "urlSegments")),
        new("Flurl.Http.FlurlClient", Constructor, "baseUrl", ValueRole.Url) { IsGeneralPurpose = true, JoinsPath = true },

        .. RefitHosts.Select(method => new SinkRow(Refit + "RestService", method, "hostUrl", ValueRole.Url) { IsGeneralPurpose = true, JoinsPath = true }),
        new(Refit + "RefitSettings", "AuthorizationHeaderValueGetter", SinkRow.PropertyValue, ValueRole.BasicParameter) { IsGeneralPurpose = true, IsFixable = false },

        new(Kiota + "RequestHeaders", "Add", "headerValues", ValueRole.Header) { Key = "Authorization", IsGeneralPurpose = true },
        new(Kiota + "RequestHeaders", "TryAdd", "headerValue", ValueRole.Header) { Key = "Authorization", IsGeneralPurpose = true },
        new(Kiota + "Authentication.ApiKeyAuthenticationProvider", Constructor, "apiKey", ValueRole.Header) { Key = "Authorization", IsGeneralPurpose = true },

        new(Kiota + "IRequestAdapter", "BaseUrl", SinkRow.PropertyValue, ValueRole.Url) { IsGeneralPurpose = true, JoinsPath = true },
        new("Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter", "BaseUrl", SinkRow.PropertyValue, ValueRole.Url) { IsGeneralPurpose = true, JoinsPath = true },

        new(Git + "FetchOptions", "CustomHeaders", SinkRow.PropertyValue, ValueRole.HeaderLine) { IsGeneralPurpose = true, IsCollection = true, IsFoundByMember = true },
        new(Git + "PushOptions", "CustomHeaders", SinkRow.PropertyValue, ValueRole.HeaderLine) { IsGeneralPurpose = true, IsCollection = true, IsFoundByMember = true },
        new(Git + "UsernamePasswordCredentials", "Username", SinkRow.PropertyValue, ValueRole.UserName) { IsGeneralPurpose = true },
        new(Git + "UsernamePasswordCredentials", "Password", SinkRow.PropertyValue, ValueRole.Secret) { IsGeneralPurpose = true },
        new(Git + "Repository", "Clone", "sourceUrl", ValueRole.Url) { IsGeneralPurpose = true },
        new(Git + "RemoteCollection", "Add", "url", ValueRole.Url) { IsGeneralPurpose = true, Holder = "Remotes" },
        new(Git + "RemoteUpdater", "Url", SinkRow.PropertyValue, ValueRole.Url) { IsGeneralPurpose = true, Holder = "Remotes" },

        new(NuGetCredential, Constructor, "username", ValueRole.UserName) { IsGeneralPurpose = true },
        new(NuGetCredential, Constructor, "passwordText", ValueRole.Secret) { IsGeneralPurpose = true },
        new(NuGetCredential, "FromUserInput", "username", ValueRole.UserName) { IsGeneralPurpose = true },
        new(NuGetCredential, "FromUserInput", "password", ValueRole.Secret) { IsGeneralPurpose = true, Checks = GuardKind.StopsWhereNull },

        new(Identity + "AzurePipelinesCredential", Constructor, "systemAccessToken", ValueRole.Secret, CredentialKind.AccessToken) { IsGeneralPurpose = true, Checks = GuardKind.StopsWhereMissing },
        new(Identity + "ClientSecretCredential", Constructor, "clientSecret", ValueRole.Secret, CredentialKind.Other) { Variable = "AZURE_CLIENT_SECRET", IsGeneralPurpose = true, Checks = GuardKind.StopsWhereNull },
    ];

    private static IEnumerable<SinkRow> Header(string type, IReadOnlyList<string> methods)
        => methods.Select(method => new SinkRow(type, method, "value", ValueRole.Header) { Key = "Authorization", IsGeneralPurpose = true, IsFoundByMember = true });

    /// <summary>What puts a value into the braces of a path; of several kinds of parameters only where the call says that kind.</summary>
    private static IEnumerable<SinkRow> Segment(string type, IReadOnlyList<string> methods)
        => methods.Select(method => new SinkRow(type, method, "value", ValueRole.OrganizationName) { IsGeneralPurpose = true, IsFoundByMember = true, IsPathSegment = true });

    private static IEnumerable<SinkRow> Headers(string type, IReadOnlyList<string> methods)
        => methods.Select(method => new SinkRow(type, method, "headers", ValueRole.Header) { Key = "Authorization", IsCollection = true, IsGeneralPurpose = true, IsFoundByMember = true });

    /// <summary>The first of the parts of a path.</summary>
    private static SinkRow FirstSegment(string type, string method, string parameter)
        => new(type, method, parameter, ValueRole.OrganizationName) { Key = "0", IsCollection = true, IsGeneralPurpose = true, IsFoundByMember = true, IsPathSegment = true };

    private static IEnumerable<SinkRow> Flurl(string extensions)
        =>
        [
            new(extensions, "WithBasicAuth", "username", ValueRole.UserName) { IsGeneralPurpose = true, IsFoundByMember = true },
            new(extensions, "WithBasicAuth", "password", ValueRole.Secret) { IsGeneralPurpose = true, IsFoundByMember = true },
            new(extensions, "WithHeader", "value", ValueRole.Header) { Key = "Authorization", IsGeneralPurpose = true, IsFoundByMember = true },
            new(extensions, "WithOAuthBearerToken", "token", ValueRole.Secret, CredentialKind.AccessToken) { IsBearer = true, IsGeneralPurpose = true, IsFoundByMember = true },
        ];
}
