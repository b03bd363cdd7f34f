using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Where names stand in a tree. They are looked for in the text, all new ones in one pass, so that only the nodes there are made.</summary>
internal sealed class NameOccurrences(SyntaxNode root, SourceText text, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, List<SyntaxToken>> _occurrences = new(StringComparer.Ordinal);

    /// <summary>Whether the name was looked for.</summary>
    public bool Knows(string name) => _occurrences.ContainsKey(name);

    /// <summary>Looks for names that weren't looked for yet.</summary>
    public void Find(IEnumerable<string> names)
    {
        var byLength = names.Where(name => !Knows(name)).Distinct(StringComparer.Ordinal).ToLookup(name => name.Length);
        foreach (var name in byLength.SelectMany(group => group))
        {
            _occurrences.Add(name, []);
        }

        if (byLength.Count == 0)
        {
            return;
        }

        foreach (var window in new TextWindows(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Find(window, byLength);
        }
    }

    /// <summary>The values that the name gets anywhere in the tree.</summary>
    public IEnumerable<ExpressionSyntax> ValuesOf(string name)
    {
        if (!Knows(name))
        {
            Find([name]);
        }

        return _occurrences[name].Select(NamedValue.ValueAt).OfType<ExpressionSyntax>();
    }

    /// <summary>The expressions that use the name, which was looked for.</summary>
    public IEnumerable<ExpressionSyntax> UsesOf(string name)
        => _occurrences[name].Select(identifier => identifier.Parent).OfType<IdentifierNameSyntax>().Select(NamedValue.WholeOf);

    private void Find(TextWindow window, ILookup<int, string> byLength)
    {
        for (var index = window.FirstOwn; index < window.Text.Length;)
        {
            var end = EndOfName(window.Text, index);
            if (end > index && window.Owns(index) && (index == 0 || !IsNameCharacter(window.Text[index - 1])))
            {
                foreach (var name in byLength[end - index])
                {
                    if (window.Text.HasAt(index, name))
                    {
                        Add(name, window.Start + index);
                    }
                }
            }

            index = end + 1;
        }
    }

    private void Add(string name, int position)
    {
        var token = root.FindToken(position);
        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Contains(position))
        {
            _occurrences[name].Add(token);
        }
    }

    private static int EndOfName(TextSlice text, int index)
    {
        while (index < text.Length && IsNameCharacter(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsNameCharacter(char character) => TokenPiece.IsLetterOrDigit(character) || character == '_' || char.IsLetterOrDigit(character);
}
