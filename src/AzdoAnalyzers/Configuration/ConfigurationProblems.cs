using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Configuration;

/// <summary>Collects the options that are set anywhere in a project, and says in a sentence each what is wrong with them.</summary>
internal sealed class ConfigurationProblems
{
    /// <summary>The values of each key, as they are first met, each once.</summary>
    private readonly SortedDictionary<string, SortedSet<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    private readonly SortedSet<string> _sharedVariables = new(StringComparer.Ordinal);

    private ConfigurationProblems()
    {
    }

    /// <summary>What is wrong with the options of a project, but for what stands in a section for some of its documents (<see cref="OfSome"/>).</summary>
    public static IEnumerable<string> In(AnalyzerConfigOptionsProvider provider, IReadOnlyCollection<SyntaxTree> trees, CancellationToken cancellationToken)
        => All(provider, trees, cancellationToken).Except(OfSome(provider, trees).SelectMany(own => own.Value));

    /// <summary>
    /// What is wrong with the options of a document, where it is with those of some documents only. What holds for half of them was meant for all:
    /// files of packages and generated ones have the options of another folder.
    /// </summary>
    public static IReadOnlyDictionary<SyntaxTree, IReadOnlyList<string>> OfSome(AnalyzerConfigOptionsProvider provider, IReadOnlyCollection<SyntaxTree> trees)
    {
        var known = new Dictionary<AnalyzerConfigOptions, IReadOnlyList<string>>();
        var own = trees.Where(tree => Path.IsPathRooted(tree.FilePath)).ToDictionary(tree => tree, Own);
        var ofMost = new HashSet<string>(own.Values.SelectMany(sentences => sentences).GroupBy(sentence => sentence).Where(same => 2 * same.Count() >= own.Count).Select(same => same.Key));
        return own.Where(tree => tree.Value.Any(sentence => !ofMost.Contains(sentence))).ToDictionary(tree => tree.Key, tree => (IReadOnlyList<string>)[.. tree.Value.Where(sentence => !ofMost.Contains(sentence))]);

        IReadOnlyList<string> Own(SyntaxTree tree)
        {
            var options = provider.GetOptions(tree);
            if (!known.TryGetValue(options, out var sentences))
            {
                var problems = new ConfigurationProblems();
                if (problems.Add(options))
                {
                    problems.AddSharedVariable(AnalyzerSettings.Of(provider, tree));
                }

                known.Add(options, sentences = [.. problems.Sentences()]);
            }

            return sentences;
        }
    }

    private static IEnumerable<string> All(AnalyzerConfigOptionsProvider provider, IEnumerable<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var problems = new ConfigurationProblems();
        problems.Add(provider.GlobalOptions);
        var seen = new HashSet<AnalyzerConfigOptions> { provider.GlobalOptions };
        foreach (var tree in trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var options = provider.GetOptions(tree);
            if (seen.Add(options) && problems.Add(options))
            {
                problems.AddSharedVariable(AnalyzerSettings.Of(provider, tree));
            }
        }

        return problems.Sentences();
    }

    /// <summary>Whether the options hold any of ours.</summary>
    private bool Add(AnalyzerConfigOptions options)
    {
        var isAny = false;
        foreach (var key in Keys(options))
        {
            if (key.StartsWith(KnownOption.Prefix, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out var value))
            {
                isAny = true;
                ValuesOf(key).Add(value.Trim());
            }
        }

        return isAny;
    }

    /// <summary>The options' keys; none in a host whose options don't list them (the base class throws).</summary>
    private static IEnumerable<string> Keys(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private SortedSet<string> ValuesOf(string key)
    {
        if (!_values.TryGetValue(key, out var values))
        {
            values = new(StringComparer.Ordinal);
            _values.Add(key, values);
        }

        return values;
    }

    // Windows doesn't tell names apart by case.
    private void AddSharedVariable(AnalyzerSettings settings)
    {
        if (string.Equals(settings.PatVariable, settings.UrlVariable, StringComparison.OrdinalIgnoreCase))
        {
            _sharedVariables.Add(settings.PatVariable);
        }
    }

    private IEnumerable<string> Sentences()
    {
        foreach (var option in _values)
        {
            var known = KnownOption.All.FirstOrDefault(known => known.Key.Equals(option.Key, StringComparison.OrdinalIgnoreCase));
            foreach (var sentence in known is null ? [Unknown(option.Key)] : Misused(known, option.Value))
            {
                yield return sentence;
            }
        }

        foreach (var variable in _sharedVariables)
        {
            yield return $"Give the token and the organization URL a variable each: '{AnalyzerSettings.PatVariableKey}' and '{AnalyzerSettings.UrlVariableKey}' both name '{variable}'";
        }
    }

    private static string Unknown(string key)
    {
        var options = string.Join(", ", KnownOption.All.Select(known => $"'{known.Key}'"));
        return $"Write one of {options}: the option {(Quotation.IsSafe(key) ? $"'{key}'" : $"that starts with '{KnownOption.Prefix}'")} is unknown and does nothing";
    }

    private static IEnumerable<string> Misused(KnownOption option, SortedSet<string> values)
    {
        foreach (var value in values.Where(value => !option.IsUnderstood(value)))
        {
            yield return $"Set '{option.Key}' to {option.Allowed}: its value{(Quotation.IsSafe(value) ? $" '{value}'" : ", maybe a secret,")} does nothing";
        }

        if (values.Count(option.IsUnderstood) > 1)
        {
            yield return $"Give '{option.Key}' one value for the whole project: its files have different ones";
        }
    }
}
