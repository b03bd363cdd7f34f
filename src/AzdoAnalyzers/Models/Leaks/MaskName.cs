namespace AzdoAnalyzers.Models.Leaks;

/// <summary>Says whether a method's name promises that what it hands back gives nothing away: a masked copy, a hash, a ciphertext.</summary>
internal static class MaskName
{
    private static readonly IReadOnlyList<string> Words =
    [
        "Mask", "Redact", "Obfuscat", "Obscure", "Sanitiz", "Sanitis", "Scrub", "Censor", "Conceal", "Anonymi", "Hide", "Hidden", "Strip", "Hash", "Fingerprint", "Encrypt", "Protect", "Length", "Empty",
    ];

    public static bool Is(string name) => Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
