using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Corpus.Pairs;

/// <summary>
/// The pairs of source and sink in one folder of tests. Where a file says what flows beside the sinks (<c>// $ hasValueFlow=…</c>), that counts,
/// what CodeQL is said to miss included; else each pair of source and sink in the folder's expectation. A file that calls no sink has none: it
/// is about definitions, signs, or which function a call runs.
/// </summary>
/// <param name="Flows">Pairs of a source and a sink that it reaches.</param>
/// <param name="Quiet">Sinks that nothing reaches, and sources that reach nothing.</param>
internal sealed partial record PairCount(int Flows, int Quiet)
{
    private const string Nothing = "(?!)";

    /// <summary>Counts those of a folder of data-flow tests.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="expectation">The file that says what flows; <see langword="null"/>: each that the folder has.</param>
    /// <param name="sources">What else is a source in there; <see langword="null"/>: nothing.</param>
    public static PairCount Of(string folder, string? expectation, string? sources)
    {
        PairCount all = new(0, 0);
        var rows = Directory.EnumerateFiles(folder, expectation ?? "*.expected").SelectMany(Rows).ToHashSet();
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs").Where(file => SinkCall().IsMatch(File.ReadAllText(file))))
        {
            all += InFile(file, rows, sources);
        }

        return all;
    }

    /// <summary>Counts those of the tests on hard-coded credentials: alerts, and places that a comment calls good.</summary>
    public static PairCount OfAlerts(string folder)
        => new(
            Directory.EnumerateFiles(folder, "*.expected").Sum(file => Selected(File.ReadAllText(file)).Count(line => line.StartsWith('|'))),
            Directory.EnumerateFiles(folder, "*.cs").Sum(file => File.ReadLines(file).Count(line => line.Contains("// GOOD", StringComparison.Ordinal))));

    public override string ToString() => $"{Flows}\t{Quiet}";

    public static PairCount operator +(PairCount one, PairCount other) => new(one.Flows + other.Flows, one.Quiet + other.Quiet);

    private static PairCount InFile(string file, HashSet<string> rows, string? sources)
    {
        string name = Path.GetFileName(file);
        string[] lines = File.ReadAllLines(file);
        var own = rows.Where(row => row.Contains(name + ":", StringComparison.Ordinal)).ToList();
        var named = lines.SelectMany(line => Annotation().Matches(line)).Select(match => match.Groups[1].Value).ToList();
        int quiet = 0;
        var lost = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int index, string line) in lines.Index())
        {
            string code = line.Split("//")[0];
            foreach (Match sink in SinkCall().Matches(code))
            {
                quiet += IsReached(index, line, sink.Index + sink.Length) ? 0 : 1;
            }

            lost.UnionWith(SourceCall().Matches(code).Select(source => source.Groups[1].Value).Where(source => named.Count > 0 && !named.Contains(source)));

            foreach (Match source in Regex.Matches(code, sources ?? Nothing))
            {
                quiet += named.Contains($"line:{index + 1}") || (named.Count == 0 && own.Exists(row => row.Contains(Place(index, source.Index), StringComparison.Ordinal))) ? 0 : 1;
            }
        }

        return new(named.Count > 0 ? named.Count : own.Count, quiet + lost.Count);

        bool IsReached(int index, string line, int column) => named.Count > 0 ? Annotation().IsMatch(line) : own.Exists(row => row.Contains(Place(index, column), StringComparison.Ordinal));

        string Place(int index, int column) => $"{name}:{index + 1}:{column + 1}:";
    }

    /// <summary>The places that each line of an expectation names, each once.</summary>
    private static IEnumerable<string> Rows(string file)
        => Selected(File.ReadAllText(file)).Select(line => string.Join(' ', Location().Matches(line).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal))).Where(row => row.Length > 0);

    private static string[] Selected(string expectation) => expectation.Split("#select")[^1].Split('\n');

    [GeneratedRegex(@"has(?:Value|Taint)Flow=([\w.:]+)")]
    private static partial Regex Annotation();

    [GeneratedRegex(@"(?<!void )(?<![\w.])(?:\w+\.)?(?:Sink|Check)(?:<\w+>)?\(")]
    private static partial Regex SinkCall();

    [GeneratedRegex(@"\bSource(?:<[^>]+>)?\(""?([\w.]+)""?\)")]
    private static partial Regex SourceCall();

    [GeneratedRegex(@"[\w.]+\.cs:\d+:\d+:\d+:\d+")]
    private static partial Regex Location();
}
