using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>Tells the types of libraries that make requests, and the parameters and properties by which they are given URLs.</summary>
internal static class ClientTypes
{
    /// <summary>The namespaces of such libraries.</summary>
    private static readonly TypePattern[] Libraries = [new("System.Net.*"), new("RestSharp.*"), new("Flurl.*"), new("Microsoft.VisualStudio.Services.*"), new("Microsoft.TeamFoundation.*")];

    /// <summary>How the names of parameters and properties end that take a URL.</summary>
    private static readonly string[] UrlNames = ["uri", "url", "uriString", "address", "resource", "endpoint", "host"];

    /// <summary>Whether a type belongs to such a library, and isn't what makes clients of any kind.</summary>
    public static bool IsClient(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: not "IHttpClientFactory" } named && Array.Exists(Libraries, library => library.Includes(named));

    /// <summary>Whether it sends messages of plain HTTP.</summary>
    public static bool IsSender(ITypeSymbol? type) => type.Is("HttpClient", "System.Net.Http") || type.Is("HttpMessageInvoker", "System.Net.Http");

    /// <summary>Whether it is a message of plain HTTP.</summary>
    public static bool IsMessage(ITypeSymbol? type) => type.Is("HttpRequestMessage", "System.Net.Http");

    /// <summary>Whether it is one of plain HTTP's: a client, a message, their headers.</summary>
    public static bool IsOfHttp(ITypeSymbol? type) => type?.ContainingNamespace is { Name: "Http", ContainingNamespace.Name: "Net" } or { Name: "Headers", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Net" } };

    /// <summary>Whether it is the value of a header, which a message or client is given.</summary>
    public static bool IsHeader(ITypeSymbol? type) => type.Is("AuthenticationHeaderValue", "System.Net.Http.Headers");

    /// <summary>Whether an object of the type stands for one request.</summary>
    public static bool IsRequest(ITypeSymbol? type) => IsMessage(type) || type is { Name: "RestRequest" or "IRestRequest" };

    /// <summary>Whether a type is a handler, which clients send their messages through.</summary>
    public static bool IsHandler(ITypeSymbol? type)
    {
        for (var start = type; start is not null; start = start.BaseType)
        {
            if (start.Is("HttpMessageHandler", "System.Net.Http"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a parameter or property takes the URL of a request, by its name and type.</summary>
    public static bool IsUrl(string name, ITypeSymbol? type)
        => type is { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) or nameof(UriBuilder) or "Url" } && IsNamedAfterUrl(name);

    /// <summary>Asked for each argument of each call: a lambda would be made for each.</summary>
    private static bool IsNamedAfterUrl(string name)
    {
        foreach (var known in UrlNames)
        {
            if (name.EndsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
