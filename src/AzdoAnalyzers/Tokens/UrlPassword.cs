using AzdoAnalyzers.Credentials;

namespace AzdoAnalyzers.Tokens;

/// <summary>URLs of Azure DevOps with a hard-coded password in their user information.</summary>
internal static class UrlPassword
{
    private const int LongestUserInformation = 512;

    /// <summary>
    /// Finds the first one that starts at <paramref name="startIndex"/> or later. A placeholder is none, and a proven token is
    /// the business of another rule.
    /// </summary>
    public static bool TryFind(TextSlice text, int startIndex, out OrganizationUrl url)
    {
        for (var at = text.IndexOf('@', startIndex); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var scheme = SchemeBefore(text, at);
            if (scheme >= startIndex
                && OrganizationUrl.TryFind(text, scheme, out url)
                && url.UserInformationLength > 0
                && url.UserInformationStart + url.UserInformationLength == at + 1
                && IsHardCoded(text, url))
            {
                return true;
            }
        }

        url = default;
        return false;
    }

    // Nearly every @ is one of a verbatim string or of an address: this look back ends at once there.
    private static int SchemeBefore(TextSlice text, int at)
    {
        var first = Math.Max(0, at - LongestUserInformation);
        for (var index = at - 1; index >= first && text[index] is not ('"' or '\n' or '\r'); index--)
        {
            if (text[index] == '/')
            {
                return text.HasAt(index - 2, "://") ? Math.Max(0, index - "https:/".Length) : -1;
            }
        }

        return -1;
    }

    private static bool IsHardCoded(TextSlice text, OrganizationUrl url)
        => url.PasswordLength > 0
            && !Placeholder.IsPlaceholder(text.Slice(url.PasswordStart, url.PasswordLength))
            && !ScriptVariable.Is(text.Slice(url.PasswordStart, url.PasswordLength))
            && !PersonalAccessToken.TryFind(text.Slice(url.UserInformationStart, url.UserInformationLength), 0, out _);
}
