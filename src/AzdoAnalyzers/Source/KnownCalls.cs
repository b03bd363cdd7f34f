using System.Collections;
using System.Collections.Immutable;

namespace AzdoAnalyzers.Source;

/// <summary>The calls of a method by what they hand over. Each is bound when somebody comes to it: who asks may know enough after a few of hundreds.</summary>
/// <param name="project">The project.</param>
/// <param name="calls">Finds the calls.</param>
internal sealed class KnownCalls(ProjectModel project, IEnumerable<ImmutableArray<CallArgument>> calls) : IEnumerable<ImmutableArray<CallArgument>>
{
    private readonly IEnumerator<ImmutableArray<CallArgument>> _next = calls.GetEnumerator();

    private readonly List<ImmutableArray<CallArgument>> _known = [];

    private readonly CodeReads _reads = new();

    /// <summary>What was read for any of them counts as read for all who ask.</summary>
    public IEnumerator<ImmutableArray<CallArgument>> GetEnumerator()
    {
        project.Note(_reads);
        for (var number = 0; number < _known.Count || project.Sharing(_reads, FindNext); number++)
        {
            yield return _known[number];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool FindNext()
    {
        if (!_next.MoveNext())
        {
            return false;
        }

        _known.Add(_next.Current);
        return true;
    }
}
