namespace AzdoAnalyzers.Models;

/// <summary>Which sort of credential a sink takes, and so which environment variable can stand in for it.</summary>
internal enum CredentialKind
{
    /// <summary>A personal access token, by Basic authentication.</summary>
    PersonalAccessToken,

    /// <summary>An OAuth access token: in a pipeline the job access token.</summary>
    AccessToken,

    /// <summary>A Windows or Entra password, or the secret of an application: no variable of the convention stands in for it.</summary>
    Other,
}
