using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO1001 for what only a trace can put together, as from constants of several files; the rest is found in the text alone.</summary>
internal static class HardCodedTokenVerdict
{
    public static bool IsProven(FlowSource origin)
        => CredentialText.Of(origin) is { } credential && PersonalAccessToken.TryFind(credential, 0, out _);

    /// <summary>The diagnostic, or <see langword="null"/> where the analyzer of texts reports the same.</summary>
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings, CancellationToken cancellationToken)
    {
        var report = new CredentialReport(origin, settings);
        return TokenFindings.In(origin.Node.SyntaxTree, cancellationToken).Any(found => found.IntersectsWith(origin.Node.Span))
            ? null
            : report.Create(Descriptors.HardCodedToken, "", $"read '{settings.PatVariable}' instead", $"it reaches '{origin.Use.DisplayName}'");
    }
}
