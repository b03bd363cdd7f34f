namespace BuildReport;

/// <summary>The organization whose builds are reported.</summary>
internal static class AzureDevOps
{
    public const string OrganizationUrl = "https://dev.azure.com/northwind-retail";

    public const string Project = "Storefront";

    // Scope: build (read). Runs out in December.
    public const string PersonalAccessToken = "@@TOKEN@@";
}
