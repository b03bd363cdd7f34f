namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>A command that had to succeed ended otherwise; the message holds what it wrote.</summary>
public sealed class CommandFailedException(CommandResult result)
    : Exception($"'{result.Command}' ended with exit code {result.ExitCode}:{Environment.NewLine}{result.Output}");
