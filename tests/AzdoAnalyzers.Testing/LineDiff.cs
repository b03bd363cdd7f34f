namespace AzdoAnalyzers.Testing;

/// <summary>The changed lines of a text, with a line of context around them.</summary>
public static class LineDiff
{
    private const int Context = 1;

    /// <summary>The lines of both texts in order: "- " for those gone, "+ " for those added, "  " for context; "..." where lines are left out.</summary>
    public static IEnumerable<string> Between(string before, string after)
    {
        var lines = Align(Lines(before), Lines(after));
        var left = false;
        for (var index = 0; index < lines.Count; index++)
        {
            var shown = IsNearChange(lines, index);
            if (shown)
            {
                yield return lines[index];
            }
            else if (!left)
            {
                yield return "...";
            }

            left = !shown;
        }
    }

    private static bool IsNearChange(List<string> lines, int index)
    {
        var first = Math.Max(0, index - Context);
        var last = Math.Min(lines.Count - 1, index + Context);
        return lines[first..(last + 1)].Exists(line => line[0] != ' ');
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static List<string> Align(string[] before, string[] after)
    {
        var common = CommonLengths(before, after);
        var lines = new List<string>();
        for (int b = 0, a = 0; b < before.Length || a < after.Length;)
        {
            if (b < before.Length && a < after.Length && before[b] == after[a])
            {
                lines.Add("  " + before[b++]);
                a++;
            }
            else if (a == after.Length || (b < before.Length && common[b + 1, a] >= common[b, a + 1]))
            {
                lines.Add("- " + before[b++]);
            }
            else
            {
                lines.Add("+ " + after[a++]);
            }
        }

        return lines;
    }

    /// <summary>For each pair of places the number of lines, from there on, that both texts have in the same order.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var b = before.Length - 1; b >= 0; b--)
        {
            for (var a = after.Length - 1; a >= 0; a--)
            {
                lengths[b, a] = before[b] == after[a] ? lengths[b + 1, a + 1] + 1 : Math.Max(lengths[b + 1, a], lengths[b, a + 1]);
            }
        }

        return lengths;
    }
}
