using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Files;

/// <summary>The keys that a project names beside those that everybody has: by a property, and by the name of its own variable.</summary>
internal sealed class CredentialKeyNames
{
    /// <summary>The property of the project file, as the compiler hands it over.</summary>
    public const string Property = "build_property.AzdoAnalyzersCredentialKeys";

    private static readonly char[] Separators = [',', ';'];

    private static readonly CredentialKeyNames None = new([]);

    private readonly string[] _names;

    private readonly WordSearch? _words;

    private CredentialKeyNames(string[] names)
    {
        _names = names;
        string[] words = [.. names.Select(LongestPart).Where(word => word.Length > 1)];
        _words = words.Length == 0 ? null : new WordSearch(words);
    }

    public static CredentialKeyNames Of(AnalyzerConfigOptions options)
    {
        List<string> names = [];
        if (options.TryGetValue(Property, out var listed))
        {
            names.AddRange(listed.Split(Separators).Select(name => name.Trim()).Where(name => name.Length > 0));
        }

        if (options.TryGetValue(AnalyzerSettings.PatVariableKey, out var variable) && AnalyzerSettings.IsVariableName(variable.Trim()))
        {
            names.Add(variable.Trim());
        }

        return names.Count == 0 ? None : new CredentialKeyNames([.. names]);
    }

    public bool Include(KeyPath key) => CredentialKeys.Matches(key, _names);

    /// <summary>Whether a word of one of the names stands in a text.</summary>
    public bool MayStandIn(SourceText text)
    {
        if (_words is not null)
        {
            foreach (var window in new TextWindows(text))
            {
                if (_words.IsIn(window.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What of a name stands in a file as it is, however its words are separated there.</summary>
    private static string LongestPart(string name)
    {
        var parts = NameWords.Of(name).Split(' ');
        return parts.Where(part => part.All(character => character < 128)).OrderByDescending(part => part.Length).FirstOrDefault() ?? "";
    }
}
