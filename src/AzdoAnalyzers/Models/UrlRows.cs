using AzdoAnalyzers.Models.Inputs;

namespace AzdoAnalyzers.Models;

/// <summary>The rows of what libraries make of URLs.</summary>
internal static class UrlRows
{
    /// <summary>What adds a name and a value, or a dictionary of them, to the query of the URL that it is called with or on.</summary>
    public static readonly IReadOnlyList<InputRow> AddToQuery =
    [
        new("Microsoft.AspNetCore.WebUtilities.QueryHelpers", ["AddQueryString"]),
        new("Flurl.GeneratedExtensions", ["SetQueryParam", "AppendQueryParam"]),
        new("Flurl.Url", ["SetQueryParam", "AppendQueryParam"]),
    ];
}
