using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.ClientApi;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>Code that <see cref="CostGate"/> builds, and what the analyzers may add to a build of it.</summary>
/// <param name="Description">What it is, in a sentence about builds.</param>
/// <param name="Files">Its files.</param>
/// <param name="UsesClient">Whether it uses the client; else no analyzer may find anything, or look at more than texts.</param>
/// <param name="AllowedPercent">How much more may be allocated.</param>
internal sealed record MeasuredCode(string Description, IReadOnlyList<SourceFile> Files, bool UsesClient, double AllowedPercent)
{
    /// <summary>Code that has nothing to do with Azure DevOps.</summary>
    public static MeasuredCode Unrelated { get; } = new("without a word of Azure DevOps", UnrelatedCode.OfLines(100_000), UsesClient: false, AllowedPercent: 1);

    /// <summary>Code that uses the client in many places. What it may cost is what it costs; 10 % is what it should be.</summary>
    public static MeasuredCode Client { get; } = new("that uses the client", TrackingProject.OfFiles(600), UsesClient: true, AllowedPercent: 20);

    /// <summary>On one processor, where allocations repeat.</summary>
    public Project Project { get; } = new(Files, UsesClient ? [ClientStubs.Compile(ClientStubs.RuntimeReferences)] : [], isConcurrent: false);
}
