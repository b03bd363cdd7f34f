using System.Text.RegularExpressions;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The workflows run what is run here, take no action that can change, and may do no more than they need.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Names => [.. Workflow.Names];

    [Fact]
    public void There_are_a_workflow_for_changes_and_one_for_releases()
        => Assert.Equal(["ci.yml", "release.yml"], Workflow.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_action_is_named_by_its_commit(string name)
        => Assert.All(Workflow.Read(name).Steps.Where(step => step.Uses is not null), step => Assert.Matches(PinnedAction(), step.Uses));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_workflow_may_only_read_where_a_job_says_nothing(string name)
        => Assert.Equal(new Dictionary<string, string> { ["contents"] = "read" }, Workflow.Read(name).Permissions);

    /// <summary>Such an expression is pasted into the commands as it is, whoever has written it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void No_command_holds_an_expression(string name)
        => Assert.All(Workflow.Read(name).Steps, step => Assert.DoesNotContain("${{", step.Run ?? "", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_checkout_leaves_no_credential_behind(string name)
        => Assert.All(
            Workflow.Read(name).Steps.Where(step => step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.Equal("false", step.With["persist-credentials"]));

    [Fact]
    public void Every_change_runs_everything()
    {
        var workflow = Workflow.Read("ci.yml");

        Assert.Equal(".ci/run", workflow.Steps.Single(step => step.Run is not null).Run);
        Assert.True(File.Exists(RepositoryRoot.Combine(".ci", "run")));
        Assert.All(["push", "pull_request", "workflow_call"], started => Assert.Contains(started, workflow.On.AllNodes.Select(node => node.ToString())));
    }

    [Fact]
    public void A_release_is_packed_after_everything_ran_and_attested_before_it_is_published()
    {
        var workflow = Workflow.Read("release.yml");
        var release = workflow.Jobs["release"];
        var names = Workflow.StepsOf(release).Select(step => step.Name).ToList();
        var attested = Workflow.StepsOf(release).Single(step => step.Uses?.StartsWith("actions/attest-build-provenance@", StringComparison.Ordinal) == true);

        Assert.Equal("./.github/workflows/ci.yml", Workflow.Text(workflow.Jobs["check"], "uses"));
        Assert.Equal("check", Workflow.Text(release, "needs"));
        Assert.Equal(new Dictionary<string, string> { ["contents"] = "write", ["id-token"] = "write", ["attestations"] = "write" }, Workflow.Texts(release, "permissions"));
        Assert.Equal(["release/*.nupkg", "release/contents/*"], attested.With["subject-path"].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(names.IndexOf("Pack") < names.IndexOf(attested.Name));
        Assert.True(names.IndexOf(attested.Name) < names.IndexOf("Publish the release"));
    }

    [Fact]
    public void The_page_says_how_a_download_is_verified()
        => Assert.Contains(
            "gh attestation verify ~/.nuget/packages/azdoanalyzers/0.1.0/analyzers/dotnet/cs/AzdoAnalyzers.dll --repo AzdoAnalyzers/AzdoAnalyzers",
            File.ReadAllText(RepositoryRoot.Combine("docs", "versions.md")),
            StringComparison.Ordinal);

    [GeneratedRegex("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$")]
    private static partial Regex PinnedAction();
}
