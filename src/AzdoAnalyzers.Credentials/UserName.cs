namespace AzdoAnalyzers.Credentials;

/// <summary>User names beside a token. Azure DevOps takes any, so that some people pass the token as one, with an empty password.</summary>
public static class UserName
{
    private static readonly string[] Conventional =
    [
        "pat", "user", "username", "user name", "anything", "any", "token", "basic", "_", "git", "personalaccesstoken", "personal access token",
        "bearer", "oauth2", "apikey", "api-key", "azdo", "ado", "azuredevops", "azure-devops", "devops", "build", "ci", "none", "unused",
        "ignored", "x", "-", ".", "vsts", "vsssessiontoken", "x-access-token", "buildserver", "me", "admin", "emptystring", "not used",
    ];

    /// <summary>
    /// Whether <paramref name="userName"/> is known to be no secret even where the password beside it is empty: it is empty
    /// itself, one of the words commonly written there, an e-mail address or an account of a domain.
    /// </summary>
    public static bool IsConventional(TextSlice userName)
    {
        var text = userName.Trim();
        if (text.IsEmpty || text.IndexOf('@') > 0 || text.IndexOf('\\') > 0)
        {
            return true;
        }

        foreach (var word in Conventional)
        {
            if (text.Equals(word, ignoreCase: true))
            {
                return true;
            }
        }

        return false;
    }
}
