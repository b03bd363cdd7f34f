namespace AzdoAnalyzers.Models;

/// <summary>Which service the code around a sink talks to.</summary>
internal enum Service
{
    /// <summary>Nothing there says it: whoever hands the value over may.</summary>
    Unknown,

    /// <summary>Azure DevOps, as far as names, or a host that stands nearby, let suspect: a finding is a suggestion there, and has no fix.</summary>
    Suspected,

    /// <summary>Azure DevOps for one of several callers, and for none of them another service: whoever hands a value over says whether it is for that one.</summary>
    Shared,

    /// <summary>Azure DevOps, by what is known of this very client, or of the credential.</summary>
    AzureDevOps,

    /// <summary>Another one.</summary>
    Other,
}
