namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>How a command ended.</summary>
/// <param name="Command">The command line.</param>
/// <param name="ExitCode">Its exit code; 0 is success.</param>
/// <param name="Output">What it wrote to its standard output and error.</param>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The result itself, if the command succeeded; <see cref="CommandFailedException"/> otherwise.</summary>
    public CommandResult EnsureSuccess()
        => ExitCode == 0 ? this : throw new CommandFailedException(this);
}
