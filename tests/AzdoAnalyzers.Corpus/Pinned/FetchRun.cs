using System.Collections.Immutable;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Corpus.Pinned;

/// <summary>One run of <c>fetch</c>: gets pinned repositories with git, without their history.</summary>
internal sealed class FetchRun(FetchArguments arguments, TextWriter output)
{
    /// <summary>Does it; true if all are there.</summary>
    public async Task<bool> RunAsync()
    {
        ImmutableArray<PinnedRepository> repositories = PinnedFile.Read(arguments.List);
        var failed = new List<string>();
        foreach ((int index, PinnedRepository repository) in repositories.Index())
        {
            string? error = Fetch(repository);
            await output.WriteLineAsync($"[{index + 1}/{repositories.Length}] {repository.Name}{(error is null ? "" : $": {error}")}").ConfigureAwait(false);
            if (error is not null)
            {
                failed.Add(repository.Name);
            }
        }

        await output.WriteLineAsync(failed.Count == 0 ? $"{repositories.Length} repositories are there." : $"{failed.Count} of {repositories.Length} repositories couldn't be had: {string.Join(", ", failed)}").ConfigureAwait(false);
        return failed.Count == 0;
    }

    /// <summary>The last line of what git said, if it failed.</summary>
    private string? Fetch(PinnedRepository repository)
    {
        string folder = Path.Combine(arguments.Folder, repository.Folder);
        Directory.CreateDirectory(folder);
        if (Git(folder, "rev-parse", "--verify", "--quiet", "HEAD") is { ExitCode: 0 } head && head.Output.Trim() == repository.Commit)
        {
            return null;
        }

        string[][] commands =
        [
            ["init", "--quiet"],
            ["fetch", "--quiet", "--depth", "1", $"{arguments.Host}/{repository.Name}", repository.Commit],
            ["checkout", "--quiet", "--force", "FETCH_HEAD"],
        ];
        return commands.Select(command => Git(folder, command)).FirstOrDefault(result => result.ExitCode != 0) is { } result
            ? result.Output.Trim().Split('\n')[^1]
            : null;
    }

    /// <summary>In a folder that isn't one of this repository by itself, though it may stand in it.</summary>
    private static CommandResult Git(string folder, params string[] words) => Command.Run(folder, "git", ["--git-dir", ".git", "--work-tree", ".", .. words]);
}
