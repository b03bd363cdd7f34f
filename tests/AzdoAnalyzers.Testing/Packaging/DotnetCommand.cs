using System.Diagnostics;
using System.Text;

namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>Runs the <c>dotnet</c> command as a user would: from a folder, with nothing of the calling process's MSBuild in its environment.</summary>
public static class DotnetCommand
{
    /// <summary>Runs <c>dotnet</c> with the arguments in the folder, and waits until it ends.</summary>
    public static CommandResult Run(string folder, params string[] arguments)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = StartInfo(folder, arguments) };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new($"dotnet {string.Join(' ', arguments)}", process.ExitCode, output.ToString());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }
    }

    private static ProcessStartInfo StartInfo(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        // CI is what a caller of this process sets for its own build; what runs here behaves the same on every machine.
        start.Environment.Remove("CI");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        // No build process outlives the command, nor holds a file of the folder.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }
}
