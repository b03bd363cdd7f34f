namespace AzdoAnalyzers.Flow.Safety;

/// <summary>
/// The organizations, and the credentials for them, that reach clients of one project. Where there are several, one variable can't stand for
/// all of them. What is read at run time is one of its own, so that the last literal of several is never taken for the only one.
/// </summary>
internal sealed class SeveralOrganizations
{
    private readonly HashSet<ServiceValue> _unnamed = [];

    private readonly ILookup<(int, int), ServiceKey> _byClient;

    private readonly HashSet<ServiceKey> _organizations;

    private readonly HashSet<ServiceKey> _credentials;

    public SeveralOrganizations(IReadOnlyList<ServiceValue> values)
    {
        _byClient = values.ToLookup(value => value.Client, value => value.Key);
        _organizations = [.. values.Where(value => value.IsOrganization).Select(value => value.Key)];
        _credentials = [.. values.Where(value => !value.IsOrganization).Select(value => value.Key)];
        foreach (var group in values.GroupBy(value => (value.IsOrganization, value.Name)))
        {
            _unnamed.UnionWith(group.Key.Name is null || group.Any(other => other.Key != group.First().Key) ? group : []);
        }
    }

    /// <summary>Whether a value is one of several that must stay apart.</summary>
    public bool Includes(ServiceValue value)
        => value.IsOrganization ? AreApart(value.Key, _organizations) : _organizations.Count != 1 && AreApart(value.Key, _credentials);

    /// <summary>Whether what a value is called tells it from the others.</summary>
    public bool IsNamed(ServiceValue value) => !_unnamed.Contains(value);

    /// <summary>Whether another one reaches clients that this one doesn't reach.</summary>
    private bool AreApart(ServiceKey own, HashSet<ServiceKey> keys)
        => keys.Any(key => key != own && !((key.IsRead || own.IsRead) && _byClient.Any(client => client.Contains(own) && client.Contains(key))));
}
