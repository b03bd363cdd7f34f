using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>
/// The organizations, and the credentials for them, that reach clients of one project. Where there are several, one variable can't stand for
/// all of them. What is read at run time is one of its own, so that the last literal of several is never taken for the only one.
/// </summary>
internal sealed class SeveralOrganizations
{
    private readonly Dictionary<FlowSource, string?> _names = [];

    private readonly ILookup<SyntaxNode, string> _byClient;

    private readonly HashSet<string> _organizations;

    private readonly HashSet<string> _credentials;

    public SeveralOrganizations(IReadOnlyList<FlowSource> values)
    {
        var known = values.Where(value => value.State is null && !value.IsDeadGuard && KeyOf(value) is not null).ToList();
        _byClient = known.ToLookup(value => value.Use.Node, value => KeyOf(value)!);
        _organizations = [.. known.Where(IsOrganization).Select(value => KeyOf(value)!)];
        _credentials = [.. known.Where(value => !IsOrganization(value)).Select(value => KeyOf(value)!)];
        foreach (var group in known.GroupBy(IsOrganization).Select(group => group.ToList()))
        {
            var names = group.ToDictionary(value => value, OwnName.Of);
            foreach (var value in group)
            {
                var name = names[value];
                _names[value] = name is not null && group.TrueForAll(other => names[other] != name || KeyOf(other) == KeyOf(value)) ? name : null;
            }
        }
    }

    /// <summary>Whether a value is one of several that must stay apart.</summary>
    public bool Includes(FlowSource value)
        => !_names.ContainsKey(value) ? false
            : IsOrganization(value) ? AreApart(value, _organizations)
            : _organizations.Count != 1 && AreApart(value, _credentials);

    /// <summary>What a value is called among the others, in the words of a variable's name; <see langword="null"/> where nothing tells it apart.</summary>
    public string? NameFor(FlowSource value) => _names[value];

    /// <summary>Whether another one reaches clients that this one doesn't reach.</summary>
    private bool AreApart(FlowSource value, HashSet<string> keys)
    {
        var own = KeyOf(value)!;
        return keys.Any(key => key != own && !(IsRead(key) || IsRead(own) ? _byClient.Any(client => client.Contains(own) && client.Contains(key)) : false));
    }

    private static bool IsRead(string key) => key[0] == '$';

    private static bool IsOrganization(FlowSource value) => value.Role is ValueRole.Url or ValueRole.OrganizationName;

    /// <summary>What tells one from another; <see langword="null"/> for what stands for none: a placeholder, a user name, a piece of something else.</summary>
    private static string? KeyOf(FlowSource value) => value.Role switch
    {
        ValueRole.OrganizationName or ValueRole.Url or ValueRole.Secret or ValueRole.BasicParameter => value.Kind is FlowSourceKind.Constant ? OfConstant(value) : OfRead(value),
        _ => null,
    };

    private static string OfRead(FlowSource value) => value.Value.Length > 0 ? $"${value.Kind}:{value.Value}" : $"${value.Node.SyntaxTree.FilePath}:{value.Node.SpanStart}";

    private static string? OfConstant(FlowSource value)
    {
        if (!IsOrganization(value))
        {
            return Placeholder.IsPlaceholder(value.Part) ? null : "=" + value.Part;
        }

        if (!OrganizationUrl.TryParse(value.Value, out var url))
        {
            return (value.Role is ValueRole.Url && !IsServer(value)) || Placeholder.IsPlaceholder(value.Value) ? null : "=" + value.Part.TrimEnd('/').ToUpperInvariant();
        }

        var organization = value.Value.Substring(url.OrganizationStart, url.OrganizationLength);
        return !url.NamesOrganization && !url.IsOnPremises ? null
            : url.NamesOrganization && Placeholder.IsPlaceholder(organization) ? null
            : "=" + (url.IsOnPremises ? value.Value.Substring(url.HostStart, url.HostLength) + "/" : "") + organization.ToUpperInvariant();
    }

    /// <summary>Whether a URL that isn't the service's is taken for one of a server: a client takes nothing else, while plain HTTP goes anywhere, and to relative paths.</summary>
    private static bool IsServer(FlowSource value) => !value.Use.Row.IsGeneralPurpose && value.Value.IndexOf("://", StringComparison.Ordinal) > 0;
}
