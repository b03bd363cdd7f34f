using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO1002: a constant that is neither a proven token nor a placeholder reaches a client as credential.</summary>
internal static class HardCodedCredentialVerdict
{
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
    {
        if (CredentialText.Of(origin) is null)
        {
            return null;
        }

        var report = new CredentialReport(origin, settings);
        return report.Create(Descriptors.HardCodedCredential, origin.Use.DisplayName, report.Source);
    }
}
