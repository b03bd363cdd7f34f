namespace AzdoAnalyzers.Models;

/// <summary>Which service the code around a sink talks to.</summary>
internal enum Service
{
    /// <summary>Nothing there says it: whoever hands the value over may.</summary>
    Unknown,

    /// <summary>Azure DevOps.</summary>
    AzureDevOps,

    /// <summary>Another one.</summary>
    Other,
}
