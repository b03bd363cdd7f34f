using System.Globalization;
using AzdoAnalyzers.Checkouts;

namespace AzdoAnalyzers.Corpus.Pairs;

/// <summary>One run of <c>pairs</c>: counts the pairs of source and sink in CodeQL's data-flow tests for C#, of which a table is written.</summary>
internal sealed class PairRun(PairArguments arguments, TextWriter output)
{
    /// <summary>What a sink is called with, where the text alone doesn't say that an expression is a source: what the folder's query takes for one, empty collections apart.</summary>
    private static readonly IReadOnlyDictionary<string, string> Sources = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["call-sensitivity"] = @"new object\(\)",
        ["collections"] = @"new A\(\)",
        ["content"] = @"new [AB]\(\)",
        ["external-models"] = @"new object\(\)",
        ["types"] = @"new \w+(?:<\w+>)?\(\)",
    };

    /// <summary>The expectation that counts, where a folder has several: flow of values, or of texts made of them where the folder is about those too.</summary>
    private static readonly IReadOnlyDictionary<string, string> Expectations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["collections"] = "CollectionDataFlow.expected",
        ["external-models"] = "ExternalFlow.expected",
        ["global"] = "TaintTrackingPath.expected",
        ["local"] = "TaintTracking.expected",
    };

    /// <summary>Counts and compares; true if nothing differs.</summary>
    public async Task<bool> RunAsync()
    {
        string flow = Path.Combine(arguments.Folder, "csharp", "ql", "test", "library-tests", "dataflow");
        string credentials = Path.Combine(arguments.Folder, "csharp", "ql", "test", "query-tests", "Security Features", "CWE-798");
        if (!Directory.Exists(flow) || !Directory.Exists(credentials))
        {
            throw new UserErrorException($"'{arguments.Folder}' is no checkout of github/codeql.\n{PairArguments.Usage}");
        }

        var counted = Directory.EnumerateDirectories(flow)
            .Select(folder => (Name: Path.GetFileName(folder), Count: Count(folder)))
            .Where(entry => entry.Count is not { Flows: 0, Quiet: 0 })
            .Append((Name: Path.GetFileName(credentials), Count: PairCount.OfAlerts(credentials)))
            .ToDictionary(entry => entry.Name, entry => entry.Count, StringComparer.Ordinal);
        var table = File.ReadLines(arguments.Table).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToDictionary(
            cells => cells[0],
            cells => new PairCount(int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);
        foreach (string name in counted.Keys.Union(table.Keys).Order(StringComparer.Ordinal))
        {
            PairCount? count = counted.GetValueOrDefault(name);
            await output.WriteLineAsync($"{name}\t{count}{(count == table.GetValueOrDefault(name) ? "" : $"\tthe table says {table.GetValueOrDefault(name)}")}").ConfigureAwait(false);
        }

        await output.WriteLineAsync($"all\t{new PairCount(counted.Values.Sum(count => count.Flows), counted.Values.Sum(count => count.Quiet))}").ConfigureAwait(false);
        return counted.Keys.Union(table.Keys).All(name => counted.GetValueOrDefault(name) == table.GetValueOrDefault(name));
    }

    private static PairCount Count(string folder)
    {
        string name = Path.GetFileName(folder);
        return PairCount.Of(folder, Expectations.GetValueOrDefault(name), Sources.GetValueOrDefault(name));
    }
}
