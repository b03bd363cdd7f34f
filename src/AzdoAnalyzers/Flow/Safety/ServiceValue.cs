using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>An organization, or a credential for one, that reaches a client: plain data, which outlives its compilation.</summary>
/// <param name="Key">What tells one from another.</param>
/// <param name="IsOrganization">Whether it is an organization.</param>
/// <param name="Name">What it is called, in the words of a variable's name.</param>
/// <param name="Client">The number of the file that hands it to a client, and of the client among those of the file.</param>
internal sealed record ServiceValue(ServiceKey Key, bool IsOrganization, string? Name, (int Tree, int Number) Client)
{
    /// <summary>Whether it is an organization that stays where it is written, whatever is fixed.</summary>
    public bool Stays { get; init; }

    /// <summary>Whether a fix removes it together with what it is given to, and puts nothing in its place.</summary>
    public bool Goes { get; init; }

    /// <summary>Stands for what hands it to the client (<see cref="Safety.HandedOver"/>).</summary>
    public long HandedOver { get; init; }

    /// <summary>Whether it is read from a variable that is named as that of one of several organizations.</summary>
    public bool IsOfSeveral { get; init; }

    /// <summary>Whether it is read from the very variable that a fix reads.</summary>
    public bool IsOfConvention { get; init; }

    /// <summary>The credential that a variable is read for in the place of a placeholder: it counts before that is fixed as it does then.</summary>
    public static ServiceValue InPlaceOfPlaceholder(FlowSource placeholder, string variable, (int Tree, int Number) client)
        => new(ServiceKey.Of(OfVariable(variable), isRead: true), IsOrganization: false, Name: null, client) { HandedOver = Safety.HandedOver.By(placeholder), IsOfConvention = true };

    /// <summary>What reaches a client; <see langword="null"/> for what stands for none: a placeholder, a user name, a piece of something else.</summary>
    public static ServiceValue? Of(FlowSource value, (int Tree, int Number) client, AnalyzerSettings settings)
        => value.State is not null || value.IsDeadGuard || KeyOf(value) is not { } key ? null : new(key, OrganizationRole(value.Role), OwnName.Of(value), client)
        {
            HandedOver = Safety.HandedOver.By(value),
            IsOfSeveral = IsVariable(value, name => EnvironmentVariables.IsOwn(name, settings.PatVariable) || EnvironmentVariables.IsOwn(name, settings.UrlVariable)),
            IsOfConvention = IsVariable(value, name => name == settings.PatVariable || name == settings.UrlVariable),
        };

    private static bool IsVariable(FlowSource value, Predicate<string> condition) => value.Kind == FlowSourceKind.EnvironmentVariable && condition(value.Value);

    private static bool OrganizationRole(ValueRole role) => role is ValueRole.Url or ValueRole.OrganizationName;

    private static ServiceKey? KeyOf(FlowSource value)
        => value.Role is not (ValueRole.OrganizationName or ValueRole.Url or ValueRole.Secret or ValueRole.BasicParameter) ? null
            : value.Kind is not FlowSourceKind.Constant ? ServiceKey.Of(OfRead(value), isRead: true)
            : OfConstant(value) is { } constant ? ServiceKey.Of(constant, isRead: false)
            : null;

    private static string OfRead(FlowSource value) => value.Kind is FlowSourceKind.EnvironmentVariable && value.Value.Length > 0 ? OfVariable(value.Value) : value.Value.Length > 0 ? $"{value.Kind}:{value.Value}" : $"{value.Node.SyntaxTree.FilePath}:{value.Node.SpanStart}";

    private static string OfVariable(string name) => $"{FlowSourceKind.EnvironmentVariable}:{name}";

    private static string? OfConstant(FlowSource value)
    {
        if (!OrganizationRole(value.Role))
        {
            return Placeholder.IsPlaceholder(value.Part) ? null : value.Part;
        }

        if (!OrganizationUrl.TryParse(value.Value, out var url))
        {
            return (value.Role is ValueRole.Url && !IsServer(value)) || Placeholder.IsPlaceholder(value.Value) ? null : value.Part.TrimEnd('/').ToUpperInvariant();
        }

        var organization = value.Value.Substring(url.OrganizationStart, url.OrganizationLength);
        return !url.NamesOrganization && !url.IsOnPremises ? null
            : url.NamesOrganization && Placeholder.IsPlaceholder(organization) ? null
            : (url.IsOnPremises ? value.Value.Substring(url.HostStart, url.HostLength) + "/" : "") + organization.ToUpperInvariant();
    }

    /// <summary>Whether a URL that isn't the service's is taken for one of a server: a client takes nothing else, while plain HTTP goes anywhere, and to relative paths.</summary>
    private static bool IsServer(FlowSource value) => !value.Use.Row.IsGeneralPurpose && value.Value.IndexOf("://", StringComparison.Ordinal) > 0;
}
