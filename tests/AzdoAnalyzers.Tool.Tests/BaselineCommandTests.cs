using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Tool.Tests;

[Trait("Lane", "Slow")]
public sealed class BaselineCommandTests : BaselinedCheckout
{
    /// <summary>Changes that keep the id of the symbol: the finding stays accepted.</summary>
    public static TheoryData<string, string> Refactorings => new()
    {
        { "using System;", "using System;\n\n\n" },
        { "using System;", "// A comment.\nusing System;" },
        { "using System;", "using System; using System.Linq;" },
        { "var credential", "VssBasicCredential credential" },
        { "var credential", "var other = 1;\n            var credential" },
        { "var credential", "Console.WriteLine(name);\n            var credential" },
        { "new VssBasicCredential(name, \"pool-reader-7741\")", "new VssBasicCredential(name,\n                \"pool-reader-7741\")" },
        { "new VssBasicCredential(name, \"pool-reader-7741\")", "new VssBasicCredential(userName: name, password: \"pool-reader-7741\")" },
        { "new VssBasicCredential(name, \"pool-reader-7741\")", "new VssBasicCredential(name, \"pool-reader-\" + \"7741\")" },
        { "pool-reader-7741", "pool-writer-9302" },
        { "return credential;", "return (credential);" },
        { "return credential;", "if (name == null) { throw new ArgumentNullException(nameof(name)); }\n            return credential;" },
        { "public static int Other() { return 1; }", "" },
        { "public static int Other() { return 1; }", "public static int Other() => 2;" },
        { "public static int Other() { return 1; }", "public static int Other() { return 1; }\n        public static int Third() { return 3; }" },
        { "public static class Client", "public static partial class Client" },
        { "public static class Client", "[Obsolete]\n    public static class Client" },
        { "public static VssBasicCredential Connect", "internal static VssBasicCredential Connect" },
        { "public static VssBasicCredential Connect", "/// <summary>Connects.</summary>\n        public static VssBasicCredential Connect" },
        { "string name)", "string name = \"reader\")" },
    };

    [Fact]
    public async Task What_is_in_the_baseline_does_not_fail()
    {
        var before = await ScanAsync();
        var written = await RunAsync("write");
        var after = await ScanAsync();

        Assert.Equal((1, 0, 0), (before.ExitCode, written.ExitCode, after.ExitCode));
        Assert.Contains("1 introduced, 0 fixed, 0 still there", written.Output, StringComparison.Ordinal);
        Assert.Equal(
            "App AZDO1002 M:Acme.Client.Connect(System.String) M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String) 1",
            Assert.Single(Lines()));
    }

