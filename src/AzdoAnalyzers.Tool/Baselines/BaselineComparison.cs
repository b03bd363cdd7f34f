using AzdoAnalyzers.Baseline;

namespace AzdoAnalyzers.Tool.Baselines;

/// <summary>A baseline beside what is found now.</summary>
internal sealed class BaselineComparison
{
    private readonly ILookup<BaselineKey, BaselineLine> _lines;

    private readonly IReadOnlyList<BaselineLine> _others;

    private readonly IReadOnlyDictionary<BaselineKey, int> _found;

    /// <summary>Compares lines with the findings of a whole checkout, counted by their keys.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="found">The findings.</param>
    /// <param name="isLookedAt">Whether an assembly was looked at; the lines of others stay as they are.</param>
    public BaselineComparison(IEnumerable<BaselineLine> lines, IReadOnlyDictionary<BaselineKey, int> found, Func<string, bool> isLookedAt)
    {
        var understood = lines.Where(line => line.Key is not null).ToLookup(line => isLookedAt(line.Key!.Assembly));
        _lines = understood[true].ToLookup(line => line.Key!);
        _others = [.. understood[false]];
        _found = found;
        Introduced = found.Sum(key => Math.Max(0, key.Value - AcceptedOf(key.Key)));
        Fixed = _lines.Sum(key => Math.Max(0, AcceptedOf(key.Key) - found.GetValueOrDefault(key.Key)));
        StillThere = found.Sum(key => Math.Min(key.Value, AcceptedOf(key.Key)));
    }

    /// <summary>The lines of the assemblies that were looked at.</summary>
    public IEnumerable<BaselineLine> Lines => _lines.SelectMany(key => key);

    /// <summary>How many lines are about other assemblies.</summary>
    public int OtherCount => _others.Count;

    /// <summary>How many findings the baseline doesn't have.</summary>
    public int Introduced { get; }

    /// <summary>How many findings of the baseline are gone.</summary>
    public int Fixed { get; }

    /// <summary>How many findings are in both.</summary>
    public int StillThere { get; }

    /// <summary>Whether nothing is found.</summary>
    public bool IsEmpty => _found.Count == 0;

    /// <summary>How many proven tokens there are that no line accepts: no line is made for one.</summary>
    public int UnwrittenTokens => _found.Where(key => key.Key.Rule == DiagnosticIds.HardCodedToken && !_lines.Contains(key.Key)).Sum(key => key.Value);

    /// <summary>The lines that stand for nothing any more.</summary>
    public IEnumerable<BaselineLine> Stale => Lines.Where(line => !_found.ContainsKey(line.Key!));

    /// <summary>The lines that, with others of their key, stand for more than there is.</summary>
    public IEnumerable<BaselineLine> TooMany => Lines.Where(line => _found.TryGetValue(line.Key!, out var count) && count < AcceptedOf(line.Key!));

    /// <summary>The keys of which there is more than the lines accept, so that a build shows all of them.</summary>
    public IEnumerable<BaselineKey> Exceeded => _lines.Select(lines => lines.Key).Where(key => FoundOf(key) > AcceptedOf(key));

    /// <summary>The keys that get a line where they have none, and those that they had before, if they are such under another name.</summary>
    public IEnumerable<(BaselineKey Key, BaselineKey? Old)> New
    {
        get
        {
            var carried = Carried();
            return _found.Keys.Where(key => !_lines.Contains(key) && (key.Rule != DiagnosticIds.HardCodedToken || carried.ContainsKey(key))).Select(key => (key, carried.GetValueOrDefault(key)));
        }
    }

    /// <summary>How many findings of a key are accepted.</summary>
    public int AcceptedOf(BaselineKey key) => _lines[key].Sum(line => line.Count);

    /// <summary>How many findings of a key there are.</summary>
    public int FoundOf(BaselineKey key) => _found.GetValueOrDefault(key);

    /// <summary>The lines without what is gone.</summary>
    public IEnumerable<BaselineLine> Pruned() => _others.Concat(_lines.Where(key => _found.ContainsKey(key.Key)).SelectMany(key => Left([.. key])));

    /// <summary>The lines as they have to be for what is found now. Where a symbol has got another id, its lines' reasons are carried over.</summary>
    public IEnumerable<BaselineLine> Updated() => _others.Concat(UpdatedOwn());

    private IEnumerable<BaselineLine> UpdatedOwn()
    {
        foreach (var lines in _lines.Where(lines => _found.ContainsKey(lines.Key)))
        {
            var left = Left([.. lines]);
            yield return left[0] with { Count = left[0].Count + Math.Max(0, FoundOf(lines.Key) - AcceptedOf(lines.Key)) };
            foreach (var line in left.Skip(1))
            {
                yield return line;
            }
        }

        foreach (var line in New.SelectMany(entry => entry.Old is { } old ? _lines[old].Select(line => line with { Key = entry.Key }) : [LineOf(entry.Key)]))
        {
            yield return line;
        }
    }

    /// <summary>A line that nobody has written anything to.</summary>
    public BaselineLine LineOf(BaselineKey key) => new(default, key, FoundOf(key), Until: null, Justification: "");

    /// <summary>
    /// From keys that are found anew to those that they had before: where one fits that is gone, and this one fits no other. A reason never comes to
    /// what it wasn't given for because something else happens to be gone.
    /// </summary>
    private Dictionary<BaselineKey, BaselineKey> Carried()
    {
        var gone = _lines.Select(lines => lines.Key).Where(key => !_found.ContainsKey(key)).ToList();
        var anew = _found.Keys.Where(key => !_lines.Contains(key)).ToList();
        return anew
            .Select(key => (Key: key, Old: gone.Where(old => MayHaveBeen(key, old)).ToList()))
            .Where(pair => pair.Old is [var old] && anew.Count(key => MayHaveBeen(key, old)) == 1)
            .ToDictionary(pair => pair.Key, pair => pair.Old[0]);
    }

    private bool MayHaveBeen(BaselineKey key, BaselineKey old) => AcceptedOf(old) == FoundOf(key) && RenamedSymbol.MayBe(old, key);

    /// <summary>What is left of the lines of one key. Which of several lines a mended finding had can't be told: one then says what all of them say.</summary>
    private IReadOnlyList<BaselineLine> Left(IReadOnlyList<BaselineLine> lines)
    {
        var found = FoundOf(lines[0].Key!);
        if (found >= lines.Sum(line => line.Count))
        {
            return lines;
        }

        var first = lines.Select(line => line.Until).Where(date => date is not null).Min(StringComparer.Ordinal);
        return [lines[0] with { Count = found, Until = first, Justification = string.Join("; ", lines.Select(ReasonOf).Where(reason => reason.Length > 0).Distinct()) }];

        string ReasonOf(BaselineLine line) => line.Until is null || line.Until == first ? line.Justification : $"{line.Justification} (until {line.Until})".TrimStart();
    }
}
