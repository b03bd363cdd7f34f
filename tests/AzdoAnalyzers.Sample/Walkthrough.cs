using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Sample;

/// <summary>
/// Takes a copy of the client <c>BuildReport</c> from leaking to clean, by nothing but the commands a user of the package
/// has. Each step checks what it saw, so that this command fails when the product does.
/// </summary>
internal sealed class Walkthrough(Progress progress, bool writesPicture)
{
    private const string Client = "BuildReport";

    private const string TokenMark = "@@TOKEN@@";

    /// <summary>What the build of the untouched client must say, and nothing else.</summary>
    private static readonly string[] Expected =
    [
        "BuildReport/AzureDevOps.cs(6,43): warning AZDO2001",
        "BuildReport/AzureDevOps.cs(11,47): warning AZDO1001",
        "BuildReport/AgentPools.cs(11,19): warning AZDO1002",
        "BuildReport/AgentPools.cs(16,42): warning AZDO2001",
        "BuildReport/OpenBugs.cs(16,50): warning AZDO1003",
    ];

    /// <summary>The rules with a fix; without this list the command would apply the fixes of all other analyzers too.</summary>
    private static readonly string[] FixedIds = ["AZDO1001", "AZDO1002", "AZDO1003", "AZDO2001"];

    private readonly string _token = SyntheticTokens.Current(seed: 2026);

    private readonly Dictionary<string, string> _before = [];

    /// <summary>Runs all steps. Throws <see cref="UnexpectedOutcomeException"/> at the first one that goes wrong.</summary>
    public void Run()
    {
        progress.Hide(_token);
        var package = progress.Step("Pack the analyzers into artifacts/sample-package", Pack);
        var folder = progress.Step("Copy the client to artifacts/sample, and write a token into it that was never issued", () => Copy(package));
        progress.Step($"dotnet add {Client} package AzdoAnalyzers --version {package.Version}", () => Install(folder, package.Version));
        var findings = progress.Step($"dotnet build {Client} -p:ErrorLog=findings.sarif%2Cversion=2.1", () => BuildWithFindings(folder));
        progress.Details(findings.Select(finding => $"{finding}: {finding.Message}"));
        progress.Step($"{(writesPicture ? "Write" : "Compare")} {BuildPicture.File}, the picture of it", () => Picture(findings));
        progress.Step($"dotnet build {Client} --no-incremental -warnaserror (fails, as it would in CI)", () => BuildThatFails(folder));
        progress.Step($"dotnet format analyzers {Client} --severity info --diagnostics {string.Join(' ', FixedIds)}", () => Format(folder));
        var changed = progress.Step("What it changed", () => Changes(folder));
        progress.Details(changed.SelectMany(change => change));
        progress.Step($"dotnet build {Client} --no-incremental -warnaserror", () => BuildClean(folder));
        progress.Done($"{findings.Count} findings in {changed.Count} files became 0 by 'dotnet format analyzers', and the client builds clean with -warnaserror. A real token would still have to be revoked: the history keeps it.");
    }

    // A version that no registry has: what is restored can only be what was packed here.
    private static PackedPackage Pack() => PackedPackage.Pack("sample-package", "--version-suffix", "sample");

    private ConsumerFolder Copy(PackedPackage package)
    {
        var folder = new ConsumerFolder("sample", package.Source);
        foreach (var project in new[] { Client, "AzureDevOpsClient" })
        {
            folder.Copy(RepositoryRoot.Combine("tests", "AzdoAnalyzers.Sample", project), project, text => text.Replace(TokenMark, _token, StringComparison.Ordinal));
        }

        return folder;
    }

    private static CommandResult Install(ConsumerFolder folder, string version)
        => folder.Dotnet("add", Client, "package", "AzdoAnalyzers", "--version", version).EnsureSuccess();

    private IReadOnlyList<Finding> BuildWithFindings(ConsumerFolder folder)
    {
        foreach (var file in Directory.GetFiles(folder.Combine(Client), "*.cs"))
        {
            _before.Add(file, File.ReadAllText(file));
        }

        var build = folder.Dotnet("build", Client, "-p:ErrorLog=findings.sarif%2Cversion=2.1").EnsureSuccess();
        var findings = BuildOutput.Findings(build.Output, folder.Root);
        ExpectSame(Expected, findings.Select(finding => finding.ToString()), "the build's output");
        var sarif = folder.Combine(Path.Combine(Client, "findings.sarif"));
        ExpectSame(findings.Select(finding => finding.ToString()), SarifFile.Findings(sarif, folder.Root).Select(finding => finding.ToString()), "the SARIF file, compared with the build's output");
        ExpectNoPiece(build.Output, "the build's output");
        ExpectNoPiece(File.ReadAllText(sarif), "the SARIF file");
        return findings;
    }

    private string Picture(IReadOnlyList<Finding> findings)
    {
        var picture = BuildPicture.Draw($"dotnet build {Client}", findings);
        var file = RepositoryRoot.Combine(BuildPicture.File);
        if (writesPicture)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, picture);
        }

        return File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == picture ? picture
            : throw new UnexpectedOutcomeException($"{BuildPicture.File} shows something else: 'dotnet run --project tests/AzdoAnalyzers.Sample -- picture' writes it.");
    }

    private static CommandResult BuildThatFails(ConsumerFolder folder)
    {
        var build = folder.Dotnet("build", Client, "--no-incremental", "-warnaserror");
        ExpectSame(
            Expected.Select(finding => finding.Replace("warning", "error", StringComparison.Ordinal)),
            BuildOutput.Findings(build.Output, folder.Root).Select(finding => finding.ToString()),
            "the build with -warnaserror");
        return build.ExitCode != 0 ? build : throw new UnexpectedOutcomeException($"'{build.Command}' succeeded although there are findings.");
    }

    private static CommandResult Format(ConsumerFolder folder)
        => folder.Dotnet(["format", "analyzers", Client, "--severity", "info", "--diagnostics", .. FixedIds]).EnsureSuccess();

    private IReadOnlyList<string[]> Changes(ConsumerFolder folder)
        => [.. _before.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (file.Key, Before: file.Value, After: File.ReadAllText(file.Key)))
            .Where(file => file.Before != file.After)
            .Select(file => (string[])[$"{Path.GetRelativePath(folder.Root, file.Key).Replace('\\', '/')}:", .. LineDiff.Between(file.Before, file.After).Select(line => $"  {line}")])];

    private static CommandResult BuildClean(ConsumerFolder folder)
        => folder.Dotnet("build", Client, "--no-incremental", "-warnaserror").EnsureSuccess();

    private static void ExpectSame(IEnumerable<string> expected, IEnumerable<string> actual, string where)
    {
        string[] missing = [.. expected.Except(actual).Select(finding => $"missing: {finding}")];
        string[] surplus = [.. actual.Except(expected).Select(finding => $"not expected: {finding}")];
        if (missing.Length + surplus.Length > 0)
        {
            throw new UnexpectedOutcomeException($"The findings differ in {where}:{Environment.NewLine}{string.Join(Environment.NewLine, [.. missing, .. surplus])}");
        }
    }

    private void ExpectNoPiece(string text, string where)
    {
        const int Length = 6;
        if (Enumerable.Range(0, _token.Length - Length + 1).Any(start => text.Contains(_token.Substring(start, Length), StringComparison.Ordinal)))
        {
            throw new UnexpectedOutcomeException($"A piece of the token stands in {where}.");
        }
    }
}
