namespace AzdoAnalyzers.Package.Tests;

/// <summary>The package in an editor that runs in another process: a server that anybody can install, and that was compiled with another Roslyn.</summary>
[Trait("Lane", "Slow")]
public sealed class LanguageServerTests(PackageFixture fixture)
{
    private const string File = "App/Client.cs";

    private const int Line = 4;

    private const string Before = "    public static VssBasicCredential Open(string secret) => new VssBasicCredential(\"\", ";

    private const string Typed = "\"pool-reader-7741\"";

    private const string Text = $$"""
        using Microsoft.VisualStudio.Services.Common;

        public static class Client
        {
        {{Before}}secret);
        }

        """;

    [Fact]
    public async Task A_squiggle_comes_with_the_credential_and_goes_with_it()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(4));
        var projects = new ConsumerProjects("package-tests-editor", fixture.Package);
        projects.Add("App", "<TargetFramework>net10.0</TargetFramework>", new Dictionary<string, string> { ["Client.cs"] = Text });
        projects.Folder.Dotnet("restore", projects.WriteSolution()).EnsureSuccess();
        using var server = await LanguageServer.StartAsync(projects.Folder.Root, timeout.Token);

        await server.OpenAsync(File, Text, timeout.Token);
        Assert.Empty(await server.SquigglesAsync(File, timeout.Token));

        await server.TypeAsync(File, Line, Before.Length, Before.Length + "secret".Length, Typed, timeout.Token);
        Assert.Equal([FormattableString.Invariant($"AZDO1002 {Line}:{Before.Length} {Line}:{Before.Length + Typed.Length}")], await server.SquigglesAsync(File, timeout.Token));

        await server.TypeAsync(File, Line, Before.Length, Before.Length + Typed.Length, "secret", timeout.Token);
        Assert.Empty(await server.SquigglesAsync(File, timeout.Token));
    }
}
