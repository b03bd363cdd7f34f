namespace AzdoAnalyzers.Models.Leaks;

/// <summary>
/// The texts with which a program prints a secret so that whoever reads its output hides it, or takes it as what it is: logging commands of Azure
/// Pipelines and of GitHub's actions, the answers of a credential helper of git.
/// </summary>
internal static class MaskingText
{
    private static readonly IReadOnlyList<string> Parts = ["issecret=true", "##vso[task.setsecret", "::add-mask::"];

    private static readonly IReadOnlyList<string> Beginnings = ["password=", "username="];

    public static bool Is(string text)
        => Parts.Any(part => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0) || Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.Ordinal));
}
