using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Pages;

namespace AzdoAnalyzers.Tool.Tests;

/// <summary>What <c>docs/tool.md</c> shows of the tool's output is what it prints.</summary>
public sealed class ToolPageTests : IDisposable
{
    private const string Page = "docs/tool.md";

    private const string Sink = "M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String)";

    private static readonly string Token = SyntheticTokens.Current(seed: 16);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Audit_prints_what_the_page_shows()
    {
        _folder.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.AZDO2001.severity = none\n");
        _folder.Write("azdo-analyzers.baseline", $"# Accepted on Monday.\nApp AZDO1002 M:Client.First {Sink} 1 until=2027-03-31 moves to the vault\n");
        _folder.Write("src/App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NoWarn>$(NoWarn);AZDO1003</NoWarn>
              </PropertyGroup>

            </Project>
            """);
        _folder.Write("src/App/Client.cs", """
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            public static class Client
            {
                public static VssConnection Open(string pat) => new VssConnection(new Uri("https://dev.azure.com/northwind-retail"), new VssBasicCredential("", pat));
                public static VssConnection Other(string pat) => new VssConnection(new Uri("https://dev.azure.com/northwind-web"), new VssBasicCredential("", pat));

                public static VssBasicCredential First() => new VssBasicCredential("", "pool-reader-7741");

            #pragma warning disable AZDO1002
                public static VssBasicCredential Second() => new VssBasicCredential("", "pool-reader-7742");
            #pragma warning restore AZDO1002
            }
            """);

        Assert.Equal(ShownOf("audit: what is silenced", "azdo-analyzers audit ."), (await ToolRun.OfAsync("audit", _folder.Root)).Output);
    }

    [Fact]
    public async Task Statistics_prints_what_the_page_shows()
    {
        _folder.Write("azdo-analyzers.baseline", $"App AZDO1002 M:Client.Second {Sink} 1 moves to the vault\n");
        _folder.Write("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("src/App/Client.cs", $$"""
            using Microsoft.VisualStudio.Services.Common;

            public static class Client
            {
                public static VssBasicCredential First() => new VssBasicCredential("", "pool-reader-7741");
                public static VssBasicCredential Second() => new VssBasicCredential("", "pool-reader-7742");
            #pragma warning disable AZDO1001, AZDO1002
                public static VssBasicCredential Third() => new VssBasicCredential("", "pool-reader-7743");
                public const string Value = "{{Token}}";
            }
            """);
        _folder.Write("src/Other/Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>");
        _folder.Write("src/Other/Other.cs", $"public static class Other {{ public const string Value = \"{Token}\"; }}");

        Assert.Equal(ShownOf("statistics: how many there are", "azdo-analyzers statistics ."), (await ToolRun.OfAsync("statistics", _folder.Root)).Output);
    }

    /// <summary>The block of output that follows a command.</summary>
    private static string ShownOf(string heading, string command)
    {
        string[] blocks = [.. CodeBlock.Of(Page).Where(block => block.Heading == heading).Select(block => block.Text)];

        Assert.Equal(command, blocks[0].Trim());
        return blocks[1];
    }
}
