using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pages;

namespace AzdoAnalyzers.Sample;

/// <summary>
/// Runs the commands of <c>docs/getting-started.md</c> as they stand there, from the packed packages in a folder with
/// nothing but a client, and times each. Each command has to come to what the page says of it.
/// </summary>
internal sealed class GettingStarted(Progress progress, bool writesTable)
{
    private const string Page = "docs/getting-started.md";

    private const string Mark = "times";

    private const string Feed = "sample-feed";

    private static readonly string[] Header = ["| step | command | seconds | what it came to |", "|---|---|---|---|"];

    /// <summary>The steps of the page: each command, and the heading that it stands below.</summary>
    private static readonly IReadOnlyList<CodeBlock> Steps = [.. CodeBlock.Of(Page).Where(block => block.Language.Length == 0)];

    /// <summary>How many steps are told of.</summary>
    public static int StepCount => Steps.Count + 2;

    /// <summary>Runs all steps. Throws <see cref="UnexpectedOutcomeException"/> at the first one that goes wrong.</summary>
    public void Run()
    {
        var feed = progress.Step($"Pack the analyzers and the tool into artifacts/{Feed}", Pack);
        var client = progress.Step("Copy the client to artifacts/sample-start, and write a token into it that was never issued", () => new SampleClient("sample-start", feed, progress));
        var outcomes = Outcomes(client);
        SampleClient.ExpectSame(outcomes.Keys, Steps.Select(step => step.Heading), Page);
        var rows = Steps.Select(step => Row(client, step, outcomes[step.Heading])).ToArray();
        progress.Details([.. Header, .. rows]);
        Write(string.Concat(Header.Concat(rows).Select(row => row + "\n")));
        progress.Done($"All {Steps.Count} commands of {Page} came to what it says of them.");
    }

    private static string Pack()
    {
        var package = PackedPackage.Pack(Feed);
        SourceBuild.Run("AzdoAnalyzers.Tool", "pack", "--configuration", "Release", "--output", package.Source);
        return package.Source;
    }

    private string Row(SampleClient client, CodeBlock step, Func<CommandResult, string> outcome)
    {
        var command = step.Text.Trim();
        var watch = new Stopwatch();
        var result = progress.Step($"{step.Heading}: {command}", () =>
        {
            watch.Start();
            var ended = client.Folder.Shell(SampleClient.Name, command);
            watch.Stop();
            return ended;
        });
        SampleClient.ExpectNoPiece(result.Output, $"the output of '{command}'");
        return string.Create(CultureInfo.InvariantCulture, $"| {step.Heading} | `{command}` | {watch.Elapsed.TotalSeconds:0} | {outcome(result)} |");
    }

    /// <summary>For each heading of the page, what its command has to come to, and how the table says it.</summary>
    private static Dictionary<string, Func<CommandResult, string>> Outcomes(SampleClient client)
    {
        string[] left = [.. SampleClient.Expected.Select(Id).Where(id => id != "AZDO1001").Order(StringComparer.Ordinal)];
        return new()
        {
            ["Install"] = install => Expect(client.Folder.Read("BuildReport/BuildReport.csproj").Contains("PrivateAssets", StringComparison.OrdinalIgnoreCase), install.EnsureSuccess(), "the package is referenced"),
            ["Look"] = build =>
            {
                SampleClient.ExpectSame(SampleClient.Expected, client.Findings(build.EnsureSuccess()).Select(finding => finding.ToString()), "the build's output");
                return $"the first findings: {SampleClient.Expected.Count} warnings";
            },
            ["Fix"] = format =>
            {
                format.EnsureSuccess();
                foreach (var file in client.Files())
                {
                    SampleClient.ExpectNoPiece(File.ReadAllText(file), file);
                }

                return "the token is out of the code";
            },
            ["Fail"] = build =>
            {
                ExpectIds(left, client.Findings(build).Select(finding => finding.Id), "the build in CI");
                return Expect(build.ExitCode != 0 && client.Findings(build).Single(finding => finding.Level == "error").Id == "AZDO1002", build, $"the build fails: 1 error, {left.Length - 1} warnings");
            },
            ["Get the tool"] = install => Expect(install.ExitCode == 0, install, "the tool is in the folder"),
            ["Publish"] = gather =>
            {
                var text = client.Folder.Read("BuildReport/findings.sarif");
                SampleClient.ExpectNoPiece(text, "the log");
                var log = JsonNode.Parse(text)!;
                Expect(GitHubRequirement.All.All(requirement => requirement.In(log).All(requirement.IsMet)), gather, "");
                Expect(JsonSchemaFile.Errors(JsonSchemaFile.Text("sarif-2.1.0.json"), log).Count == 0, gather.EnsureSuccess(), "");
                ExpectIds(left, log["runs"]![0]!["results"]!.AsArray().Select(result => (string)result!["ruleId"]!), "the log");
                return $"a log with {left.Length} findings, as the schema of SARIF 2.1.0 wants it";
            },
            ["Accept the rest"] = write =>
            {
                ExpectIds(left, File.ReadLines(client.Folder.Combine("BuildReport/azdo-analyzers.baseline")).Where(line => line[0] != '#').Select(Id), "the baseline");
                return Expect(write.ExitCode == 0, write, $"{left.Length} findings are accepted for now");
            },
            ["Go on"] = build => Expect(build.ExitCode == 0 && client.Findings(build).Count == 0, build, "the build succeeds, without a warning"),
        };
    }

    private static string Expect(bool isMet, CommandResult result, string outcome)
        => isMet ? outcome : throw new UnexpectedOutcomeException($"'{result.Command}' didn't come to what {Page} says; it ended with {result.ExitCode}:{Environment.NewLine}{result.Output}");

    private static void ExpectIds(IEnumerable<string> expected, IEnumerable<string> actual, string where)
        => SampleClient.ExpectSame([string.Join(' ', expected)], [string.Join(' ', actual.Order(StringComparer.Ordinal))], where);

    private static string Id(string line) => line.Split(' ').First(word => word.StartsWith("AZDO", StringComparison.Ordinal));

    /// <summary>Seconds differ from run to run; everything else has to stand in the page.</summary>
    private void Write(string table)
    {
        var file = RepositoryRoot.Combine(Page);
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (writesTable && MarkedSection.TryReplace(page, Mark, table, out var replaced))
        {
            File.WriteAllText(file, replaced);
        }
        else if (MarkedSection.Of(page, Mark) is not { } written || !WithoutSeconds(written).SequenceEqual(WithoutSeconds(table)))
        {
            throw new UnexpectedOutcomeException($"The table in {Page} says something else: 'dotnet run --project tests/AzdoAnalyzers.Sample -- start write' writes it between '<!-- {Mark} -->' and '<!-- /{Mark} -->'.");
        }
    }

    private static IEnumerable<string> WithoutSeconds(string table)
        => table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('|')).Select(cells => string.Join('|', cells.Where((_, index) => index != 3)));
}
