namespace AzdoAnalyzers.Tool.Tests;

/// <summary>What <c>update</c> and <c>prune</c> make of the lines of a baseline: nothing that people wrote is lost, or comes to something else.</summary>
[Trait("Lane", "Slow")]
public sealed class BaselineUpdateTests : BaselinedCheckout
{
    private const string TwoMembers = """
        using Microsoft.VisualStudio.Services.Common;

        namespace Acme;

        public class Client
        {
            public VssBasicCredential First() => new VssBasicCredential("", "first-one-5511");

            public VssBasicCredential Second() => new VssBasicCredential("", "second-one-5512");
        }
        """;

    [Fact]
    public async Task Update_carries_the_reason_over_where_a_symbol_has_got_another_name()
    {
        await RunAsync("write");
        Folder.Write(File, $"{Assert.Single(Lines())} {Reason}\n");
        Folder.Write("App/Client.cs", Client.Replace("Connect(", "Open(", StringComparison.Ordinal));

        var run = await RunAsync("update");

        Assert.Contains("1 introduced, 1 fixed, 0 still there", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("carried over from 'App AZDO1002 M:Acme.Client.Connect(System.String) M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String) 1': ", run.Output, StringComparison.Ordinal);
        Assert.Contains("1': App AZDO1002 M:Acme.Client.Open(System.String) ", run.Output, StringComparison.Ordinal);
        var line = Assert.Single(Lines());
        Assert.Contains("M:Acme.Client.Open(System.String)", line, StringComparison.Ordinal);
        Assert.EndsWith(Reason, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_gives_each_member_of_a_renamed_class_its_own_reason()
    {
        Folder.Write("App/Client.cs", TwoMembers);
        await RunAsync("write");
        Folder.Write(File, string.Concat(Lines().Select(line => $"{line} of {(line.Contains(".First", StringComparison.Ordinal) ? "First" : "Second")}\n")));
        Folder.Write("App/Client.cs", TwoMembers.Replace("class Client", "class Another", StringComparison.Ordinal));

        await RunAsync("update");

        Assert.Equal(2, Lines().Count());
        Assert.All(Lines(), line => Assert.EndsWith(line.Contains("Another.First", StringComparison.Ordinal) ? "of First" : "of Second", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Update_carries_the_reason_over_where_the_assembly_has_got_another_name()
    {
        await RunAsync("write");
        Folder.Write(File, $"{Assert.Single(Lines())} {Reason}\n");
        Folder.Write("App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><AssemblyName>Acme.App</AssemblyName></PropertyGroup></Project>""");

        await RunAsync("update");

        var line = Assert.Single(Lines());
        Assert.StartsWith("Acme.App ", line, StringComparison.Ordinal);
        Assert.EndsWith(Reason, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("First(", "Other(", "Second(", "Further(")]
    [InlineData("class Client", "class Another", "First(", "Other(")]
    public async Task Update_gives_no_reason_to_what_it_may_not_be_of(string old, string renamed, string otherOld, string otherRenamed)
    {
        Folder.Write("App/Client.cs", TwoMembers);
        await RunAsync("write");
        Folder.Write(File, string.Concat(Lines().Where(line => !otherOld.StartsWith("First", StringComparison.Ordinal) || line.Contains(".First", StringComparison.Ordinal)).Select(line => $"{line} {Reason}\n")));
        Folder.Write("App/Client.cs", TwoMembers.Replace(old, renamed, StringComparison.Ordinal).Replace(otherOld, otherRenamed, StringComparison.Ordinal));

        await RunAsync("update");

        Assert.Equal(2, Lines().Count());
        Assert.DoesNotContain(Lines(), line => line.EndsWith(Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public static int Other() { return 1; }", "public static object Other() { return new VssBasicCredential(\"\", \"pool-writer-7742\"); }", "added: App AZDO1002 M:Acme.Client.Other ")]
    [InlineData("return credential;", "return credential ?? new VssBasicCredential(name, \"pool-writer-7742\");", "added, 2 in the place of 1: App AZDO1002 M:Acme.Client.Connect(System.String) ")]
    public async Task Update_names_what_it_accepts_from_now_on(string old, string written, string expected)
    {
        await RunAsync("write");
        Folder.Write("App/Client.cs", Client.Replace(old, written, StringComparison.Ordinal));

        var run = await RunAsync("update");

        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains("1 introduced, 0 fixed, 1 still there", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prune_takes_away_what_is_gone_and_adds_nothing()
    {
        await RunAsync("write");
        Folder.Write("App/Client.cs", Client.Replace("Connect(", "Open(", StringComparison.Ordinal));

        var run = await RunAsync("prune");

        Assert.Contains("stale: App AZDO1002", run.Output, StringComparison.Ordinal);
        Assert.Empty(Lines());
    }

    [Theory]
    [InlineData("update")]
    [InlineData("prune")]
    public async Task A_baseline_is_left_where_nothing_is_found_at_all(string command)
    {
        await RunAsync("write");
        string[] lines = [.. Lines()];
        Folder.Write("App/Client.cs", "");

        var run = await RunAsync(command);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Nothing is found at all", run.Error, StringComparison.Ordinal);
        Assert.Equal(lines, Lines());
    }

    [Theory]
    [InlineData("update")]
    [InlineData("prune")]
    public async Task Comments_are_kept(string command)
    {
        await RunAsync("write");
        Folder.Write(File, $"{System.IO.File.ReadAllText(Folder.Combine(File))}# Asked the owners on Monday.\n");

        await RunAsync(command);
        await RunAsync(command);

        Assert.Equal(["# Asked the owners on Monday."], System.IO.File.ReadAllLines(Folder.Combine(File)).Skip(1).Where(line => line.StartsWith('#')));
        Assert.Single(Lines());
    }

    [Theory]
    [InlineData("update")]
    [InlineData("prune")]
    public async Task A_file_with_a_line_that_is_not_understood_is_left_and_the_line_named(string command)
    {
        const string Kept = "# comment\nApp AZDO1002 M:Acme.Client.Connect(System.String) - one, as agreed with the owners\n";
        Folder.Write(File, Kept);

        var run = await RunAsync(command);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{File}(2)' isn't understood", run.Error, StringComparison.Ordinal);
        Assert.Equal(Kept, System.IO.File.ReadAllText(Folder.Combine(File)));
    }

    [Fact]
    public async Task Lines_for_another_preset_stay_as_long_as_the_rule_finds_what_they_accept()
    {
        const string Reads = "public static object Unguarded() { return new VssBasicCredential(\"\", Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\")); }\n"
            + "public static object Another() { return new VssBasicCredential(\"\", Environment.GetEnvironmentVariable(\"BUILD_PAT\") ?? throw new InvalidOperationException()); }\n";
        Folder.Write("App/Client.cs", Client.Replace("public static int Other() { return 1; }", Reads, StringComparison.Ordinal));
        await ToolRun.OfAsync("baseline", "write", Folder.Root, "--preset", "strict");
        string[] written = [.. Lines()];

        var check = await RunAsync("check");
        await RunAsync("prune");
        await RunAsync("update");
        string[] kept = [.. Lines()];
        Folder.Write("App/Client.cs", Client);
        var checkOfMended = await RunAsync("check");

        Assert.Equal(["AZDO1002", "AZDO3001", "AZDO3003"], written.Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.Equal((0, "0 introduced, 0 fixed, 3 still there\n"), (check.ExitCode, check.Output));
        Assert.Equal(written, kept);
        Assert.Equal(1, checkOfMended.ExitCode);
        Assert.Equal(2, checkOfMended.Output.Split('\n').Count(line => line.Contains(": stale: App AZDO300", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("update")]
    [InlineData("prune")]
    public async Task Two_lines_of_one_key_stay_where_both_stand_for_something(string command)
    {
        await RunAsync("write");
        var line = Assert.Single(Lines());
        Folder.Write("App/Client.cs", Client.Replace("return credential;", "credential = new VssBasicCredential(name, \"second-one-5512\"); return credential;", StringComparison.Ordinal));
        string[] lines = [$"{line} never issued", $"{line} until=2999-01-31 {Reason}"];
        Folder.Write(File, string.Join('\n', lines) + "\n");

        Assert.Equal(0, (await ScanAsync()).ExitCode);
        Assert.Equal(0, (await RunAsync("check")).ExitCode);
        await RunAsync(command);

        Assert.Equal(lines, Lines());
    }

    [Theory]
    [InlineData("update")]
    [InlineData("prune")]
    public async Task Two_lines_of_one_key_become_one_with_all_they_say_where_less_is_left(string command)
    {
        await RunAsync("write");
        var line = Assert.Single(Lines());
        Folder.Write(File, $"{line} until=2999-12-31 {Reason}\n{line} never issued\n{line} until=2999-01-31 asked the owners\n");

        Assert.Equal(1, (await RunAsync("check")).ExitCode);
        await RunAsync(command);

        Assert.Equal($"{line} until=2999-01-31 {Reason} (until 2999-12-31); never issued; asked the owners", Assert.Single(Lines()));
        Assert.Equal(0, (await RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task Update_carries_all_lines_of_a_key_over_where_a_symbol_has_got_another_name()
    {
        await RunAsync("write");
        var line = Assert.Single(Lines());
        Folder.Write("App/Client.cs", Client.Replace("return credential;", "credential = new VssBasicCredential(name, \"second-one-5512\"); return credential;", StringComparison.Ordinal).Replace("Connect(", "Open(", StringComparison.Ordinal));
        Folder.Write(File, $"{line} {Reason}\n{line} never issued\n");

        await RunAsync("update");

        Assert.Equal([$"{line} {Reason}", $"{line} never issued"], Lines().Select(kept => kept.Replace("Client.Open", "Client.Connect", StringComparison.Ordinal)));
    }
}
