using AzdoAnalyzers.Flow.Steps.Commands;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>Command lines, of programs and of shells.</summary>
internal static class CommandTarget
{
    private static readonly string[] Programs = ["git", "az", "cmd.exe", "/bin/bash", "powershell"];

    /// <summary>Reads a line as each program's, as a line and as a list of arguments.</summary>
    public static void Run(string text)
    {
        foreach (string program in Programs)
        {
            Read(text, Commands.In(text, program, isList: false));
            string list = text.Replace(' ', Commands.Separator);
            Read(list, Commands.In(list, program, isList: true));
        }
    }

    private static void Read(string text, IEnumerable<Command> commands)
    {
        foreach (Command command in commands)
        {
            foreach (TextRange value in CommandRows.All.SelectMany(command.Values))
            {
                FuzzPropertyException.ThrowUnless(value.Start >= 0 && value.Length >= 0 && value.End <= text.Length, "a value stands in the line");
            }
        }
    }
}
