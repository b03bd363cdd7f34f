using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>Makes the diagnostics of credentials: where they stand, and what the fix needs to know. Nothing of the credential goes into them.</summary>
internal sealed class CredentialReport(FlowSource origin, AnalyzerSettings settings)
{
    /// <summary>The environment variable that can stand in, or <see langword="null"/> for credentials that the convention has none for.</summary>
    private readonly string? _variable = StandardVariable.Of(origin, settings);

    /// <summary>Why somebody has to choose the fix, if there is a variable for it.</summary>
    public FixReason? Choice { get; init; }

    /// <summary>What messages say to do instead: the whole of it, with the verb.</summary>
    public string Remedy => VariableText.Remedy(origin, _variable);

    /// <param name="descriptor">The rule.</param>
    /// <param name="arguments">What its message says before the file of the use.</param>
    public Diagnostic Create(DiagnosticDescriptor descriptor, params string[] arguments)
        => TracedFinding.Create(
            origin,
            descriptor,
            origin.Node.GetLocation(),
            settings.SeverityAtClient(descriptor, origin.IsServiceProven),
            Properties(),
            MessageLine.Arguments(descriptor, origin.Node, origin.Use.Node, arguments));

    private ImmutableDictionary<string, string?> Properties()
    {
        var variable = _variable ?? OwnVariable.Of(origin, settings);
        var isWhole = origin.Length == origin.Value.Length;
        if (!origin.Use.Row.IsFixable || origin.IsChanged || (!isWhole && !origin.IsOwnValue))
        {
            return FixAdvice.None(origin.Use.Row.IsFixable ? FixReason.Changed : FixReason.NotReadable).Add(FixProperties.Variable, variable);
        }

        var properties = FixAdvice.Read(origin, settings, origin.Role == ValueRole.BasicParameter ? FixKind.BasicParameter : FixKind.Credential, variable, _variable is null ? FixReason.NoVariable : Choice);
        return isWhole ? properties : properties.Of(origin.Start, origin.Length);
    }
}
