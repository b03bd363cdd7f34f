using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Sample;

/// <summary>
/// Takes a copy of the client <c>BuildReport</c> from leaking to clean, by nothing but the commands a user of the package
/// has. Each step checks what it saw, so that this command fails when the product does.
/// </summary>
internal sealed class Walkthrough(Progress progress, bool writesPicture)
{
    /// <summary>How many steps are told of.</summary>
    public const int StepCount = 9;

    private const string Client = SampleClient.Name;

    /// <summary>The rules with a fix; without this list the command would apply the fixes of all other analyzers too.</summary>
    private static readonly string[] FixedIds = ["AZDO1001", "AZDO1002", "AZDO1003", "AZDO2001"];

    private readonly Dictionary<string, string> _before = [];

    /// <summary>Runs all steps. Throws <see cref="UnexpectedOutcomeException"/> at the first one that goes wrong.</summary>
    public void Run()
    {
        var package = progress.Step("Pack the analyzers into artifacts/sample-package", Pack);
        var client = progress.Step("Copy the client to artifacts/sample, and write a token into it that was never issued", () => new SampleClient("sample", package.Source, progress));
        progress.Step($"dotnet add {Client} package AzdoAnalyzers --version {package.Version}", () => Install(client.Folder, package.Version));
        var findings = progress.Step($"dotnet build {Client} -p:ErrorLog=findings.sarif%2Cversion=2.1", () => BuildWithFindings(client));
        progress.Details(findings.Select(finding => $"{finding}: {finding.Message}"));
        progress.Step($"{(writesPicture ? "Write" : "Compare")} {BuildPicture.File}, the picture of it", () => Picture(findings));
        progress.Step($"dotnet build {Client} --no-incremental -warnaserror (fails, as it would in CI)", () => BuildThatFails(client));
        progress.Step($"dotnet format analyzers {Client} --severity info --diagnostics {string.Join(' ', FixedIds)}", () => Format(client.Folder));
        var changed = progress.Step("What it changed", () => Changes(client));
        progress.Details(changed.SelectMany(change => change));
        progress.Step($"dotnet build {Client} --no-incremental -warnaserror", () => BuildClean(client.Folder));
        progress.Done($"{findings.Count} findings in {changed.Count} files became 0 by 'dotnet format analyzers', and the client builds clean with -warnaserror. A real token would still have to be revoked: the history keeps it.");
    }

    // A version that no registry has: what is restored can only be what was packed here.
    private static PackedPackage Pack() => PackedPackage.Pack("sample-package", "--version-suffix", "sample");

    private static CommandResult Install(ConsumerFolder folder, string version)
        => folder.Dotnet("add", Client, "package", "AzdoAnalyzers", "--version", version).EnsureSuccess();

    private IReadOnlyList<Finding> BuildWithFindings(SampleClient client)
    {
        foreach (var file in client.Files())
        {
            _before.Add(file, File.ReadAllText(file));
        }

        var build = client.Folder.Dotnet("build", Client, "-p:ErrorLog=findings.sarif%2Cversion=2.1").EnsureSuccess();
        var findings = client.Findings(build);
        SampleClient.ExpectSame(SampleClient.Expected, findings.Select(finding => finding.ToString()), "the build's output");
        var sarif = client.Folder.Combine(Path.Combine(Client, "findings.sarif"));
        SampleClient.ExpectSame(findings.Select(finding => finding.ToString()), SarifFile.Findings(sarif, client.Folder.Root).Select(finding => finding.ToString()), "the SARIF file, compared with the build's output");
        SampleClient.ExpectNoPiece(build.Output, "the build's output");
        SampleClient.ExpectNoPiece(File.ReadAllText(sarif), "the SARIF file");
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

    private static CommandResult BuildThatFails(SampleClient client)
    {
        var build = client.Folder.Dotnet("build", Client, "--no-incremental", "-warnaserror");
        SampleClient.ExpectSame(
            SampleClient.Expected.Select(finding => finding.Replace("warning", "error", StringComparison.Ordinal)),
            client.Findings(build).Select(finding => finding.ToString()),
            "the build with -warnaserror");
        return build.ExitCode != 0 ? build : throw new UnexpectedOutcomeException($"'{build.Command}' succeeded although there are findings.");
    }

    private static CommandResult Format(ConsumerFolder folder)
        => folder.Dotnet(["format", "analyzers", Client, "--severity", "info", "--diagnostics", .. FixedIds]).EnsureSuccess();

    private IReadOnlyList<string[]> Changes(SampleClient client)
        => [.. _before.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (file.Key, Before: file.Value, After: File.ReadAllText(file.Key)))
            .Where(file => file.Before != file.After)
            .Select(file => (string[])[$"{Path.GetRelativePath(client.Folder.Root, file.Key).Replace('\\', '/')}:", .. LineDiff.Between(file.Before, file.After).Select(line => $"  {line}")])];

    private static CommandResult BuildClean(ConsumerFolder folder)
        => folder.Dotnet("build", Client, "--no-incremental", "-warnaserror").EnsureSuccess();
}
