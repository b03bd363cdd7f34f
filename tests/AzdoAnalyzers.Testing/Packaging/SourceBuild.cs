namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>Builds the projects in <c>src</c>, one at a time: they share what they write.</summary>
public static class SourceBuild
{
    private static readonly Lock OneAtATime = new();

    /// <summary>Runs <c>dotnet</c> in the folder of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="arguments">The arguments.</param>
    public static void Run(string project, params string[] arguments)
    {
        lock (OneAtATime)
        {
            DotnetCommand.Run(RepositoryRoot.Combine("src", project), arguments).EnsureSuccess();
        }
    }
}
