using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO1003: a placeholder or empty text reaches a client as credential.</summary>
internal static class PlaceholderCredentialVerdict
{
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
    {
        if (CredentialText.Of(origin) is not { } credential || !Placeholder.IsPlaceholder(credential))
        {
            return null;
        }

        var report = new CredentialReport(origin, settings) { Choice = Placeholder.IsStandIn(credential) ? FixReason.StandIn : null };
        return report.Create(
            Descriptors.PlaceholderCredential,
            VariableText.Starting(report.Remedy),
            Placeholder.IsNeverExpanded(credential) ? ", since C# never expands" : " instead of",
            origin.Use.DisplayName);
    }
}
