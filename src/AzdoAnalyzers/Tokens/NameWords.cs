using System.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>The words of a name, however it is spelled: <c>AZDO_PAT</c>, <c>azdoPat</c>, <c>Azdo:Pat</c> and <c>azdo-pat</c> are the same.</summary>
internal static class NameWords
{
    /// <summary>The words in lower case, each with a space before and behind it.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8).Append(' ');
        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            if (!char.IsLetterOrDigit(character))
            {
                EndWord(words);
                continue;
            }

            if (index > 0 && IsStartOfWord(name, index))
            {
                EndWord(words);
            }

            words.Append(char.ToLowerInvariant(character));
        }

        EndWord(words);
        return words.ToString();
    }

    /// <summary>The words without anything between them.</summary>
    public static string Joined(string name) => Of(name).Replace(" ", "");

    private static void EndWord(StringBuilder words)
    {
        if (words[words.Length - 1] != ' ')
        {
            words.Append(' ');
        }
    }

    private static bool IsStartOfWord(string name, int index)
        => char.IsDigit(name[index])
            ? char.IsLetter(name[index - 1])
            : char.IsUpper(name[index])
                && (char.IsLower(name[index - 1]) || (char.IsUpper(name[index - 1]) && index + 1 < name.Length && char.IsLower(name[index + 1])));
}
