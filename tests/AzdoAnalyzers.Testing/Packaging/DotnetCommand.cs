namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>Runs the <c>dotnet</c> command as a user would, from a folder.</summary>
public static class DotnetCommand
{
    /// <summary>The command itself.</summary>
    public static readonly string Path = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs <c>dotnet</c> with the arguments in the folder, and waits until it ends.</summary>
    public static CommandResult Run(string folder, params string[] arguments) => Command.Run(folder, Path, arguments);
}
