using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>
/// What code that uses the client is made of, counted over folders of repositories: <see cref="ClientProject"/> is generated from these shares.
/// </summary>
internal sealed class CodeMix(TextWriter output)
{
    private static readonly IReadOnlyList<string> ClientNamespaces = ["Microsoft.TeamFoundation", "Microsoft.VisualStudio.Services"];

    /// <summary>The lengths of methods that are counted, in lines.</summary>
    private static readonly IReadOnlyList<int> Lengths = [10, 30, 60, 120];

    /// <summary>Prints a row for each folder inside of the given one that has C# files naming the client, and their median.</summary>
    public async Task WriteAsync(string folder)
    {
        await output.WriteLineAsync($"| repository | files | lines a file | % of files: client | HttpClient | environment | command line | % of methods over {string.Join(" | ", Lengths)} lines |").ConfigureAwait(false);
        await output.WriteLineAsync(string.Concat(Enumerable.Repeat("|---", Columns + 1)) + "|").ConfigureAwait(false);
        var rows = new List<double[]>();
        foreach (var repository in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var files = Directory.EnumerateFiles(repository, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
            if (files.Exists(UsesClient))
            {
                rows.Add(Row(files));
                await WriteAsync(Path.GetFileName(repository), rows[^1]).ConfigureAwait(false);
            }
        }

        if (rows.Count > 0)
        {
            await WriteAsync($"median of {rows.Count}", [.. Enumerable.Range(0, Columns).Select(column => Median(rows.Select(row => row[column])))]).ConfigureAwait(false);
        }
    }

    private static int Columns => 6 + Lengths.Count;

    private static double[] Row(List<string> files)
    {
        var methods = files.SelectMany(MethodLengths).ToList();
        return
        [
            files.Count,
            files.Average(file => file.AsSpan().Count('\n')),
            Share(files, UsesClient),
            Share(files, file => file.Contains("HttpClient", StringComparison.Ordinal)),
            Share(files, file => file.Contains(nameof(Environment.GetEnvironmentVariable), StringComparison.Ordinal)),
            Share(files, file => file.Contains("string[] args", StringComparison.Ordinal)),
            .. Lengths.Select(length => Share(methods, lines => lines > length)),
        ];
    }

    private static bool UsesClient(string file) => ClientNamespaces.Any(name => file.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<int> MethodLengths(string file)
        => CSharpSyntaxTree.ParseText(file).GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            .Select(method => method.GetLocation().GetLineSpan())
            .Select(span => span.EndLinePosition.Line - span.StartLinePosition.Line + 1);

    private static double Share<T>(List<T> items, Func<T, bool> isMeant) => items.Count == 0 ? 0 : 100d * items.Count(isMeant) / items.Count;

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private Task WriteAsync(string name, double[] row)
        => output.WriteLineAsync($"| {name} | {string.Join(" | ", row.Select(value => value.ToString("N0", CultureInfo.InvariantCulture)))} |");
}
