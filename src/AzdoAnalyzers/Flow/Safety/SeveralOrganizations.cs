namespace AzdoAnalyzers.Flow.Safety;

/// <summary>
/// The organizations, and the credentials for them, that reach clients of one project. Where there are several, one variable can't stand for
/// all of them. What is read at run time is one of its own, so that the last literal of several is never taken for the only one. An answer is the
/// same before and after what is safe to fix was fixed.
/// </summary>
internal sealed class SeveralOrganizations
{
    private readonly HashSet<ServiceValue> _unnamed = [];

    private readonly ILookup<ServiceKey, ServiceValue> _byKey;

    private readonly HashSet<ServiceKey> _organizations;

    private readonly HashSet<ServiceKey> _credentials;

    /// <summary>Whether clients of one organization at most are known: one that stays hard-coded will stand beside the variable that others are read from.</summary>
    private readonly bool _isOne;

    /// <summary>Whether several organizations are hard-coded: of the credentials for them, one that is read already isn't the same as another one.</summary>
    private readonly bool _hasSeveralHardCoded;

    public SeveralOrganizations(IReadOnlyList<ServiceValue> values)
    {
        _byKey = values.ToLookup(value => value.Key);
        _organizations = [.. values.Where(value => value.IsOrganization).Select(value => value.Key)];
        _credentials = [.. values.Where(value => !value.IsOrganization).Select(value => value.Key)];
        _isOne = _organizations.Count == 1 && values.Any(value => value is { IsOrganization: true, Goes: false }) && !values.Any(value => value.Stays);
        _hasSeveralHardCoded = _organizations.Count(organization => !organization.IsRead) > 1;
        foreach (var group in values.Select(value => value with { Stays = false, Goes = false }).GroupBy(value => (value.IsOrganization, value.Name)))
        {
            _unnamed.UnionWith(group.Key.Name is null || group.Any(other => other.Key != group.First().Key) ? group : []);
        }
    }

    /// <summary>Whether a value is one of several that must stay apart.</summary>
    public bool Includes(ServiceValue value)
        => value.IsOrganization ? AreApart(value.Key, _organizations, mayShare: true) : !_isOne && AreApart(value.Key, _credentials, mayShare: !_hasSeveralHardCoded);

    /// <summary>Whether what a value is called tells it from the others.</summary>
    public bool IsNamed(ServiceValue value) => !_unnamed.Contains(value);

    /// <summary>Whether another one reaches clients that this one doesn't reach.</summary>
    /// <param name="own">The one.</param>
    /// <param name="keys">The others, and it.</param>
    /// <param name="mayShare">Whether what is read and what is hard-coded are the same where they reach one client.</param>
    private bool AreApart(ServiceKey own, HashSet<ServiceKey> keys, bool mayShare)
        => keys.Any(key => key != own && !(mayShare && (key.IsRead || own.IsRead) && _byKey[own].Any(one => _byKey[key].Any(other => ReachOneClient(one, other)))));

    /// <summary>
    /// Whether two values are alternatives of one client, as a setting and its fallback. A client that is made for several calls is one of each; which
    /// call reads the convention's variable isn't asked, since a fix may have put the read there. A variable with a name of its own stands beside others.
    /// </summary>
    private static bool ReachOneClient(ServiceValue one, ServiceValue other)
        => one.Client == other.Client && !one.IsOfSeveral && !other.IsOfSeveral && (one.HandedOver == other.HandedOver || one.IsOfConvention || other.IsOfConvention);
}
