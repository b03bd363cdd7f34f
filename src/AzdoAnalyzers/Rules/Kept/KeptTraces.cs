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
    public static readonly KeptTraces None = new([], [], []);

    private readonly HashSet<string> _names;

    /// <summary>Where the members start that were read, one file after the other.</summary>
    private readonly (int Tree, int Start)[] _members;

    private KeptTraces(HashSet<string> names, (int Tree, int Start)[] members, IReadOnlyList<KeptFinding> findings)
    {
        _names = names;
        _members = members;
        Findings = findings;
    }

    public IReadOnlyList<KeptFinding> Findings { get; }

    /// <summary>The organizations and credentials that the sinks get, whether something is wrong with them or not.</summary>
    public IReadOnlyList<ServiceValue> Values { get; private init; } = [];

    /// <param name="reads">What was read for the traces.</param>
    /// <param name="findings">What came out.</param>
    /// <param name="values">The organizations and credentials that the sinks get.</param>
    /// <param name="numbers">The numbers of the files.</param>
    public static KeptTraces Of(CodeReads.Union reads, IReadOnlyList<KeptFinding> findings, IReadOnlyList<ServiceValue> values, IReadOnlyDictionary<SyntaxTree, int> numbers)
    {
        var members = new (int Tree, int Start)[reads.Members.Count];
        var count = 0;
        foreach (var (tree, start) in reads.Members)
        {
            members[count++] = (numbers[tree], start);
        }

        Array.Sort(members);
        return new([.. reads.Names], members, findings) { Values = values };
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

        return Array.Exists(_members, read => edits.ContainsKey(read.Tree))
            ? new(_names, Array.ConvertAll(_members, read => read.Start != CodeReads.WholeTree && edits.TryGetValue(read.Tree, out var edit) ? (read.Tree, edit.Moved(read.Start)) : read), [.. Findings.Select(finding => finding.Moved(edits))]) { Values = Values }
            : this;
    }

    private bool Depends(int tree, TreeEdit edit, Func<int, TextNames> namesIn)
        => Array.Exists(_members, read => read.Tree == tree && (read.Start == CodeReads.WholeTree || edit.ChangedMembers.Contains(read.Start)))
            || edit.Names.Any(_names.Contains)
            || edit.Declarations.Any(name => _names.Contains(name) || TreesBeside(tree).Any(read => namesIn(read).MayContain(name)));

    private IEnumerable<int> TreesBeside(int tree)
    {
        var last = tree;
        foreach (var (read, _) in _members)
        {
            if (read != tree && read != last)
            {
                yield return last = read;
            }
        }
    }
}
