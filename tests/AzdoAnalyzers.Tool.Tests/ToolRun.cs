namespace AzdoAnalyzers.Tool.Tests;

/// <summary>What a command line of the tool gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool within this process.</summary>
    public static async Task<ToolRun> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ToolCommand.RunAsync(arguments, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
