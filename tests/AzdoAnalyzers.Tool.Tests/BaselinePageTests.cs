using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pages;

namespace AzdoAnalyzers.Tool.Tests;

/// <summary>What <c>docs/baseline.md</c> shows is what there is.</summary>
[Trait("Lane", "Slow")]
public sealed class BaselinePageTests
{
    private const string Page = "docs/baseline.md";

    private const string Sink = "M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String)";

    [Fact]
    public void A_line_of_the_page_is_understood()
    {
        var line = BaselineLine.Parse(BlocksBelow("A line").Single().Trim(), default);

        Assert.NotNull(line.Key);
        Assert.Equal((1, "2027-03-31", "moves to the vault"), (line.Count, line.Until, line.Justification));
    }

    [Fact]
    public async Task Check_prints_what_the_page_shows()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/Acme.Build/Acme.Build.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("src/Acme.Build/Client.cs", """
            using Microsoft.VisualStudio.Services.Common;

            namespace Acme;

            public static class Client
            {
                public static VssBasicCredential Connect(string name) => new VssBasicCredential(name, "pool-reader-7741");

                public static VssBasicCredential Open() => new VssBasicCredential("", "<your PAT>");
            }
            """);
        folder.Write("azdo-analyzers.baseline", $"""
            # Accepted on Monday.
            Acme.Build AZDO1002 M:Acme.Client.Connect(System.String) {Sink} 1 until=2025-06-30 moves to the vault
            Acme.Build AZDO2001 F:Acme.Client.Url - 1 an example
            Acme.Build AZDO1003 M:Acme.Client.Open {Sink} 2
            """);
        var shown = BlocksBelow("Live with it").ToArray();

        Assert.Equal("azdo-analyzers baseline check .", shown[0].Trim());
        Assert.Equal(shown[1], (await ToolRun.OfAsync("baseline", "check", folder.Root)).Output);
    }

    [Fact]
    public async Task Check_says_why_a_build_shows_what_is_accepted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("App/Client.cs", """
            using Microsoft.VisualStudio.Services.Common;

            public static class Client
            {
                public static VssBasicCredential[] All() => new[] { new VssBasicCredential("", "pool-reader-7741"), new VssBasicCredential("", "pool-writer-7742") };
            }
            """);
        folder.Write("azdo-analyzers.baseline", $"App AZDO1002 M:Client.All {Sink} 1\n");

        var run = await ToolRun.OfAsync("baseline", "check", folder.Root);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("more than accepted, 2 of 1, so that a build shows all of them: App AZDO1002 M:Client.All ", run.Output, StringComparison.Ordinal);
        Assert.Contains("`more than accepted, 2 of 1, so that a build shows all of them`", File.ReadAllText(RepositoryRoot.Combine(Page)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> BlocksBelow(string heading) => CodeBlock.Of(Page).Where(block => block.Heading == heading).Select(block => block.Text);
}
