using AzdoAnalyzers.Credentials;

namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>All questions that <c>AzdoAnalyzers.Credentials</c> answers about a text.</summary>
internal static class CredentialsTarget
{
    /// <summary>Asks them.</summary>
    public static void Run(string text)
    {
        FindTokens(text);
        FindEditedTokens(text);
        FindOrganizations(text);
        _ = PersonalAccessToken.IsShaped(text);
        _ = BasicCredentials.TryDecode(text, out _, out _);
        _ = AzureDevOpsHost.Matches(text) | AzureDevOpsHost.IsMentionedIn(text);
        _ = Placeholder.IsPlaceholder(text) | Placeholder.IsNeverExpanded(text) | Placeholder.IsStandIn(text);
        _ = ScriptVariable.Is(text) | UserName.IsConventional(text);
        _ = PlainHttpUrl.Is(text) && PlainHttpUrl.IsLoopback(PlainHttpUrl.Host(text, out _));
        _ = RelativePath.IsRooted(text) | RelativePath.TakesPlaceIn(text, text) | RelativePath.TakesPlaceOfPath(text, text);
        _ = RelativePath.LastSegment(text);
    }

    private static void FindTokens(string text)
    {
        for (int start = 0; PersonalAccessToken.TryFind(text, start, out TokenMatch match); start = match.Start + match.Length)
        {
            FuzzPropertyException.ThrowUnless(match.Start >= start && match.Length > 0 && match.Start + match.Length <= text.Length, "a token stands in the text, after those before it");
            FuzzPropertyException.ThrowUnless(!Placeholder.IsPlaceholder(text.Substring(match.Start, match.Length)), "a proven token is no placeholder");
            string fingerprint = PersonalAccessToken.Fingerprint(text, match);
            FuzzPropertyException.ThrowUnless(!text.Contains(fingerprint, StringComparison.Ordinal) || fingerprint.Length < 8, "a fingerprint is no piece of the text");
            _ = PersonalAccessToken.Created(text, match);
        }
    }

    private static void FindEditedTokens(string text)
    {
        int from = 0;
        while (EditedToken.TryFind(text, from, out int start, out int length))
        {
            FuzzPropertyException.ThrowUnless(start >= from && length > 0 && start + length <= text.Length, "an edited token stands in the text, after those before it");
            FuzzPropertyException.ThrowUnless(!PersonalAccessToken.IsProven(text.Substring(start, length)), "an edited token isn't proven");
            from = start + length;
        }
    }

    private static void FindOrganizations(string text)
    {
        _ = OrganizationUrl.TryParse(text, out _);
        for (int start = 0; OrganizationUrl.TryFind(text, start, out OrganizationUrl url); start = url.Start + url.Length)
        {
            FuzzPropertyException.ThrowUnless(url.Start >= start && url.Length > 0 && url.Start + url.Length <= text.Length, "a URL stands in the text, after those before it");
        }
    }
}
