namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>What a client is used for.</summary>
internal enum ClientUse
{
    /// <summary>It talks to Azure DevOps.</summary>
    AzureDevOps,

    /// <summary>It talks to another service.</summary>
    Other,

    /// <summary>It would talk to Azure DevOps, but its message isn't sent.</summary>
    Unsent,
}
