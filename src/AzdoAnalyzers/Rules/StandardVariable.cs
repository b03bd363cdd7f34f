using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Rules;

/// <summary>The environment variable that can stand in for what reaches a sink.</summary>
internal static class StandardVariable
{
    /// <summary>Its name: behind Bearer stands an access token, unless it is known to be a PAT or called one, which doesn't belong there; <see langword="null"/> for credentials that the convention has none for, and for the name of an organization: the variable holds a URL.</summary>
    public static string? Of(FlowSource origin, AnalyzerSettings settings)
        => origin.Role switch
        {
            ValueRole.Url => settings.UrlVariable,
            ValueRole.OrganizationName => null,
            _ when origin.IsBearer && origin.Use.Row.Credential == CredentialKind.PersonalAccessToken && !ProvenToken.Is(origin, settings) && !ProvenToken.IsNamed(origin) => EnvironmentVariables.JobAccessToken,
            _ => origin.Use.Row.Credential switch
            {
                CredentialKind.PersonalAccessToken => settings.PatVariable,
                CredentialKind.AccessToken => EnvironmentVariables.JobAccessToken,
                _ => null,
            },
        };
}