    [Theory]
    [MemberData(nameof(Refactorings))]
    public async Task What_keeps_the_symbol_keeps_the_finding_accepted(string old, string changed)
    {
        await RunAsync("write");
        Assert.Contains(old, Client, StringComparison.Ordinal);

        Folder.Write("App/Client.cs", Client.Replace(old, changed, StringComparison.Ordinal));
        var before = await ResultOfScanAsync();
        Folder.Write("App/More.cs", "namespace Acme { public static class More { public static object Connect() { return new Microsoft.VisualStudio.Services.Common.VssBasicCredential(string.Empty, \"pool-writer-7742\"); } } }");
        var after = await ResultOfScanAsync();

        Assert.Equal((0, ""), before);
        Assert.Equal(1, after.ExitCode);
        Assert.StartsWith("App/More.cs(1,", Assert.Single(after.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_of_a_key_shows_all_of_it()
    {
        await RunAsync("write");
        Folder.Write("App/Client.cs", Client.Replace("return credential;", "credential = new VssBasicCredential(name, \"second-one-5512\"); return credential;", StringComparison.Ordinal));

        var run = await ScanAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_finding_elsewhere_is_shown_alone()
    {
        await RunAsync("write");
        Folder.Write("App/Client.cs", Client.Replace("return 1;", "new VssBasicCredential(\"\", \"second-one-5512\"); return 1;", StringComparison.Ordinal));

        Assert.Single((await ScanAsync()).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Write_leaves_a_file_that_exists_and_names_the_command_that_keeps_its_reasons()
    {
        await RunAsync("write");
        var kept = $"{Assert.Single(Lines())} {Reason}\n";
        Folder.Write(File, kept);

        var run = await RunAsync("write");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{File}' exists: 'azdo-analyzers baseline update' adds what is new and keeps the reasons", run.Error, StringComparison.Ordinal);
        Assert.Equal(kept, System.IO.File.ReadAllText(Folder.Combine(File)));
    }

    [Fact]
    public async Task A_date_that_has_passed_is_said()
    {
        await RunAsync("write");
        Folder.Write(File, $"{Assert.Single(Lines())} until=2020-01-31 {Reason}\n");

        Assert.Contains("past its date: App AZDO1002", (await RunAsync("update")).Output, StringComparison.Ordinal);
        Assert.EndsWith($"until=2020-01-31 {Reason}", Assert.Single(Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_is_a_success_where_each_line_stands_for_something_and_no_date_has_passed()
    {
        await RunAsync("write");
        Folder.Write(File, $"{Assert.Single(Lines())} until={DateTime.UtcNow.AddDays(1):yyyy-MM-dd} {Reason}\n");
        var kept = System.IO.File.ReadAllText(Folder.Combine(File));

        var run = await RunAsync("check");

        Assert.Equal((0, "0 introduced, 0 fixed, 1 still there\n"), (run.ExitCode, run.Output));
        Assert.Equal(kept, System.IO.File.ReadAllText(Folder.Combine(File)));
    }

    [Fact]
    public async Task Check_names_each_line_that_is_past_its_date_or_stands_for_nothing_and_changes_none()
    {
        await RunAsync("write");
        var line = Assert.Single(Lines());
        Folder.Write(File, $"# Agreed on Monday.\n{line} until=2020-01-31 {Reason}\n{line.Replace("Connect", "Gone", StringComparison.Ordinal)} {Reason}\n");
        var kept = System.IO.File.ReadAllText(Folder.Combine(File));

        var run = await RunAsync("check");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                $"{File}(2): past its date: {line} until=2020-01-31",
                $"{File}(3): stale: {line.Replace("Connect", "Gone", StringComparison.Ordinal)}",
                "0 introduced, 1 fixed, 1 still there",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("mend what the line accepts, or agree on another date", run.Error, StringComparison.Ordinal);
        Assert.Contains("'azdo-analyzers baseline prune' takes it away", run.Error, StringComparison.Ordinal);
        Assert.Equal(kept, System.IO.File.ReadAllText(Folder.Combine(File)));
    }

    /// <summary>The place that is left would let another finding in unseen.</summary>
    [Fact]
    public async Task Check_names_a_line_that_accepts_more_than_there_is()
    {
        await RunAsync("write");
        Folder.Write(File, $"{Assert.Single(Lines())[..^1]}2 {Reason}\n");

        var run = await RunAsync("check");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{File}(1): stale in part, 1 of 2 left: App AZDO1002 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_names_every_line_where_nothing_is_found_at_all()
    {
        await RunAsync("write");
        Folder.Write("App/Client.cs", "");

        var run = await RunAsync("check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{File}(2): stale: App AZDO1002", run.Output, StringComparison.Ordinal);
    }

    /// <summary>With <c>strict</c> rules fail a build that are suggestions, or off, by default: their lines are as true without it.</summary>
    [Fact]
    public async Task Check_is_a_success_without_a_baseline()
    {
        var run = await RunAsync("check");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("There is no baseline", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_fails_for_a_line_that_is_not_understood()
    {
        Folder.Write(File, "App AZDO1002\n");

        var run = await RunAsync("check");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{File}(1)' isn't understood", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("update")]
    [InlineData("prune")]
    public async Task No_piece_of_a_token_is_printed(string command)
    {
        var token = SyntheticTokens.Current(seed: 15);
        await RunAsync("write");
        Folder.Write(File, $"{Assert.Single(Lines())} until=2020-01-31 {token}\nApp AZDO1002 M:{token} - 1\n");

        var run = await RunAsync(command);

        Assert.Contains("past its date: App AZDO1002", run.Output, StringComparison.Ordinal);
        Assert.Contains("stale: AZDO1002\n", run.Output, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, token.Length - 6), start => Assert.False((run.Output + run.Error).Contains(token.Substring(start, 6), StringComparison.Ordinal)));
    }

    /// <summary>Two people accept a place each, on branches that are merged: both reasons and dates count, as both counts do.</summary>
    [Theory]
    [InlineData("nonsense")]
    [InlineData("App AZDO1002 M:Acme.Client.Connect(System.String) - none")]
    [InlineData("App AZDO1002 M:Acme.Client.Connect(System.String) - 0")]
    [InlineData("App AZDO1002 M:Acme.Client.Connect(System.String) - 1 until=tomorrow why")]
    [InlineData("App AZDO1001 M:Acme.Client.Connect(System.String) token:0123456789ab 1")]
    [InlineData("App AZDO1001 M:Acme.Client.Connect(System.String) - 1 why")]
    public async Task A_line_that_is_not_understood_is_said_at_its_number_and_changes_nothing_else(string line)
    {
        await RunAsync("write");
        Folder.Write(File, $"# comment\n{Assert.Single(Lines())}\n{line}\n");

        var run = await ScanAsync();

        Assert.Contains($"{File}(3,1): warning AZDO0001: ", Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proven_token_is_accepted_by_its_fingerprint_and_with_a_reason_only()
    {
        var token = SyntheticTokens.Current(seed: 12);
        Folder.Write("App/Client.cs", $"public static class Client {{ public const string Value = \"{token}\"; }}");

        var written = await RunAsync("write");

        Assert.Contains("1 proven tokens aren't written", written.Output, StringComparison.Ordinal);
        Assert.Empty(Lines());

        Folder.Write(File, $"App AZDO1001 F:Client.Value token:{Credentials.PersonalAccessToken.Fingerprint(token)} 1 never issued\n");

        Assert.Equal((0, ""), await ResultOfScanAsync());
    }

    private async Task<(int ExitCode, string Output)> ResultOfScanAsync()
    {
        var run = await ScanAsync();
        return (run.ExitCode, run.Output);
    }
}
