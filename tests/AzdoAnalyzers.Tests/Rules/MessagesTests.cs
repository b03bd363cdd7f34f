using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Tests.Properties;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>Messages and titles fit one line, whatever stands in them, and a message names the file where a value is used if that is another one.</summary>
public sealed class MessagesTests
{
    private const string Secrets = """static class Secrets { public const string Pat = "hunter2"; }""";

    private const string Connections = """static class Connections { public static object Open() => new Microsoft.VisualStudio.Services.Common.VssBasicCredential("", Secrets.Pat); }""";

    private const string Message = "Revoke this hard-coded credential and read 'AZDO_PERSONAL_ACCESS_TOKEN' instead: it reaches 'VssBasicCredential'";

    /// <summary>What can stand in the places of each message but the last one, which is for the file. The sentences of AZDO0001 have tests of their own.</summary>
    private static readonly Dictionary<string, string[][]> Phrases = new()
    {
        [DiagnosticIds.HardCodedToken] = [["", " (created 2026-11)"], ["read 'X' instead", "delete it"], ["source and history keep it", "it reaches 'X'"]],
        [DiagnosticIds.HardCodedCredential] = [["read 'X' instead", "set 'X' from outside instead", "read the environment instead", "delete it"], ["reaches 'X'", "is in an Azure DevOps URL"]],
        [DiagnosticIds.PlaceholderCredential] = [["Read 'X'", "Set 'X' from outside", "Read the environment"], [" instead of", ", since C# never expands"], ["X"]],
        [DiagnosticIds.EditedToken] = [["X"]],
        [DiagnosticIds.TokenInProjectFile] = [["Revoke this personal access token", "Remove this hard-coded credential"], ["X"], ["under 'X'", "in this file"]],
        [DiagnosticIds.LeakedCredential] = [["the console", "a log", "an exception message", "telemetry", "a file", "a command line", "a URL query", "the text of an object"]],
        [DiagnosticIds.HardCodedOrganizationUrl] = [["X"], ["organization URL", "organization name"], ["X"]],
        [DiagnosticIds.DroppedOrganization] = [["Add a slash to the end of this base URL", "Remove the slash from the start of this path"], ["the organization", "the last part of its path"]],
        [DiagnosticIds.CredentialOverHttp] = [["X"]],
        [DiagnosticIds.TokenAsBearer] = [],
        [DiagnosticIds.MalformedBasicHeader] =
        [
            ["Base64-encode it once", "Base64-encode it in one line", "Encode it as ASCII", "Base64-encode it, and only once", "Base64-encode it", "Base64-encode ':' and the token"],
            ["is encoded twice", "is broken into lines", "has two bytes or more a letter", "is not encoded", "has no ':' before the token", "holds the token as it is"],
        ],
        [DiagnosticIds.UnguardedVariable] = [["'X'", "the variable"], ["it", "the URL with it"], ["X"]],
        [DiagnosticIds.DeadGuard] = [["'X'", "the variable", "the value"]],
        [DiagnosticIds.OtherVariable] = [["X"], ["X"], ["organization URL", "credential"]],
        [DiagnosticIds.NotFromEnvironment] = [["'X'", "the environment"], ["the command line", "the console", "a form", "a file", "the configuration"], ["organization URL", "organization name", "credential"], ["X"]],
        [DiagnosticIds.MisspelledVariable] = [["X"], ["X"]],
        [DiagnosticIds.GlobalToken] = [["'X' and 'Y'", "the profile service"], ["2026-12-01"]],
    };

