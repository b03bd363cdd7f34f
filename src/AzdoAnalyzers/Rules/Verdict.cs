using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>Asks the rules for an origin, the most certain one first: one finding per mistake.</summary>
internal static class Verdict
{
    /// <summary>The diagnostics of the rules that speak. That one variable is given another's value is no mistake, of whatever name.</summary>
    public static IEnumerable<Diagnostic> Of(FlowSource origin, AnalyzerSettings settings, CancellationToken cancellationToken)
        => origin is { Kind: FlowSourceKind.EnvironmentVariable, Use.Row.IsEnvironmentVariable: true } ? []
            : origin.IsDeadGuard || origin.Role == ValueRole.TextBeforeFallback ? Single(DeadGuardVerdict.Of(origin, settings))
            : origin.State is not null ? Single(OfStep(origin, settings))
            : OfOrigin(origin, settings, cancellationToken);

    private static Diagnostic? OfStep(FlowSource origin, AnalyzerSettings settings)
        => DroppedOrganizationVerdict.Of(origin, settings)
            ?? CredentialOverHttpVerdict.Of(origin)
            ?? GlobalTokenVerdict.Of(origin, settings)
            ?? TokenAsBearerVerdict.Of(origin, settings)
            ?? MalformedBasicHeaderVerdict.Of(origin, settings);

    private static IEnumerable<Diagnostic> OfOrigin(FlowSource origin, AnalyzerSettings settings, CancellationToken cancellationToken)
        => origin.Kind switch
        {
            FlowSourceKind.Constant => Single(OfConstant(origin, settings, cancellationToken)),
            FlowSourceKind.EnvironmentVariable => OfVariable(origin, settings),
            _ => Single(NotFromEnvironmentVerdict.Of(origin, settings)),
        };

    private static Diagnostic? OfConstant(FlowSource origin, AnalyzerSettings settings, CancellationToken cancellationToken)
        => HardCodedTokenVerdict.IsProven(origin)
            ? HardCodedTokenVerdict.Of(origin, settings, cancellationToken)
            : origin.IsOnlyAsserted || (settings.IsTestProject && (origin.Use.Row.SetsOwnVariable || StandIn.IsInTest(origin))) ? null
            : PlaceholderCredentialVerdict.Of(origin, settings)
                ?? HardCodedCredentialVerdict.Of(origin, settings)
                ?? HardCodedOrganizationUrlVerdict.Of(origin, settings);

    /// <summary>A read without a guard and a read of the wrong variable are two mistakes. A name that no variable has goes before one that isn't agreed on.</summary>
    private static IEnumerable<Diagnostic> OfVariable(FlowSource origin, AnalyzerSettings settings)
        => Single(UnguardedVariableVerdict.Of(origin)).Concat(Single(MisspelledVariableVerdict.Of(origin, settings) ?? OtherVariableVerdict.Of(origin, settings)));

    private static IEnumerable<Diagnostic> Single(Diagnostic? diagnostic) => diagnostic is null ? [] : [diagnostic];
}
