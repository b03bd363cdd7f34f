namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>
/// A project that uses the client all over, as real ones do: settings, command lines, a base class with the connection, a factory that keeps
/// connections, long methods that ask for work items, requests by plain HTTP. Two files in fourteen name the client's types, and three HTTP's,
/// which is at least what <see cref="CodeMix"/> counts in half of the repositories in docs/performance.md.
/// </summary>
internal static class TrackingProject
{
    private static readonly IReadOnlyList<Template> Templates = [.. new[] { "ServerOptions", "ServerConnection", "WorkItems", "ServerRest" }.Select(Template.Load)];

    /// <summary>At least so many files, in whole families of classes, each of which is tracked on a server.</summary>
    public static IReadOnlyList<SourceFile> OfFiles(int count) => UnrelatedCode.OfFiles(count, Templates);
}
