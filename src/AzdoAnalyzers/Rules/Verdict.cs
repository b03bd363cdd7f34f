using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>Asks the rules for an origin, the most certain one first: one finding per mistake.</summary>
internal static class Verdict
{
    /// <summary>The diagnostic of the first rule that speaks, or <see langword="null"/>.</summary>
    public static Diagnostic? Of(Origin origin, AnalyzerSettings settings, CancellationToken cancellationToken)
    {
        if (origin.Step is not null)
        {
            return DroppedOrganizationVerdict.Of(origin, settings)
                ?? CredentialOverHttpVerdict.Of(origin)
                ?? TokenAsBearerVerdict.Of(origin, settings)
                ?? MalformedBasicHeaderVerdict.Of(origin, settings);
        }

        if (origin.Kind != OriginKind.Constant)
        {
            return null;
        }

        if (HardCodedTokenVerdict.IsProven(origin))
        {
            return HardCodedTokenVerdict.Of(origin, settings, cancellationToken);
        }

        if (origin.Use.Row.SetsOwnVariable && settings.IsTestProject)
        {
            return null;
        }

        return PlaceholderCredentialVerdict.Of(origin, settings)
            ?? HardCodedCredentialVerdict.Of(origin, settings)
            ?? HardCodedOrganizationUrlVerdict.Of(origin, settings);
    }
}
