using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>The rows of the old object model (package Microsoft.TeamFoundationServer.ExtendedClient, .NET Framework only), signatures read off version 16.</summary>
internal static class ObjectModelSinks
{
    private const string Client = "Microsoft.TeamFoundation.Client.";

    private const string VisualStudioClient = "Microsoft.VisualStudio.Services.Client.";

    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    public static readonly IReadOnlyList<SinkRow> Rows =
    [
        new(Client + "BasicAuthCredential", Constructor, "initialToken", ValueRole.NetworkCredential),
        new(Client + "BasicAuthToken", Constructor, "credentials", ValueRole.NetworkCredential),
        new(Client + "WindowsCredential", Constructor, "credentials", ValueRole.NetworkCredential, CredentialKind.Other),
        new(Client + "SimpleWebToken", Constructor, "token", ValueRole.Secret, CredentialKind.Other),
        new(Client + "SimpleWebTokenCredential", Constructor, "userName", ValueRole.UserName),
        new(Client + "SimpleWebTokenCredential", Constructor, "password", ValueRole.Secret, CredentialKind.Other),

        new(Client + "OAuthTokenCredential", Constructor, "accessToken", ValueRole.Secret, CredentialKind.AccessToken),
        new(Client + "AadCredential", Constructor, "username", ValueRole.UserName),
        new(Client + "AadCredential", Constructor, "password", ValueRole.Secret, CredentialKind.Other),
        new(VisualStudioClient + "VssOAuthToken", Constructor, "token", ValueRole.Secret, CredentialKind.AccessToken),

        new(Client + "TfsTeamProjectCollection", Constructor, "uri", ValueRole.Url),
        new(Client + "TfsTeamProjectCollection", Constructor, "credentials", ValueRole.NetworkCredential, CredentialKind.Other),
        new(Client + "TfsTeamProjectCollectionFactory", "GetTeamProjectCollection", "uri", ValueRole.Url),
        new(Client + "TfsConfigurationServer", Constructor, "uri", ValueRole.Url),
        new(Client + "TfsConfigurationServer", Constructor, "credentials", ValueRole.NetworkCredential, CredentialKind.Other),
        new(Client + "TfsConfigurationServerFactory", "GetConfigurationServer", "uri", ValueRole.Url),
    ];
}
