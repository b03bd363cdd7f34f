using System.Collections.Generic;
using System.Diagnostics;

/// <summary>Arguments of a process that a method of the project is handed, and adds one by one.</summary>
internal static class ArgumentLists
{
    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process.Start(start);
    }

    private static void Git(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git");
        start.ArgumentList.Add("-C");
        start.ArgumentList.Add(folder);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process.Start(start);
    }

    public static void Feed() => Run("nuget", "sources", "add", "-Name", "all", "-Source", "https://pkgs.dev.azure.com/northwind/_packaging/all/nuget/v3/index.json", "-UserName", "any", "-Password", "alder-201"); // found

    public static void OtherFeed() => Run("nuget", "sources", "add", "-Name", "all", "-Source", "https://api.nuget.org/v3/index.json", "-UserName", "any", "-Password", "alder-202"); // silent

    public static void Message() => Run("git", "commit", "-m", "alder-203"); // silent

    public static void Header()
    {
        var arguments = new List<string> { "-c" };
        arguments.Add("http.https://dev.azure.com/northwind/.extraheader=AUTHORIZATION: bearer alder-204"); // found
        arguments.Add("fetch");
        Git(".", arguments);
    }

    public static void OtherHeader() => Git(".", ["-c", "http.https://github.com/.extraheader=AUTHORIZATION: bearer alder-205", "fetch"]); // silent
}
