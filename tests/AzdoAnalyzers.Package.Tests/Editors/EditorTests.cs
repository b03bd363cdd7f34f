using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Package.Tests.Editors;

/// <summary>The package in an editor: what a build says and <c>dotnet format</c> does is what the editor shows and offers, whatever is typed.</summary>
[Trait("Lane", "Slow")]
public sealed class EditorTests(EditorSolution solution) : IClassFixture<EditorSolution>
{
    private const string Client = EditorSolution.Client;

    private static readonly string Token = ConsumerProjects.Token;

    private Editor Opened => solution.Opened;

    /// <summary>The solution with a second connection.</summary>
    private Editor TwoOrganizations => Opened.With(Client, EditorSolution.Files[Client].Replace(
        "    public static VssBasicCredential Reader(",
        """
            public static VssConnection Source(VssCredentials credentials)
            {
                var sourceUrl = "https://dev.azure.com/northwind-archive";
                return new VssConnection(new Uri(sourceUrl), credentials);
            }

            public static VssBasicCredential Reader(
        """,
        StringComparison.Ordinal));

    [Fact]
    public void Analyzers_and_fixes_are_those_of_the_package()
    {
        var packages = Path.Combine(Opened.Root, "packages");

        var loaded = Opened.Solution.Projects.SelectMany(project => project.AnalyzerReferences).Where(Editor.IsOfPackage)
            .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
            .Select(analyzer => analyzer.GetType().Assembly.Location);

        Assert.NotEmpty(loaded);
        Assert.All(loaded, location => Assert.StartsWith(packages, location, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fix_All_leaves_what_a_baseline_accepts()
    {
        var editor = Opened.With(EditorSolution.Baseline, "App AZDO1002 F:Northwind.Settings.Pool M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String) 1 moves to the vault\n");

        var fixedWithout = await (await FixAll.ApplyAsync(Opened, Client, "AZDO1002", FixAllScope.Project)).TextsAsync();
        var fixedWith = await (await FixAll.ApplyAsync(editor, Client, "AZDO1002", FixAllScope.Project)).TextsAsync();

        Assert.NotEqual(EditorSolution.Files["App/Settings.cs"], fixedWithout["App/Settings.cs"]);
        Assert.Equal(EditorSolution.Files["App/Settings.cs"], fixedWith["App/Settings.cs"]);
        Assert.Equal(fixedWithout[Client], fixedWith[Client]);
    }

    [Fact]
    public async Task Findings_are_those_of_a_build()
    {
        Assert.NotEmpty(solution.Built);
        Assert.Equal(solution.Built, await Opened.FindingsAsync());
    }

    [Fact]
    public async Task Findings_after_edits_in_files_of_each_kind_are_those_of_a_build()
    {
        await Opened.FindingsAsync();

        var edited = Opened.With(EditorSolution.EditedFiles);

        Assert.NotEqual(solution.Built, solution.BuiltEdited);
        Assert.Equal(solution.BuiltEdited, await edited.FindingsAsync());
        Assert.Equal(solution.Built, await edited.With(EditorSolution.Files).FindingsAsync());
    }

    [Theory]
    [InlineData("App/Settings.cs", "App/Settings.cs")]
    [InlineData("App/appsettings.json", "App/appsettings.json")]
    public async Task An_edit_in_one_file_changes_no_finding_in_another(string path, string changed)
    {
        var before = await Opened.FindingsAsync();

        var after = await Opened.With(path, EditorSolution.EditedFiles[path]).FindingsAsync();

        Assert.Equal([changed], before.Except(after).Select(finding => finding.File));
        Assert.Equal([changed], after.Except(before).Select(finding => finding.File));
    }

    [Fact]
    public async Task An_edit_of_the_editorconfig_alone_changes_what_is_said_of_code()
    {
        var before = await Opened.FindingsAsync();

        var after = await Opened.With("App/.editorconfig", EditorSolution.EditedFiles["App/.editorconfig"]).FindingsAsync();

        var code = after.Where(finding => finding.File.StartsWith("App/", StringComparison.Ordinal) && finding.File.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        Assert.Equal(code, after.Except(before));
        Assert.All(code, finding => Assert.True(finding is { Id: "AZDO2001", Level: "error" } || finding.Message.Contains("'BUILD_REPORT_PAT'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_that_is_typed_and_deleted_again_has_its_squiggle_under_the_whole_literal()
    {
        var typed = new List<string>();
        for (var length = 0; length <= Token.Length; length++)
        {
            typed.Add(await SquiggleAsync(Token[..length]));
        }

        var deleted = new List<string>();
        for (var length = Token.Length; length >= 0; length--)
        {
            deleted.Add(await SquiggleAsync(Token[..length]));
        }

        Assert.Equal(["AZDO1003 at 0 characters", .. Enumerable.Range(1, Token.Length - 1).Select(length => $"AZDO1002 at {length} characters"), $"AZDO1001 at {Token.Length} characters"], typed);
        Assert.Equal(typed, deleted.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task While_a_statement_is_typed_no_analyzer_throws_and_no_other_file_changes()
    {
        var statement = $"var credential = new VssBasicCredential(string.Empty, \"{Token[..8]}\");";
        var others = (await Opened.FindingsAsync()).Where(finding => finding.File != Client).ToList();
        var unparsed = 0;
        for (var length = 1; length < statement.Length; length++)
        {
            var editor = Opened.With(Client, EditorSolution.Files[Client].Replace("Console.WriteLine", statement[..length] + "\n        Console.WriteLine", StringComparison.Ordinal));

            var findings = await editor.FindingsAsync();

            unparsed += await editor.ParsesAsync(Client) ? 0 : 1;
            Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
            Assert.Equal(others, findings.Where(finding => finding.File != Client));
        }

        Assert.True(unparsed > statement.Length / 2);
    }

    [Fact]
    public async Task The_menu_has_the_safe_fix_first_then_those_by_choice_then_what_the_editor_adds()
    {
        var menu = await MenuAsync(Opened, "\"pool-reader-7742\"");

        Assert.Equal(
            [
                "Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment",
                "Read 'AZDO_PERSONAL_ACCESS_TOKEN' or 'SYSTEM_ACCESSTOKEN' from the environment",
                "Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the configuration",
                "Suppress AZDO1002",
            ],
            menu.Take(4).Select(entry => entry.Action.Title));
        Assert.Equal([true, true, true, false], menu.Take(4).Select(entry => entry.IsOfPackage));
    }

    [Fact]
    public async Task The_menu_of_one_of_several_organizations_has_its_own_variable_first()
    {
        var menu = await MenuAsync(TwoOrganizations, "\"https://dev.azure.com/northwind-archive\"");

        Assert.Equal(
            ["Read 'AZDO_SOURCE_ORG_SERVICE_URL' from the environment", "Read 'AZDO_ORG_SERVICE_URL' from the environment (several organizations)"],
            menu.Where(entry => entry.IsOfPackage).Select(entry => entry.Action.Title));
    }

    [Fact]
    public async Task Each_fix_mends_its_finding_and_undone_leaves_what_was_there()
    {
        var (texts, findings) = (await Opened.TextsAsync(), await Opened.FindingsAsync());
        var tried = new List<string>();
        foreach (var path in texts.Keys)
        {
            foreach (var squiggle in await Opened.SquigglesAsync(path))
            {
                var menu = await LightBulb.MenuAsync(Opened.Document(path), squiggle.Location.SourceSpan);
                foreach (var entry in menu.Where(entry => entry.IsOfPackage))
                {
                    var mended = await Opened.ApplyAsync(entry.Action, TestContext.Current.CancellationToken);
                    Assert.Contains(path, mended.ChangedFiles(Opened));
                    Assert.Empty(await mended.ErrorsAsync());
                    Assert.DoesNotContain(await mended.SquigglesAsync(path), left => left.Id == squiggle.Id);

                    var undone = await mended.UndoAsync(Opened);
                    Assert.Equal(texts, await undone.TextsAsync());
                    Assert.Equal(findings, await undone.FindingsAsync());
                    tried.Add($"{path} {entry.Action.EquivalenceKey}");
                }
            }
        }

        Assert.Equal(
            [
                "App/Agents.cs HardCodedTokenCodeFixProvider",
                "App/Agents.cs HardCodedTokenCodeFixProvider.JobAccessToken",
                "App/Client.cs HardCodedCredentialCodeFixProvider",
                "App/Client.cs HardCodedCredentialCodeFixProvider.Configuration",
                "App/Client.cs HardCodedCredentialCodeFixProvider.JobAccessToken",
                "App/Client.cs HardCodedOrganizationUrlCodeFixProvider",
                "App/Client.cs PlaceholderCredentialCodeFixProvider",
                "App/Client.cs PlaceholderCredentialCodeFixProvider.JobAccessToken",
                "App/Settings.cs HardCodedCredentialCodeFixProvider",
                "App/Settings.cs HardCodedCredentialCodeFixProvider.JobAccessToken",
                "Shared/Feeds.cs HardCodedCredentialCodeFixProvider",
                "Shared/Feeds.cs HardCodedCredentialCodeFixProvider.JobAccessToken",
                "Shared/Secrets.cs HardCodedTokenCodeFixProvider",
                "Shared/Secrets.cs HardCodedTokenCodeFixProvider.JobAccessToken",
            ],
            tried.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(FixAllScope.Document, Client)]
    [InlineData(FixAllScope.Project, Client, "App/Settings.cs")]
    [InlineData(FixAllScope.Solution, Client, "App/Settings.cs", "Shared/Feeds.cs")]
    public async Task Fix_all_mends_what_stands_in_its_scope(FixAllScope scope, params string[] files)
    {
        var all = (await Opened.FindingsAsync()).Where(finding => finding.Id == "AZDO1002");

        var applied = await FixAll.ApplyAsync(Opened, Client, "AZDO1002", scope);

        Assert.Equal(files, applied.ChangedFiles(Opened));
        Assert.Empty(await applied.ErrorsAsync());
        Assert.Equal(all.Where(finding => !files.Contains(finding.File)), (await applied.FindingsAsync()).Where(finding => finding.Id == "AZDO1002"));
    }

    [Fact]
    public async Task Fix_all_of_all_rules_gives_byte_for_byte_what_dotnet_format_gives()
    {
        var applied = Opened;
        foreach (var (path, rule) in new[] { ("Shared/Secrets.cs", "AZDO1001"), (Client, "AZDO1002"), (Client, "AZDO1003"), (Client, "AZDO2001") })
        {
            applied = await FixAll.ApplyAsync(applied, path, rule, FixAllScope.Solution);
        }

        Assert.Equal(solution.Formatted, await applied.TextsAsync());
    }

    [Theory]
    [InlineData("AZDO1002", "https://")]
    [InlineData("AZDO2003", "http://")]
    public async Task Fix_all_shows_how_far_it_is_and_can_be_cancelled_at_each_step(string rule, string scheme)
    {
        var editor = Opened.With(Client, EditorSolution.Files[Client].Replace("https://", scheme, StringComparison.Ordinal));
        using var shown = new ShownProgress();
        var applied = await FixAll.ApplyAsync(editor, Client, rule, FixAllScope.Solution, shown);
        Assert.NotEmpty(applied.ChangedFiles(editor));
        Assert.True(shown.Total > editor.Solution.ProjectIds.Count);
        Assert.Equal(shown.Total, shown.Done);

        for (var report = 1; report <= shown.Reports; report++)
        {
            using var cancelled = new ShownProgress(report);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FixAll.ApplyAsync(editor, Client, rule, FixAllScope.Solution, cancelled));
            Assert.InRange(cancelled.Reports, report, report + 1);
        }

        Assert.Equal(await applied.TextsAsync(), await (await FixAll.ApplyAsync(editor, Client, rule, FixAllScope.Solution)).TextsAsync());
    }

    [Fact]
    public async Task Fix_all_shows_what_it_leaves_and_why()
    {
        using var shown = new ShownProgress();
        var editor = TwoOrganizations;

        var applied = await FixAll.ApplyAsync(editor, Client, "AZDO2001", FixAllScope.Solution, shown);

        Assert.Empty(applied.ChangedFiles(editor));
        Assert.Equal("Leaves 2 of 2 findings: SeveralOrganizations", shown.Description);
    }

    private static async Task<IReadOnlyList<MenuEntry>> MenuAsync(Editor editor, string place)
        => await LightBulb.MenuAsync(editor.Document(Client), Place(await editor.Document(Client).GetTextAsync(), place));

    private static TextSpan Place(SourceText text, string place) => new(text.ToString().IndexOf(place, StringComparison.Ordinal), place.Length);

    /// <summary>Types between the quotes, and gives what the squiggles say that stand on the literal and nowhere else.</summary>
    private async Task<string> SquiggleAsync(string text)
    {
        var editor = Opened.With(Client, EditorSolution.Typed(text));
        var literal = Place(await editor.Document(Client).GetTextAsync(), $"typed: \"{text}\"");
        var squiggles = (await editor.SquigglesAsync(Client)).Where(squiggle => squiggle.Location.SourceSpan.IntersectsWith(literal)).ToList();
        Assert.All(squiggles, squiggle => Assert.Equal(TextSpan.FromBounds(literal.Start + "typed: ".Length, literal.End), squiggle.Location.SourceSpan));
        return $"{string.Join(' ', squiggles.Select(squiggle => squiggle.Id))} at {text.Length} characters";
    }
}
