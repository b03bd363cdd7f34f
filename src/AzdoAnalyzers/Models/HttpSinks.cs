using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>The rows of plain HTTP, which anybody may use: they count where Azure DevOps is in play.</summary>
internal static class HttpSinks
{
    private const string Net = "System.Net.";

    private const string Http = "System.Net.Http.";

    private const string Headers = Http + "Headers.";

    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private const string Authorization = nameof(Authorization);

    private const string Credentials = nameof(Credentials);

    /// <summary>The name that Roslyn gives all indexers.</summary>
    private const string Indexer = "this[]";

    /// <summary>The methods of <c>HttpClient</c> that take the URL of a request.</summary>
    private static readonly IReadOnlyList<string> RequestMethods =
    [
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync",
        "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync",
    ];

    /// <summary>The extension methods beside them that read or write JSON.</summary>
    private static readonly IReadOnlyList<string> JsonMethods =
    [
        "GetFromJsonAsync", "GetFromJsonAsAsyncEnumerable", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "DeleteFromJsonAsync",
    ];

    private static readonly IReadOnlyList<string> DownloadMethods =
    [
        "DownloadString", "DownloadStringTaskAsync", "DownloadData", "DownloadDataTaskAsync", "DownloadFile", "DownloadFileTaskAsync",
        "UploadString", "UploadStringTaskAsync", "UploadData", "UploadDataTaskAsync", "OpenRead", "OpenReadTaskAsync",
    ];

    private static readonly IReadOnlyList<string> CreateMethods = ["Create", "CreateHttp"];

    private static readonly IReadOnlyList<string> UriParameters = ["requestUri", "requestUriString"];

    public static readonly IReadOnlyList<SinkRow> Rows =
    [
        new(Headers + "AuthenticationHeaderValue", Constructor, "scheme", ValueRole.HeaderScheme) { IsGeneralPurpose = true },
        new(Headers + "AuthenticationHeaderValue", Constructor, "parameter", ValueRole.HeaderParameter) { IsGeneralPurpose = true },
        new(Headers + "AuthenticationHeaderValue", "Parse", "input", ValueRole.Header) { IsGeneralPurpose = true },
        new(Headers + "AuthenticationHeaderValue", "TryParse", "input", ValueRole.Header) { IsGeneralPurpose = true },
        new(Headers + "HttpHeaders", "Add", "values", ValueRole.Header) { IsGeneralPurpose = true, IncludesDerived = true, Key = Authorization },
        new(Headers + "HttpHeaders", "TryAddWithoutValidation", "values", ValueRole.Header) { IsGeneralPurpose = true, IncludesDerived = true, Key = Authorization },
        new(Headers + "HttpHeaders", "Add", "value", ValueRole.Header) { IsGeneralPurpose = true, IncludesDerived = true, Key = Authorization },
        new(Headers + "HttpHeaders", "TryAddWithoutValidation", "value", ValueRole.Header) { IsGeneralPurpose = true, IncludesDerived = true, Key = Authorization },

        new(Net + "WebSockets.ClientWebSocketOptions", "SetRequestHeader", "headerValue", ValueRole.Header) { IsGeneralPurpose = true, IsFoundByMember = true, Key = Authorization },
        new(Net + "WebSockets.ClientWebSocketOptions", Credentials, SinkRow.PropertyValue, ValueRole.NetworkCredential) { IsGeneralPurpose = true, IsFoundByMember = true },

        new(Http + "HttpClient", "BaseAddress", SinkRow.PropertyValue, ValueRole.Url) { IsGeneralPurpose = true, IncludesDerived = true, IsBaseUrl = true },
        .. RequestMethods.Select(method => new SinkRow(Http + "HttpClient", method, "requestUri", ValueRole.Url) { IsGeneralPurpose = true, IncludesDerived = true }),
        .. JsonMethods.Select(method => new SinkRow(Http + "Json.HttpClientJsonExtensions", method, "requestUri", ValueRole.Url) { IsGeneralPurpose = true, IsFoundByMember = true }),
        new(Http + "HttpRequestMessage", Constructor, "requestUri", ValueRole.Url) { IsGeneralPurpose = true, IncludesDerived = true },
        new(Http + "HttpClientHandler", Credentials, SinkRow.PropertyValue, ValueRole.NetworkCredential) { IsGeneralPurpose = true, IncludesDerived = true },
        new(Http + "SocketsHttpHandler", Credentials, SinkRow.PropertyValue, ValueRole.NetworkCredential) { IsGeneralPurpose = true },
        new(Http + "HttpRequestMessage", "RequestUri", SinkRow.PropertyValue, ValueRole.Url) { IsGeneralPurpose = true, IncludesDerived = true },

        // WebClient and WebRequest, obsolete and still in use.
        new(Net + "WebHeaderCollection", "Add", "value", ValueRole.Header) { IsGeneralPurpose = true, Key = Authorization },
        new(Net + "WebHeaderCollection", "Set", "value", ValueRole.Header) { IsGeneralPurpose = true, Key = Authorization },
        new(Net + "WebHeaderCollection", "Add", "header", ValueRole.HeaderLine) { IsGeneralPurpose = true },
        new(Net + "WebHeaderCollection", Indexer, SinkRow.PropertyValue, ValueRole.Header) { IsGeneralPurpose = true, Key = Authorization },
        new(Net + "WebClient", Credentials, SinkRow.PropertyValue, ValueRole.NetworkCredential) { IsGeneralPurpose = true, IncludesDerived = true },
        new(Net + "WebRequest", Credentials, SinkRow.PropertyValue, ValueRole.NetworkCredential) { IsGeneralPurpose = true, IncludesDerived = true },
        new(Net + "HttpWebRequest", Credentials, SinkRow.PropertyValue, ValueRole.NetworkCredential) { IsGeneralPurpose = true },
        .. DownloadMethods.Select(method => new SinkRow(Net + "WebClient", method, "address", ValueRole.Url) { IsGeneralPurpose = true, IncludesDerived = true }),
        new(Net + "WebClient", "BaseAddress", SinkRow.PropertyValue, ValueRole.Url) { IsGeneralPurpose = true, IncludesDerived = true, IsBaseUrl = true },
        .. CreateMethods.SelectMany(method => UriParameters, (method, parameter) => new SinkRow(Net + "WebRequest", method, parameter, ValueRole.Url) { IsGeneralPurpose = true }),
    ];
}
