using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Configuration;

/// <summary>
/// Names of environment variables as shells, pipelines and their expressions spell them. No variable is set by such a name, so that reading it
/// in C# gives nothing.
/// </summary>
internal static class VariableSpelling
{
    private const string Name = "name";

    /// <summary>PowerShell, cmd (also with delayed expansion), shells and YAML, each around the name that is meant.</summary>
    private static readonly Regex Wrapped = new(
        $"^\\s*(?:\\$env:(?<{Name}>[^\\s{{}}()]+)|\\$\\{{env:(?<{Name}>[^\\s{{}}]+)\\}}|%(?<{Name}>[^%\\s]+)%|!(?<{Name}>[^!\\s]+)!|\\$\\{{(?<{Name}>[^\\s{{}}]+)\\}}|\\$\\{{\\{{\\s*(?:variables\\.|env\\.)?(?<{Name}>[^\\s{{}}]+)\\s*\\}}\\}}|\\$\\((?<{Name}>[^\\s()]+)\\)|\\$(?<{Name}>[A-Za-z_][A-Za-z0-9_]*))\\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The beginnings of the names of variables that Azure Pipelines sets. Their dots are underscores in the environment.</summary>
    private static readonly Regex Predefined = new("^(?:System|Build|Agent|Release|Pipeline|Environment|Common)\\.[A-Za-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The name that code which reads the variable has to write, and to speak of; <see langword="null"/> where none can be told.</summary>
    public static string? Written(string name) => Meant(name) ?? (AnalyzerSettings.IsVariableName(name) ? name : null);

    /// <summary>The name of the variable that is meant; <see langword="null"/> for a name that a variable can have.</summary>
    public static string? Meant(string name)
    {
        var inner = Wrapped.Match(name) is { Success: true } wrapped ? wrapped.Groups[Name].Value : null;
        var meant = inner ?? (Predefined.IsMatch(name) ? name : null);
        if (meant is null)
        {
            return null;
        }

        if (meant.IndexOf('.') >= 0)
        {
            meant = meant.Replace('.', '_').ToUpperInvariant();
        }

        return AnalyzerSettings.IsVariableName(meant) ? meant : null;
    }
}