    public static TheoryData<string> Ids => [.. AllRules.Descriptors.Select(descriptor => descriptor.Id).Where(id => id != DiagnosticIds.Configuration)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_message_fits_one_line_with_whatever_stands_in_it(string id)
    {
        var format = AllRules.Descriptors.Single(descriptor => descriptor.Id == id).MessageFormat.ToString(CultureInfo.InvariantCulture);

        Assert.All(Combinations(Phrases[id]), phrases => Promises.CheckMessage(string.Format(CultureInfo.InvariantCulture, format, [.. phrases, ""])));
    }

    [Fact]
    public void Every_title_fits_one_line_with_whatever_is_to_be_looked_at()
    {
        FixReason?[] reasons = [null, .. Enum.GetValues<FixReason>()];
        foreach (var (source, reason) in Enum.GetValues<ReadSource>().SelectMany(_ => reasons, (source, reason) => (source, reason)))
        {
            string?[] ofPlans = [null, FixTitle.BreaksCallers, FixTitle.TypeInitializer];
            Assert.All(ofPlans, ofPlan => Promises.CheckTitle(FixTitle.OfRead("X", source, reason, ofPlan)));
        }
    }

    [Theory]
    [InlineData("src/Secrets.cs", "src/Connections.cs", " in Connections.cs")]
    [InlineData("Secrets.cs", "Connections.cs", " in Connections.cs")]
    [InlineData(@"C:\src\Secrets.cs", @"C:\src\Connections.cs", " in Connections.cs")]
    [InlineData("src/Core/Client.cs", "src/App/Client.cs", " in App/Client.cs")]
    [InlineData("a/App/Client.cs", "b/App/Client.cs", " in b/App/Client.cs")]
    [InlineData("src/App/Client.cs", "Client.cs", " in Client.cs")]
    [InlineData("src/Client.cs", "src/AppClient.cs", " in AppClient.cs")]
    [InlineData("Secrets.cs", "", "")]
    [InlineData("Secrets.cs", "ConnectionsOfThe.cs", " in ConnectionsOfThe.cs")]
    [InlineData("Secrets.cs", "TheConnectionsOfAllOurBuildAgents.cs", "")]
    public async Task The_file_of_the_use_is_named_where_it_is_another_one_and_fits(string reported, string use, string expected)
    {
        var finding = Assert.Single(await ClientProgram.FindAsync((reported, Secrets), (use, Connections)));

        Assert.Equal(reported, finding.Location.SourceTree!.FilePath);
        Assert.Equal(Message + expected, finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_file_that_is_reported_is_not_named()
    {
        var finding = Assert.Single(await ClientProgram.FindAsync(("Client.cs", Secrets + Connections)));

        Assert.Equal(Message, finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_token_that_only_a_trace_puts_together_is_named_with_what_it_reaches()
    {
        var token = SyntheticTokens.LegacyUser(1);
        var finding = Assert.Single(await ClientProgram.FindAsync(
            ("Head.cs", $$"""static class Head { public const string Text = "{{token[..20]}}"; }"""),
            ("Tail.cs", $$"""static class Tail { public const string Text = "{{token[20..]}}"; }"""),
            ("Secrets.cs", "static class Secrets { public const string Pat = Head.Text + Tail.Text; }"),
            ("Connections.cs", Connections)));

        Assert.Equal("Revoke this personal access token and read 'AZDO_PERSONAL_ACCESS_TOKEN' instead: it reaches 'VssBasicCredential' in Connections.cs", finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_page_is_named_in_the_place_of_the_code_that_is_generated_from_it()
    {
        var finding = Assert.Single(await ClientProgram.FindAsync(("Secrets.cs", Secrets), ("Counter_razor.g.cs", $"""
            #pragma checksum "/src/Counter.razor" "{"{ff1816ec-aa5e-4d10-87f7-6f4963833460}"}" "0000"
            #line 3 "/src/Counter.razor"
            {Connections}
            """)));

        Assert.Equal(Message + " in Counter.razor", finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Of_several_uses_the_message_names_the_file_of_the_last_additional_location()
    {
        var other = Connections.Replace("class Connections", "class Others", StringComparison.Ordinal);
        var finding = Assert.Single(await ClientProgram.FindAsync(("Secrets.cs", Secrets), ("First.cs", Connections), ("Second.cs", other)));

        Assert.EndsWith($" in {finding.AdditionalLocations[^1].SourceTree!.FilePath}", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>What is kept of one compilation isn't handed out in the next one under a name that the file had.</summary>
    [Fact]
    public async Task A_file_that_is_renamed_or_edited_is_named_as_it_is_called_now()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ClientValueAnalyzer()];
        var compilation = ClientProgram.Compile(("Secrets.cs", Secrets), ("Connections.cs", Connections));
        await ClientProgram.FindAsync(compilation, analyzers);

        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("// edited\n" + Connections, path: "Connections.cs", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(Message + " in Connections.cs", Assert.Single(await ClientProgram.FindAsync(edited, analyzers)).GetMessage(CultureInfo.InvariantCulture));

        var renamed = edited.ReplaceSyntaxTree(edited.SyntaxTrees[1], CSharpSyntaxTree.ParseText("// edited\n" + Connections, path: "Clients.cs", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(Message + " in Clients.cs", Assert.Single(await ClientProgram.FindAsync(renamed, analyzers)).GetMessage(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<ImmutableArray<object>> Combinations(IEnumerable<string[]> phrases)
        => phrases.Aggregate<string[], IEnumerable<ImmutableArray<object>>>([[]], (before, next) => before.SelectMany(_ => next, (all, phrase) => all.Add(phrase)));
}
