namespace AzdoAnalyzers.Models;

/// <summary>Says whether the name of an assembly, namespace or type speaks of Azure DevOps, under any of the names that it has had.</summary>
internal static class AzureDevOpsName
{
    private static readonly string[] Names = ["AzureDevOps", "AzDo", "Vsts", "TeamFoundation", "VisualStudio.Services"];

    /// <summary>Too short to be looked for in the middle of a word.</summary>
    private static readonly string[] Abbreviations = ["Tfs", "TFS"];

    /// <summary>Whether it does, with or without what separates the words: <c>AzureDevOps</c>, <c>AZURE_DEVOPS</c>, <c>azure-devops</c>, <c>Azure:DevOps</c>.</summary>
    public static bool IsInWords(string name) => IsIn(name) || IsIn(new string(Array.FindAll(name.ToCharArray(), char.IsLetterOrDigit)));

    public static bool IsIn(string name)
    {
        foreach (var known in Names)
        {
            if (name.IndexOf(known, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        foreach (var known in Abbreviations)
        {
            if (IsWordIn(name, known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of the name, as in <c>Acme.TfsClient</c>, is this one.</summary>
    private static bool IsWordIn(string name, string word)
    {
        for (var start = name.IndexOf(word, StringComparison.Ordinal); start >= 0; start = name.IndexOf(word, start + 1, StringComparison.Ordinal))
        {
            var end = start + word.Length;
            if ((start == 0 || !char.IsUpper(name[start - 1])) && (end == name.Length || !char.IsLower(name[end])))
            {
                return true;
            }
        }

        return false;
    }
}
