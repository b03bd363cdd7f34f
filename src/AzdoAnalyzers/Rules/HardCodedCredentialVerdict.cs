using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO1002: a constant that is neither a proven token nor a placeholder reaches a client as credential.</summary>
internal static class HardCodedCredentialVerdict
{
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
    {
        if (CredentialText.Of(origin) is not { } text || IsOrganization(text))
        {
            return null;
        }

        var report = new CredentialReport(origin, settings);
        return report.Create(Descriptors.HardCodedCredential, $"{report.Remedy} instead", $"reaches '{origin.Use.DisplayName}'");
    }

    /// <summary>Where a trace can't tell the entries of a store apart, the organization's URL comes to the credential's place too.</summary>
    private static bool IsOrganization(string text)
        => OrganizationUrl.TryParse(text, out var url) && url is { NamesOrganization: true, Start: 0, UserInformationLength: 0 } && url.Length >= text.TrimEnd('/').Length;
}
