using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Sample;

/// <summary>A copy of the client <c>BuildReport</c> with a token in it that was never issued, in a fresh folder that restores from a feed.</summary>
internal sealed class SampleClient
{
    /// <summary>The folder of the client's project.</summary>
    public const string Name = "BuildReport";

    private const string TokenMark = "@@TOKEN@@";

    private static readonly string Token = SyntheticTokens.Current(seed: 2026);

    /// <summary>Copies the client.</summary>
    /// <param name="name">The folder's name below <c>artifacts</c>.</param>
    /// <param name="feed">The folder of the packages.</param>
    /// <param name="progress">What is told of what follows, without the token.</param>
    public SampleClient(string name, string feed, Progress progress)
    {
        progress.Hide(Token);
        Folder = new ConsumerFolder(name, feed);
        foreach (var project in new[] { Name, "AzureDevOpsClient" })
        {
            Folder.Copy(RepositoryRoot.Combine("tests", "AzdoAnalyzers.Sample", project), project, text => text.Replace(TokenMark, Token, StringComparison.Ordinal));
        }
    }

    /// <summary>What the build of the untouched client must say, and nothing else.</summary>
    public static IReadOnlyList<string> Expected { get; } =
    [
        "BuildReport/AzureDevOps.cs(6,43): warning AZDO2001",
        "BuildReport/AzureDevOps.cs(11,47): warning AZDO1001",
        "BuildReport/AgentPools.cs(11,19): warning AZDO1002",
        "BuildReport/AgentPools.cs(16,42): warning AZDO2001",
        "BuildReport/OpenBugs.cs(16,50): warning AZDO1003",
    ];

    /// <summary>The folder.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>The files of the client's code.</summary>
    public IEnumerable<string> Files() => Directory.GetFiles(Folder.Combine(Name), "*.cs").Order(StringComparer.Ordinal);

    /// <summary>What a build said of the client.</summary>
    public IReadOnlyList<Finding> Findings(CommandResult build) => BuildOutput.Findings(build.Output, Folder.Root);

    /// <summary>Throws where findings are missing, and where there are others.</summary>
    public static void ExpectSame(IEnumerable<string> expected, IEnumerable<string> actual, string where)
    {
        string[] missing = [.. expected.Except(actual).Select(finding => $"missing: {finding}")];
        string[] surplus = [.. actual.Except(expected).Select(finding => $"not expected: {finding}")];
        if (missing.Length + surplus.Length > 0)
        {
            throw new UnexpectedOutcomeException($"The findings differ in {where}:{Environment.NewLine}{string.Join(Environment.NewLine, [.. missing, .. surplus])}");
        }
    }

    /// <summary>Throws where a piece of the token stands in a text.</summary>
    public static void ExpectNoPiece(string text, string where)
    {
        const int Length = 6;
        if (Enumerable.Range(0, Token.Length - Length + 1).Any(start => text.Contains(Token.Substring(start, Length), StringComparison.Ordinal)))
        {
            throw new UnexpectedOutcomeException($"A piece of the token stands in {where}.");
        }
    }
}
