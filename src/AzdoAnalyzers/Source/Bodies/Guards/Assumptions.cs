using System.Collections.Immutable;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What is assumed of several records on one way back through a body. The default is nothing.</summary>
internal readonly struct Assumptions : IEquatable<Assumptions>
{
    /// <summary>How many are kept: further ones are left out, so that a way is taken that the program wouldn't take.</summary>
    private const int MaxCount = 3;

    private readonly ImmutableArray<Assumption> _all;

    private Assumptions(ImmutableArray<Assumption> all) => _all = all;

    public ImmutableArray<Assumption> All => _all.IsDefault ? ImmutableArray<Assumption>.Empty : _all;

    public bool IsEmpty => _all.IsDefaultOrEmpty;

    public Assumptions With(ImmutableArray<Assumption> further)
    {
        var all = All;
        foreach (var assumption in further)
        {
            var known = IndexOf(all, assumption);
            all = known >= 0 ? all.SetItem(known, new Assumption(assumption.Record, all[known].Impossible | assumption.Impossible))
                : all.Length < MaxCount ? all.Add(assumption)
                : all;
        }

        return new Assumptions(all);
    }

    public Assumptions Without(Assumption assumption) => new(All.Remove(assumption));

    public bool Equals(Assumptions other) => All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => obj is Assumptions other && Equals(other);

    public override int GetHashCode() => All.Aggregate(0, (hash, assumption) => (hash * 31) + assumption.GetHashCode());

    private static int IndexOf(ImmutableArray<Assumption> all, Assumption assumption)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].IsAbout(assumption.Record))
            {
                return i;
            }
        }

        return -1;
    }
}
