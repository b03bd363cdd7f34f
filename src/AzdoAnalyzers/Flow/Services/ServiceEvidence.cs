namespace AzdoAnalyzers.Flow.Services;

/// <summary>What is known of the service that a client talks to.</summary>
[Flags]
internal enum ServiceEvidence
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A URL of Azure DevOps, a route of its REST API, a variable that holds its URL or credential.</summary>
    AzureDevOps = 1,

    /// <summary>A URL of another service, or a setting named after one.</summary>
    OtherService = 2,

    /// <summary>A setting, a variable or a registration named after Azure DevOps.</summary>
    NamedAfterAzureDevOps = 4,
}
