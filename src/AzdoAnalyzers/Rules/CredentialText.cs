using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Rules;

/// <summary>The credential that an origin holds.</summary>
internal static class CredentialText
{
    /// <summary>The secret itself, taken out of Base64 where it stands in it; <see langword="null"/> if the origin is no credential.</summary>
    public static string? Of(FlowSource origin)
        => origin.Role switch
        {
            ValueRole.Secret => origin.Part,
            ValueRole.UserName => UserName.IsConventional(origin.Part) ? null : origin.Part,
            ValueRole.BasicParameter => OfBasic(origin.Part),
            _ => null,
        };

    /// <summary>Of a text that is to be encoded yet what stands behind its colon, if there is something.</summary>
    private static string Password(string text) => text.IndexOf(':') is >= 0 and var colon && colon + 1 < text.Length && !Placeholder.IsPlaceholder(text) ? text.Substring(colon + 1) : text;

    private static string OfBasic(string parameter)
        => !BasicCredentials.TryDecode(parameter, out var userName, out var password) ? Password(parameter)
            : password.Length > 0 || UserName.IsConventional(userName) ? password
            : userName;
}
