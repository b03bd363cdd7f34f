namespace AzdoAnalyzers.Models;

/// <summary>When Azure DevOps stops to accept a kind of token, as its blog says.</summary>
internal static class TokenRetirement
{
    /// <summary>Personal access tokens for all organizations ("Retirement of global personal access tokens").</summary>
    public const string OfGlobalTokens = "2026-12-01";
}
