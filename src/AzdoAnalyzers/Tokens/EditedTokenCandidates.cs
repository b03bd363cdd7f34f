using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Where in a text something is shaped like a token and fails its checksum; most texts have no such place.</summary>
internal sealed class EditedTokenCandidates
{
    private static readonly EditedTokenCandidates None = new();

    public List<int> Positions { get; } = [];

    public bool IsEmpty => Positions.Count == 0;

    public static EditedTokenCandidates Of(SourceText text)
    {
        EditedTokenCandidates? found = null;
        foreach (var window in new TextWindows(text))
        {
            var index = window.FirstOwn;
            while (EditedToken.TryFind(window.Text, index, out var start, out var length) && window.Owns(start))
            {
                (found ??= new()).Positions.Add(window.Start + start);
                index = start + length;
            }
        }

        return found ?? None;
    }
}
