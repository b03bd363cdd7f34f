namespace AzdoAnalyzers.Models;

/// <summary>
/// The rows of the Terraform provider for Azure DevOps as C# has it: Pulumi.AzureDevOps 3, and the bindings of the CDK for Terraform. The
/// variables of the convention are this provider's own: it reads them where a setting is left out.
/// </summary>
internal static class ProviderSinks
{
    private const string Cdktf = "HashiCorp.Cdktf.Providers.Azuredevops.Provider.";

    private static readonly IReadOnlyList<string> Types = ["Pulumi.AzureDevOps.ProviderArgs", Cdktf + "AzuredevopsProviderConfig", Cdktf + "AzuredevopsProvider"];

    /// <summary>The settings by which an application signs in.</summary>
    private static readonly IReadOnlyList<string> Secrets = ["ClientSecret", "ClientCertificatePassword"];

    public static readonly IReadOnlyList<SinkRow> Rows =
    [
        .. Types.SelectMany(type => new SinkRow[]
        {
            new(type, "OrgServiceUrl", SinkRow.PropertyValue, ValueRole.Url) { IsFoundByMember = true },
            new(type, "PersonalAccessToken", SinkRow.PropertyValue, ValueRole.Secret) { IsFoundByMember = true },
        }),
        .. Types.SelectMany(type => Secrets.Select(secret => new SinkRow(type, secret, SinkRow.PropertyValue, ValueRole.Secret, CredentialKind.Other) { IsFoundByMember = true })),
    ];
}
