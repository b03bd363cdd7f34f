namespace AzdoAnalyzers.Tool;

/// <summary>How a command ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything is as it should be.</summary>
    public const int Success = 0;

    /// <summary>There is something to look at: a finding, a compilation in which the rules didn't run.</summary>
    public const int Found = 1;

    /// <summary>The command line, or a file that it names, needs a correction, which the message names.</summary>
    public const int UserError = 2;
}
