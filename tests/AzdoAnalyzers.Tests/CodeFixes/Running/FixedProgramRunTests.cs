using System.Text;
using System.Text.RegularExpressions;
using AzdoAnalyzers.Tests.CodeFixes.Generated;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>
/// What fixed programs of every position do when they run: they authenticate with the variable's value, or stop with an
/// error that names the variable, also where it is set to nothing, as it is for the pipelines of forks. They never call
/// anonymously. One after the other: they share the variables.
/// </summary>
[Trait("Lane", "Slow")]
[Collection(TestTokens.Variable)]
public sealed class FixedProgramRunTests(RecordingServer server) : IClassFixture<RecordingServer>
{
    private const string Value = "the-value-of-the-variable";

    private const string Organization = "/organization-of-the-variable";

    /// <summary>The variables that the programs read: ours, and those of the positions that have a fallback.</summary>
    private static readonly string[] Variables = ["AZDO_PERSONAL_ACCESS_TOKEN", "AZDO_ORG_SERVICE_URL", "MY_PAT", "A", "B"];

    private const string NamesVariable = @"^Set the environment variable (AZDO_PERSONAL_ACCESS_TOKEN|AZDO_ORG_SERVICE_URL|MY_PAT|A or B)\.$";

    public static TheoryData<string, LanguageVersion> TokenPrograms
        => [.. Position.All.Where(position => position is { IsFixable: true, IsWithheld: false }).SelectMany(position => new[] { position.Compiles, LanguageVersion.CSharp12 }.Distinct(), (position, version) => (position.Name, version))];

    public static TheoryData<string> Positions => [.. Position.All.Where(position => position is { IsFixable: true, IsWithheld: false }).Select(position => position.Name)];

    [Theory]
    [MemberData(nameof(TokenPrograms))]
    public async Task A_program_authenticates_with_the_value_or_stops_with_an_error_that_names_the_variable(string position, LanguageVersion version)
    {
        var program = await FixedAsync(position, AuthenticatedRequest, version);

        AssertOutcomes(program, Value, request => request.Password.Contains(Value, StringComparison.Ordinal), isTraced: true);
    }

    public static TheoryData<string> PositionsOfHeaders => [.. Position.All.Where(position => position is { IsFixable: true, IsWithheld: false, IsForWholeValues: false }).Select(position => position.Name)];

    [Theory]
    [MemberData(nameof(PositionsOfHeaders))]
    public async Task A_program_builds_the_header_from_the_value_or_stops_with_an_error_that_names_the_variable(string position)
        => AssertOutcomes(
            await FixedAsync(position, RequestWithHeader, LanguageVersion.CSharp12),
            Value,
            request => request.Authorization?.EndsWith(" " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Value)), StringComparison.Ordinal) == true,
            isTraced: false);

    [Theory]
    [MemberData(nameof(Positions))]
    public async Task A_program_calls_the_organization_of_the_variable_or_stops_with_an_error_that_names_it(string position)
        => AssertOutcomes(
            await FixedAsync(position, RequestToOrganization, LanguageVersion.CSharp12),
            server.Url + Organization,
            request => request.Path.StartsWith(Organization, StringComparison.Ordinal),
            isTraced: false);

    /// <summary>A request that sends the value as password.</summary>
    private Sink AuthenticatedRequest => Sink.Token with
    {
        Code = $$"""
            var request = new global::System.Net.Http.HttpRequestMessage(global::System.Net.Http.HttpMethod.Get, "{{server.Url}}/acme/_apis/projects");
            request.Headers.TryAddWithoutValidation("Authorization", "Basic " + global::System.Convert.ToBase64String(global::System.Text.Encoding.UTF8.GetBytes(":" + a)));
            new global::System.Net.Http.HttpClient().Send(request);
            """,
    };

    /// <summary>A request whose header holds the value, which is Base64 already.</summary>
    private Sink RequestWithHeader => Sink.All.Single(sink => sink.First == TestTokens.Basic) with
    {
        Code = $$"""
            var request = new global::System.Net.Http.HttpRequestMessage(global::System.Net.Http.HttpMethod.Get, "{{server.Url}}/acme/_apis/projects");
            request.Headers.TryAddWithoutValidation("Authorization", "Basic " + a);
            new global::System.Net.Http.HttpClient().Send(request);
            """,
    };

    /// <summary>A request to the organization that the value names.</summary>
    private static Sink RequestToOrganization => Sink.All.Single(sink => sink.Name == "request") with
    {
        Code = "new global::System.Net.Http.HttpClient().Send(new global::System.Net.Http.HttpRequestMessage(global::System.Net.Http.HttpMethod.Get, a + \"/_apis/projects\"));",
    };

    private static async Task<FixedProgram> FixedAsync(string position, Sink sink, LanguageVersion version)
    {
        var program = new GeneratedProgram(Position.All.Single(candidate => candidate.Name == position), sink, version, IsNullable: false, HasImplicitUsings: false, Collision.None).Create();
        var all = await program.FixAllThenByChoiceAsync();
        Assert.False(TestTokens.OccurIn(await all.SourceAsync()));
        return all;
    }

    /// <summary>What an action does with the value set, it doesn't do without: it sends nothing then, and says why.</summary>
    private void AssertOutcomes(FixedProgram fixedProgram, string value, Func<RecordedRequest, bool> holdsValue, bool isTraced)
    {
        var program = RunProgram.CompileAsync(fixedProgram).GetAwaiter().GetResult();
        var authenticated = Run(program, value, actions: null).Where(outcome => outcome.Value.Requests.Any(holdsValue)).Select(outcome => outcome.Key).ToList();

        Assert.True(authenticated.Count > 0 || !isTraced, "Nothing authenticates with the value.");
        foreach (var nothing in new[] { null, "" })
        {
            var outcomes = Run(program, nothing, authenticated);
            Assert.All(authenticated, action => Assert.Empty(outcomes[action].Requests));
            Assert.All(authenticated, action => Assert.Contains(outcomes[action].Messages, message => Regex.IsMatch(message, NamesVariable)));
        }
    }

    private IReadOnlyDictionary<string, RunOutcome> Run(RunProgram program, string? value, IReadOnlyCollection<string>? actions)
    {
        var before = Variables.ToDictionary(variable => variable, Environment.GetEnvironmentVariable);
        try
        {
            return program.Run(server, () => Array.ForEach(Variables, variable => Environment.SetEnvironmentVariable(variable, value)), actions);
        }
        finally
        {
            foreach (var (variable, old) in before)
            {
                Environment.SetEnvironmentVariable(variable, old);
            }
        }
    }
}
