using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>A platform with three repositories, one with a token, one without and one without C#, behind the two commands that recipes ask platforms by.</summary>
internal sealed class RepositoryHost
{
    /// <summary>The repositories, by their names on the platform.</summary>
    public static readonly IReadOnlyDictionary<string, string> Repositories = new Dictionary<string, string>
    {
        ["northwind/articles"] = "",
        ["northwind/clean"] = "public static class Clean { }",
        ["northwind/leaking"] = RecipeFolder.Leak,
    };

    private readonly RecipeFolder _recipes;

    private readonly string _folder;

    /// <summary>Makes the repositories, and the commands.</summary>
    /// <param name="recipes">The folder of all recipes.</param>
    /// <param name="folder">The platform's folder in it.</param>
    public RepositoryHost(RecipeFolder recipes, string folder)
    {
        (_recipes, _folder) = (recipes, folder);
        foreach (var (name, code) in Repositories)
        {
            recipes.Root.Write($"{folder}/{name}/readme.md", name);
            if (code.Length > 0)
            {
                recipes.Root.Write($"{folder}/{name}/Code.cs", code);
            }

            recipes.Shell($"{folder}/{name}", "git init --quiet --initial-branch main; git add --all; git -c user.name=Test -c user.email=test@example.com commit --quiet --message First").EnsureSuccess();
        }

        // What gh does with the arguments that the recipe gives it, and nothing else; a log is kept as it was before it was packed.
        recipes.Root.Write($"{folder}/commands/gh", $$"""
            #!/usr/bin/env bash
            set -e
            case "$1 $2" in
              "repo list") printf '%s\n' {{string.Join(' ', Repositories.Keys)}} ;;
              "repo clone") git clone "${@:6}" "file://{{Root}}/$3" "$4" ;;
              "api repos/"*"/code-scanning/sarifs")
                name=${2#repos/}
                for argument in "$@"; do
                  case "$argument" in
                    commit_sha=*) [ "${argument#*=}" = "$(git -C "{{Root}}/${name%/code-scanning/sarifs}" rev-parse HEAD)" ] ;;
                    ref=*) [ "$argument" = "ref=refs/heads/main" ] ;;
                    sarif=@*) base64 --decode "${argument#*@}" | gunzip > "{{Root}}/logs/$(basename "${name%/code-scanning/sarifs}").sarif" ;;
                  esac
                done ;;
              *) exit 3 ;;
            esac
            """);
        recipes.Root.Write($"{folder}/commands/az", $"""
            #!/usr/bin/env bash
            [ "$1 $2" = "devops invoke" ] && printf 'file://{Root}/%s\n' {string.Join(' ', Repositories.Keys)}
            """);
        recipes.Root.Write($"{folder}/logs/.keep", "");
        recipes.Shell(folder, "chmod +x commands/*").EnsureSuccess();
    }

    /// <summary>The full path of the platform's folder.</summary>
    public string Root => _recipes.Root.Combine(_folder);

    /// <summary>The logs that the platform has got.</summary>
    public IReadOnlyList<string> Logs => [.. Directory.GetFiles(_recipes.Root.Combine($"{_folder}/logs"), "*.sarif").Order(StringComparer.Ordinal)];

    /// <summary>Runs a step on an agent of the platform.</summary>
    /// <param name="commands">The commands of the step.</param>
    /// <param name="variables">Its environment.</param>
    public CommandResult Run(string commands, params string[] variables)
    {
        _recipes.Root.Write($"{_folder}/agent/readme.md", "");
        return _recipes.Shell($"{_folder}/agent", commands, [$"PATH={Root}/commands:{Environment.GetEnvironmentVariable("PATH")}", .. variables]);
    }

    /// <summary>The next step is the first one of another agent.</summary>
    public void NextAgent() => _recipes.Shell(_folder, "rm -f agent/*.txt agent/*.sarif").EnsureSuccess();
}
