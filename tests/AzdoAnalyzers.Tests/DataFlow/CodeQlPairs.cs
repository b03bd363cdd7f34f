using System.Globalization;

namespace AzdoAnalyzers.Tests.DataFlow;

/// <summary>What the table says of one folder of CodeQL's data-flow tests for C#.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Flows">Pairs of a source and a sink that it reaches, as the command <c>pairs</c> of the corpus counts them.</param>
/// <param name="Quiet">Sinks that nothing reaches, and sources that reach nothing.</param>
/// <param name="Found">Of the flows: those written anew whose constant is found.</param>
/// <param name="Missed">Those written anew whose constant isn't.</param>
/// <param name="Turned">Those that aren't there when the program runs: they are written anew as quiet ones.</param>
/// <param name="FlowsLeftOut">Those that aren't written anew.</param>
/// <param name="Silent">Of the quiet ones: those written anew without a finding.</param>
/// <param name="Wrong">Those written anew with a finding.</param>
/// <param name="QuietLeftOut">Those that aren't written anew.</param>
/// <param name="Why">Why some are turned or left out.</param>
internal sealed record CodeQlPairs(string Folder, int Flows, int Quiet, int Found, int Missed, int Turned, int FlowsLeftOut, int Silent, int Wrong, int QuietLeftOut, string Why)
{
    /// <summary>The table, by lines.</summary>
    public static IReadOnlyList<CodeQlPairs> All { get; } = [.. Lines().Select(line => line.Split('\t')).Select(Of)];

    /// <summary>The programs that are written anew from the folder's.</summary>
    public IEnumerable<ShapeFile> Files => ShapeFile.Names("codeql/").Where(name => name.Split('/', '.')[1].Equals(Folder.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Select(name => new ShapeFile(name));

    private static CodeQlPairs Of(string[] cells)
    {
        var numbers = cells[1..10].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        return new(cells[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], numbers[8], cells[10]);
    }

    private static List<string> Lines()
    {
        using var reader = new StreamReader(typeof(CodeQlPairs).Assembly.GetManifestResourceStream("codeql-pairs")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
    }
}
