using System;
using System.Diagnostics;

namespace Cloning;

internal static class Git
{
    private const string Remote = "https://build:clone-secret-1@dev.azure.com/acme/rockets/_git/engine";

    // git remote add origin https://acme:@@USER@@@dev.azure.com/acme/rockets/_git/engine
    public static Process? Clone(string folder)
        => Process.Start("git", $"clone {Remote} \"{folder}\"");

    public static string Default => "https://acme@dev.azure.com/acme/rockets/_git/engine";

    public static string Token(string project) => $"https://:@@CURRENT@@@acme.visualstudio.com/{project}/_git/{project}";

    public static Uri Feed { get; } = new("https://pkgs.dev.azure.com/acme/_packaging/rockets/nuget/v3/index.json");
}
