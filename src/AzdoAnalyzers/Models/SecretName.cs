using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Models;

/// <summary>Says whether a name is one of a secret: what stands alone in the user information of a URL is mostly the organization or somebody's name.</summary>
internal static class SecretName
{
    private static readonly Regex Words = new("(?i:token|secret|passw|pwd)|(?<![A-Za-z])(?i:pat)(?![a-z])|(?<=[a-z0-9])(?:Pat|PAT)(?![a-z])", RegexOptions.CultureInvariant);

    public static bool Is(string name) => Words.IsMatch(name);
}
