using AzdoAnalyzers.Baseline;

namespace AzdoAnalyzers.Tool.Baselines;

/// <summary>A baseline beside what is found now.</summary>
internal sealed class BaselineComparison
{
    private readonly IReadOnlyList<BaselineLine> _lines;

    private readonly IReadOnlyDictionary<BaselineKey, int> _found;

    /// <summary>Compares lines with the findings of a whole checkout, counted by their keys.</summary>
    public BaselineComparison(IEnumerable<BaselineLine> lines, IReadOnlyDictionary<BaselineKey, int> found)
    {
        _lines = [.. lines.Where(line => line.Key is not null)];
        _found = found;
        var accepted = _lines.GroupBy(line => line.Key!).ToDictionary(key => key.Key, key => key.Sum(line => line.Count));
        Introduced = found.Sum(key => Math.Max(0, key.Value - accepted.GetValueOrDefault(key.Key)));
        Fixed = accepted.Sum(key => Math.Max(0, key.Value - found.GetValueOrDefault(key.Key)));
        StillThere = found.Sum(key => Math.Min(key.Value, accepted.GetValueOrDefault(key.Key)));
        Stale = [.. _lines.Where(line => !found.ContainsKey(line.Key!))];
    }

    /// <summary>How many findings the baseline doesn't have.</summary>
    public int Introduced { get; }

    /// <summary>How many findings of the baseline are gone.</summary>
    public int Fixed { get; }

    /// <summary>How many findings are in both.</summary>
    public int StillThere { get; }

    /// <summary>The lines that stand for nothing any more.</summary>
    public IReadOnlyList<BaselineLine> Stale { get; }

    /// <summary>The lines without what is gone.</summary>
    public IEnumerable<BaselineLine> Pruned()
        => _lines.Where(line => _found.ContainsKey(line.Key!)).Select(line => line with { Count = Math.Min(line.Count, _found[line.Key!]) });

    /// <summary>The lines as they have to be for what is found now. Where a symbol has got another id, its line's reason is carried over.</summary>
    public IEnumerable<BaselineLine> Updated()
    {
        var known = Pruned().GroupBy(line => line.Key!).ToDictionary(key => key.Key, key => key.First());
        var stale = Stale.ToList();
        foreach (var (key, count) in _found)
        {
            if (known.TryGetValue(key, out var line))
            {
                yield return line with { Count = count };
                continue;
            }

            var moved = stale.Find(line => line.Count == count && line.Key! with { Symbol = key.Symbol } == key);
            if (moved is not null)
            {
                stale.Remove(moved);
                yield return moved with { Key = key };
            }
            else if (key.Rule != DiagnosticIds.HardCodedToken)
            {
                yield return new BaselineLine(default, key, count, Until: null, Justification: "");
            }
        }
    }
}
