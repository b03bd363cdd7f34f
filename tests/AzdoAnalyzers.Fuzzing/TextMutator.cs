using System.Collections.Immutable;
using System.Text;

namespace AzdoAnalyzers.Fuzzing;

/// <summary>Changes texts at random: parts removed, doubled, moved, replaced by words of the target or by parts of other texts, stray characters.</summary>
/// <param name="random">Says what is changed.</param>
/// <param name="words">What the target's texts are made of.</param>
internal sealed class TextMutator(Random random, ImmutableArray<string> words)
{
    /// <summary>Longer texts take longer and reach nothing else.</summary>
    private const int Longest = 2_000;

    private const int MostChanges = 5;

    private const int LongestPart = 32;

    private static readonly ImmutableArray<string> Characters =
        ["\0", "\t", "\n", "\r\n", "\r", " ", "\u00a0", "\u0085", "\u2028", "\ufeff", "\u200b", "\u202e", "\ud83d", "\udd11", "\uffff", "İ", "ß", "\"", "'", "\\", "/", "@", ":", "=", "&", "#", "%", "$", "{", "}", "<", ">", "[", "]", "(", ")", "|", ";", ",", ".", "-", "+", "_", "0", "9", "a", "Z"];

    /// <summary>A text like this one.</summary>
    /// <param name="text">What is changed.</param>
    /// <param name="others">Texts that parts are taken from.</param>
    public string Of(string text, IReadOnlyList<string> others)
    {
        var changed = new StringBuilder(text);
        for (int count = random.Next(1, MostChanges + 1); count > 0; count--)
        {
            Change(changed, others[random.Next(others.Count)]);
        }

        return changed.Length <= Longest ? changed.ToString() : changed.ToString(0, Longest);
    }

    private void Change(StringBuilder text, string other)
    {
        (int start, int length) = PartOf(text.Length);
        switch (random.Next(8))
        {
            case 0:
                text.Remove(start, length);
                break;
            case 1:
                text.Insert(start, text.ToString(start, length));
                break;
            case 2:
                string moved = text.ToString(start, length);
                text.Remove(start, length).Insert(random.Next(text.Length + 1), moved);
                break;
            case 3 or 4 when !words.IsEmpty:
                text.Remove(start, random.Next(2) * length).Insert(start, words[random.Next(words.Length)]);
                break;
            case 5:
                (int from, int taken) = PartOf(other.Length);
                text.Remove(start, random.Next(2) * length).Insert(start, other.AsSpan(from, taken));
                break;
            case 6 when length > 0:
                text[start] = (char)(text[start] ^ (1 << random.Next(7)));
                break;
            default:
                text.Remove(start, random.Next(2) * Math.Min(length, 1)).Insert(start, Characters[random.Next(Characters.Length)]);
                break;
        }
    }

    private (int Start, int Length) PartOf(int length)
    {
        int start = random.Next(length + 1);
        return (start, random.Next(Math.Min(LongestPart, length - start) + 1));
    }
}
