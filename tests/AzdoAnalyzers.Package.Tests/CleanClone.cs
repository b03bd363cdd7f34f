using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The sources of the package as they are now, committed in a folder of their own, where nothing is built: the same commit wherever the folder is.</summary>
internal sealed class CleanClone
{
    private readonly string _folder;

    /// <summary>Empties a folder below <c>artifacts</c>, and commits the sources there.</summary>
    /// <param name="name">The folder.</param>
    /// <param name="branch">The branch that they are committed on.</param>
    public CleanClone(string name, string branch)
    {
        _folder = RepositoryRoot.Combine("artifacts", name);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        foreach (var file in Files())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Combine(file))!);
            File.Copy(RepositoryRoot.Combine(file), Combine(file));
        }

        Git("init", "--quiet", "--initial-branch", branch);
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "Sources", "--date", "2026-01-01T00:00:00Z");
    }

    /// <summary>The full path of a file or folder.</summary>
    public string Combine(string path) => Path.Combine(_folder, path);

    /// <summary>Runs a step of a workflow as GitHub does.</summary>
    public void Run(WorkflowStep step) => Command.Run(_folder, "env", "CI=true", "bash", "-e", "-c", step.Run!).EnsureSuccess();

    private void Git(params string[] arguments)
        => Command.Run(_folder, "env", ["GIT_COMMITTER_DATE=2026-01-01T00:00:00Z", "GIT_CONFIG_GLOBAL=/dev/null", "git", .. arguments]).EnsureSuccess();

    /// <summary>What is committed or would be, of the sources and the files beside them.</summary>
    private static IEnumerable<string> Files()
        => Command.Run(RepositoryRoot.Combine(), "git", "ls-files", "--cached", "--others", "--exclude-standard").EnsureSuccess().Output
            .Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Where(file => (file.StartsWith("src/", StringComparison.Ordinal) || !file.Contains('/', StringComparison.Ordinal)) && File.Exists(RepositoryRoot.Combine(file)));
}
