using System.CommandLine;
using System.Globalization;
using AzdoAnalyzers.Checkouts;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary><c>azdo-analyzers sarif</c>: one log for code scanning of the logs that compilers wrote.</summary>
internal static class SarifCommand
{
    private const string Pattern = "*.sarif";

    public static Command Create(TextWriter error)
    {
        var logs = new Argument<string[]>("logs") { Description = "SARIF files, or folders with some, that builds wrote (-p:AzdoAnalyzersSarif=<folder>).", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", Required = true };
        var root = new Option<string>("--root") { Description = "The folder of the checkout, from which on files are named; the current one by default.", DefaultValueFactory = _ => "." };
        var listSuppressed = new Option<bool>("--list-suppressed") { Description = "Keep what is suppressed, marked as such; it is left out otherwise." };
        var command = new Command("sarif", "Makes one SARIF log, as GitHub and Azure DevOps read it, of the logs that compilers wrote.") { logs, output, root, listSuppressed };
        command.SetAction(parsed => Run(parsed.GetValue(logs)!, parsed.GetValue(output)!, parsed.GetValue(root)!, parsed.GetValue(listSuppressed), error));
        return command;
    }

    private static int Run(string[] paths, string output, string root, bool listSuppressed, TextWriter error)
    {
        var target = Path.GetFullPath(output);
        CompilerLog[] logs = [.. paths.SelectMany(FilesIn).Where(file => file != target).Distinct().Order(StringComparer.Ordinal).Select(CompilerLog.Read)];
        if (logs.Length == 0)
        {
            throw new UserErrorException($"There is no SARIF file in '{string.Join("', '", paths)}': build with -p:AzdoAnalyzersSarif=<folder>, and name that folder.");
        }

        var folder = Path.GetFullPath(root);
        var findings = logs.SelectMany(log => log.Findings).Where(finding => listSuppressed || !finding.IsSuppressed).Select(finding => finding.RelativeTo(folder)).ToList();
        string[] problems = [.. logs.Where(log => !log.RanRules).Select(log => $"The rules didn't run in the compilation that wrote '{Path.GetFileName(log.File)}' (see AZDO0002)"), .. new BuiltProjects(folder, logs).Problems];
        CodeScanningLog.Write(target, findings, problems, CheckoutOrigin.Of(folder));
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{logs.Count(log => log.RanRules)} of {logs.Length} compilations ran the rules: {CodeScanningLog.Distinct(findings).Count()} findings in {output}"));
        foreach (var problem in problems)
        {
            error.WriteLine($"{problem}.");
        }

        return problems.Length == 0 ? ExitCode.Success : ExitCode.Found;
    }

    private static IEnumerable<string> FilesIn(string path)
        => Directory.Exists(path) ? Directory.EnumerateFiles(Path.GetFullPath(path), Pattern, SearchOption.AllDirectories)
            : File.Exists(path) ? [Path.GetFullPath(path)]
            : throw new UserErrorException($"There is no file and no folder '{path}': name a SARIF file, or a folder with some.");
}
