namespace AzdoAnalyzers.Models;

/// <summary>
/// The commands that take a credential of Azure DevOps, as their programs document them. A password of anything else (<c>dotnet dev-certs</c>,
/// <c>az login</c>) has no row. Headers, user information of URLs and variables are read in the command line of any program.
/// </summary>
internal static class CommandRows
{
    private static readonly IReadOnlyList<string> Changes = ["add", "update"];

    public static readonly IReadOnlyList<CommandRow> All =
    [
        .. Changes.Select(change => new CommandRow("dotnet", ["nuget", change, "source"], ["--password", "-p"], ValueRole.Secret)),
        .. Changes.Select(change => new CommandRow("nuget", ["sources", change], ["-Password"], ValueRole.Secret)),
        new("az", ["devops", "login"], [], ValueRole.Secret) { IsInput = true, IsOfAzureDevOps = true },
        new("curl", [], ["-u", "--user"], ValueRole.BasicText),
        new("terraform", [], ["-var", "--var"], ValueRole.Secret) { Names = ["personal_access_token", "azdo_personal_access_token", "azuredevops_pat", "pat"] },

        // The command line of extensions and build tasks, tfs-cli.
        new("tfx", [], ["--token", "-t"], ValueRole.Secret) { IsOfAzureDevOps = true },

        // The PowerShell module VSTeam.
        new("Set-VSTeamAccount", [], ["-PersonalAccessToken"], ValueRole.Secret) { IsOfAzureDevOps = true },

        // The agent of Azure Pipelines.
        new("config", [], ["--token"], ValueRole.Secret),
        new("Agent.Listener", ["configure"], ["--token"], ValueRole.Secret),
    ];

    /// <summary>The shells that run another command line, by the option that it stands behind.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Shells = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
    {
        ["cmd"] = ["/c", "/k"],
        ["bash"] = ["-c", "-lc"],
        ["sh"] = ["-c", "-lc"],
        ["zsh"] = ["-c", "-lc"],
        ["pwsh"] = ["-c", "-Command"],
        ["powershell"] = ["-c", "-Command"],
    };

    /// <summary>The commands of shells that hand their last word to the next one.</summary>
    public static readonly IReadOnlyList<string> Echoes = ["echo", "printf", "Write-Output"];
}
