using System.Diagnostics;
using System.Text;

namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>Runs programs from a folder, with nothing of the calling process's MSBuild in their environment.</summary>
public static class Command
{
    /// <summary>Runs a program with arguments in the folder, and waits until it ends.</summary>
    public static CommandResult Run(string folder, string program, params string[] arguments)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = StartInfo(folder, program, arguments) };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new($"{program} {string.Join(' ', arguments)}", process.ExitCode, output.ToString());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }
    }

    /// <summary>How a program is started, its standard input, output and error redirected.</summary>
    public static ProcessStartInfo StartInfo(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
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
