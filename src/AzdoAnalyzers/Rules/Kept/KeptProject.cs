using AzdoAnalyzers.Source.Edits;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules.Kept;

/// <summary>
/// What is known of one project, by the numbers of its files: the traces made so far. Handed on from one compilation to the next, which takes what
/// its edits leave valid. The trees and references of its compilation are held weakly, to see what has changed.
/// </summary>
internal sealed class KeptProject
{
    /// <summary>More edits at once are a change of branch, and no typing.</summary>
    private const int MaxEdits = 16;

    private readonly WeakReference<SyntaxTree>[] _trees;

    private readonly WeakReference<MetadataReference>[] _references;

    private readonly int _settings;

    private readonly KeptTraces?[] _traces;

    private KeptProject(IReadOnlyList<SyntaxTree> trees, Compilation compilation, int settings)
    {
        _trees = [.. trees.Select(tree => new WeakReference<SyntaxTree>(tree))];
        _references = [.. compilation.References.Select(reference => new WeakReference<MetadataReference>(reference))];
        _settings = settings;
        _traces = new KeptTraces?[trees.Count];
    }

    /// <summary>The names one of which stands in each file that has a sink, from the catalogue of a compilation with the same references and types.</summary>
    public IReadOnlyCollection<string>? SinkWords { get; set; }

    /// <summary>What is known of a compilation that comes after another one.</summary>
    /// <param name="before">What is known of that; <see langword="null"/>: there was none.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="trees">Its trees by their numbers.</param>
    /// <param name="settings">Stands for all that findings depend on beside the code.</param>
    /// <param name="namesIn">The names in a tree.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    public static KeptProject After(KeptProject? before, Compilation compilation, IReadOnlyList<SyntaxTree> trees, int settings, Func<SyntaxTree, TextNames> namesIn, CancellationToken cancellationToken)
    {
        var project = new KeptProject(trees, compilation, settings);
        if (before is null || settings != before._settings || !before.HasReferencesOf(compilation))
        {
            return project;
        }

        if (before.EditsTo(trees, cancellationToken) is { } edits)
        {
            // Where the edits can mean anything, they may declare a type that a row names.
            project.SinkWords = before.SinkWords;
            for (var tree = 0; tree < trees.Count; tree++)
            {
                project._traces[tree] = edits.TryGetValue(tree, out var own) && !own.IsTrivial ? null : before[tree]?.After(edits, read => namesIn(trees[read]));
            }
        }

        return project;
    }

    /// <summary>The traces from the sinks of a file; <see langword="null"/> where they aren't made.</summary>
    public KeptTraces? this[int tree]
    {
        get => Volatile.Read(ref _traces[tree]);
        set => Volatile.Write(ref _traces[tree], value);
    }

    private bool HasReferencesOf(Compilation compilation)
    {
        var index = 0;
        foreach (var reference in compilation.References)
        {
            if (index == _references.Length || !_references[index].TryGetTarget(out var known) || known != reference)
            {
                return false;
            }

            index++;
        }

        return index == _references.Length;
    }

    /// <summary>The edits by the numbers of the files; <see langword="null"/> where they can mean anything.</summary>
    private Dictionary<int, TreeEdit>? EditsTo(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        if (trees.Count != _trees.Length)
        {
            return null;
        }

        var edits = new Dictionary<int, TreeEdit>();
        for (var tree = 0; tree < trees.Count; tree++)
        {
            _trees[tree].TryGetTarget(out var before);
            if (before == trees[tree])
            {
                continue;
            }

            if (before is null || edits.Count == MaxEdits || before.FilePath != trees[tree].FilePath || !before.Options.Equals(trees[tree].Options) || TreeEdit.Between(before, trees[tree], cancellationToken) is not { } edit)
            {
                return null;
            }

            edits.Add(tree, edit);
        }

        return edits;
    }
}
