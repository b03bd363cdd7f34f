using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>Tells where a place of a text was before an edit, and where it is after it.</summary>
internal sealed class Places(SourceText before, SourceText after)
{
    private readonly IReadOnlyList<TextChangeRange> _ranges = after.GetChangeRanges(before);

    /// <summary>The places that the edit replaces.</summary>
    public IEnumerable<TextSpan> Replaced => _ranges.Select(range => range.Span);

    /// <summary>The places of what it writes there, in the edited text.</summary>
    public IEnumerable<TextSpan> Written
    {
        get
        {
            var shift = 0;
            foreach (var range in _ranges)
            {
                yield return new TextSpan(range.Span.Start + shift, range.NewLength);
                shift += range.NewLength - range.Span.Length;
            }
        }
    }

    /// <summary>Where a place of the edited text was; what was written stands where that begins which it replaces.</summary>
    public int Before(int place)
    {
        var shift = 0;
        foreach (var range in _ranges)
        {
            if (place < range.Span.Start + shift)
            {
                break;
            }

            if (place < range.Span.Start + shift + range.NewLength)
            {
                return range.Span.Start;
            }

            shift += range.NewLength - range.Span.Length;
        }

        return place - shift;
    }

    /// <summary>Where an insertion into the text before comes to stand in the edited one: before what the edit inserts at the same place.</summary>
    public int After(int place)
        => place + _ranges.Where(range => range.Span.End <= place && !(range.Span.IsEmpty && range.Span.Start == place)).Sum(range => range.NewLength - range.Span.Length);
}
