using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO3004: a credential or URL is given to the program by its arguments, the console, a form, a file or the configuration.</summary>
internal static class NotFromEnvironmentVerdict
{
    /// <summary>Between the section of a setting and its key.</summary>
    private const char KeySeparator = ':';

    /// <remarks>A setting by the name of an accepted variable is that variable: configuration takes the environment in. So is what the environment is asked for last.</remarks>
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => (origin.Kind == FlowSourceKind.Configuration && settings.Accepts(origin.Value.Substring(origin.Value.LastIndexOf(KeySeparator) + 1))) || origin.LastVariable is not null || origin.FixReason is FixReason.ServiceRoot
            ? null
            : TracedFinding.Create(
                origin,
                Descriptors.NotFromEnvironment,
                origin.Node.GetLocation(),
                severity: null,
                Properties(origin, settings),
                MessageLine.Arguments(
                    Descriptors.NotFromEnvironment,
                    origin.Node,
                    origin.Use.Node,
                    VariableText.OfRead(StandardVariable.Of(origin, settings)),
                    Place(origin.Kind),
                    What(origin.Role),
                    origin.Use.DisplayName));

    private static string What(ValueRole role)
        => role switch
        {
            ValueRole.Url => "organization URL",
            ValueRole.OrganizationName => "organization name",
            _ => "credential",
        };

    private static string Place(FlowSourceKind kind)
        => kind switch
        {
            FlowSourceKind.Argument => "the command line",
            FlowSourceKind.Console => "the console",
            FlowSourceKind.File => "a file",
            FlowSourceKind.Form => "a form",
            _ => "the configuration",
        };

    /// <summary>What the variable can take the place of as it is: not a whole header, nor a user name and password in one.</summary>
    private static ImmutableDictionary<string, string?> Properties(FlowSource origin, AnalyzerSettings settings)
        => (KindOf(origin.Role), origin.Role is ValueRole.OrganizationName ? settings.UrlVariable : StandardVariable.Of(origin, settings)) is ({ } kind, { } variable)
            ? FixAdvice.Read(origin, settings, kind, variable, AskedArguments.Include(origin) ? FixReason.AskedFor : null)
            : FixAdvice.None(FixReason.NoVariable);

    private static FixKind? KindOf(ValueRole role)
        => role switch
        {
            ValueRole.Secret or ValueRole.UserName => FixKind.Credential,
            ValueRole.BasicParameter => FixKind.BasicParameter,
            ValueRole.Url => FixKind.OrganizationUrl,
            ValueRole.OrganizationName => FixKind.OrganizationName,
            _ => null,
        };
}
