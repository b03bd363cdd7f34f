using System.CommandLine;
using System.CommandLine.Help;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Tool.Audit;
using AzdoAnalyzers.Tool.Baselines;
using AzdoAnalyzers.Tool.Sarif;
using AzdoAnalyzers.Tool.Scan;
using AzdoAnalyzers.Tool.Statistics;

namespace AzdoAnalyzers.Tool;

/// <summary>The command <c>azdo-analyzers</c> with all of its subcommands.</summary>
internal static class ToolCommand
{
    /// <summary>Runs a command line; what was asked for goes to the output, progress and errors to the error.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        // A RootCommand would be called after its assembly.
        var root = new Command("azdo-analyzers", "The rules of AzdoAnalyzers on a command line: no hard-coded Azure DevOps credentials in C#.")
        {
            new HelpOption(),
            new VersionOption(),
            SarifCommand.Create(error),
            ScanCommand.Create(output, error),
            BaselineCommand.Create(output, error),
            AuditCommand.Create(output, error),
            StatisticsCommand.Create(output, error),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            var exitCode = await parsed.InvokeAsync(configuration).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? ExitCode.UserError : exitCode;
        }
        catch (UserErrorException problem)
        {
            await error.WriteLineAsync($"azdo-analyzers: {problem.Message}").ConfigureAwait(false);
            return ExitCode.UserError;
        }
    }
}
