using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>What platforms ask of a rule: its descriptor, a short name, and how bad a finding is.</summary>
/// <param name="Descriptor">The descriptor.</param>
/// <param name="Name">A name without blanks, as "HardCodedToken".</param>
internal sealed record RuleFacts(DiagnosticDescriptor Descriptor, string Name)
{
    /// <summary>
    /// On the scale of CVSS, for rules about security: a proven token is known to be a credential, another constant is likely
    /// to be one, a placeholder is none yet.
    /// </summary>
    private static readonly Dictionary<string, string> SecuritySeverities = new()
    {
        [DiagnosticIds.HardCodedToken] = "9.3",
        [DiagnosticIds.HardCodedCredential] = "8.1",
        [DiagnosticIds.PlaceholderCredential] = "4.0",
        [DiagnosticIds.CredentialOverHttp] = "7.4",
    };

    /// <summary>What a rule about security has that isn't listed above.</summary>
    private const string OtherSecuritySeverity = "6.5";

    private const string SecurityTag = "security";

    /// <summary>All rules that analyzers report, in the order of their ids.</summary>
    public static IReadOnlyList<RuleFacts> All { get; } =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => new RuleFacts((DiagnosticDescriptor)field.GetValue(null)!, field.Name))
            .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>Them by their ids.</summary>
    public static IReadOnlyDictionary<string, RuleFacts> ById { get; } = All.ToDictionary(rule => rule.Descriptor.Id);

    /// <summary>Whether a severity makes less of a finding than the rule does by itself.</summary>
    public bool IsLoweredBy(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress or ReportDiagnostic.Hidden => true,
        ReportDiagnostic.Info => Descriptor is { IsEnabledByDefault: true, DefaultSeverity: >= DiagnosticSeverity.Warning },
        _ => false,
    };

    /// <summary>On the scale of CVSS; null for a rule that isn't about security.</summary>
    public string? SecuritySeverity
        => Tags.Contains(SecurityTag) ? SecuritySeverities.GetValueOrDefault(Descriptor.Id, OtherSecuritySeverity) : null;

    /// <summary>The tags that mean something outside of the compiler.</summary>
    public IEnumerable<string> Tags => Descriptor.CustomTags.Where(tag => tag == SecurityTag || tag.Contains('/', StringComparison.Ordinal)).Append(Descriptor.Category.ToLowerInvariant()).Distinct();

    /// <summary>The level of a finding whose severity nobody has set.</summary>
    public string Level => Descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
