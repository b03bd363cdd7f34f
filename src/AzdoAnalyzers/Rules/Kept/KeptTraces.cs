using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Edits;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules.Kept;

/// <summary>
/// What came out of the traces from the sinks of one file, and what they had read. As long as nothing of that changes, they needn't be made again.
/// Plain data: no symbol, no syntax and no compilation is kept.
/// </summary>
internal sealed class KeptTraces
{
    /// <summary>A file without a sink, as its text says: only an edit of its own can change that.</summary>
    public static readonly KeptTraces None = new([], new Dictionary<int, int[]>(), []);

    private readonly IReadOnlyCollection<string> _names;

    /// <summary>By the number of the file where the members start that were read.</summary>
    private readonly IReadOnlyDictionary<int, int[]> _members;

    private KeptTraces(IReadOnlyCollection<string> names, IReadOnlyDictionary<int, int[]> members, IReadOnlyList<KeptFinding> findings)
    {
        _names = names;
        _members = members;
        Findings = findings;
    }

    public IReadOnlyList<KeptFinding> Findings { get; }

    /// <summary>The organizations and credentials that the sinks get, whether something is wrong with them or not.</summary>
    public IReadOnlyList<ServiceValue> Values { get; private init; } = [];

    public static KeptTraces Of(CodeReads reads, IReadOnlyList<KeptFinding> findings, IReadOnlyList<ServiceValue> values, IReadOnlyDictionary<SyntaxTree, int> numbers)
    {
        var (names, members) = reads.All();
        return new(names, members.ToDictionary(read => numbers[read.Key], read => read.Value.ToArray()), findings) { Values = values };
    }

    /// <summary>The traces after some edits; <see langword="null"/> where they have to be made again.</summary>
    /// <param name="edits">The edits, by the numbers of the files.</param>
    /// <param name="namesIn">The names in a file, by its number.</param>
    public KeptTraces? After(IReadOnlyDictionary<int, TreeEdit> edits, Func<int, TextNames> namesIn)
    {
        if (edits.Any(edit => !edit.Value.IsTrivial && Depends(edit.Key, edit.Value, namesIn)))
        {
            return null;
        }

        return edits.Keys.Any(_members.ContainsKey)
            ? new(_names, _members.ToDictionary(read => read.Key, read => edits.TryGetValue(read.Key, out var edit) ? Array.ConvertAll(read.Value, start => start == CodeReads.WholeTree ? start : edit.Moved(start)) : read.Value), [.. Findings.Select(finding => finding.Moved(edits))]) { Values = Values }
            : this;
    }

    private bool Depends(int tree, TreeEdit edit, Func<int, TextNames> namesIn)
        => (_members.TryGetValue(tree, out var members) && members.Any(start => start == CodeReads.WholeTree || edit.ChangedMembers.Contains(start)))
            || edit.Names.Any(_names.Contains)
            || edit.Declarations.Any(name => _names.Contains(name) || _members.Keys.Any(read => read != tree && namesIn(read).MayContain(name)));
}
