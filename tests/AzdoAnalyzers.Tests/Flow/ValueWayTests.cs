using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>The way of a value, as a finding tells it: by its additional locations, and what happens there.</summary>
public sealed class ValueWayTests
{
    [Fact]
    public Task A_value_that_is_written_where_it_is_used_has_one_place()
        => CheckAsync(
            """
            class Client
            {
                VssBasicCredential Get() => new VssBasicCredential("", "correct horse");
            }
            """,
            "used: \"correct horse\"");

    [Fact]
    public Task A_local_of_the_same_method_is_no_place_of_its_own()
        => CheckAsync(
            """
            class Client
            {
                VssBasicCredential Get()
                {
                    var first = "correct horse";
                    var second = first;
                    return new VssBasicCredential("", second);
                }
            }
            """,
            "written: \"correct horse\"",
            "used: second");

    [Fact]
    public Task The_statements_of_a_program_are_one_member()
        => CheckAsync(
            """
            var pat = "correct horse";
            var credential = new VssBasicCredential("", pat);
            """,
            "written: \"correct horse\"",
            "used: pat");

    [Fact]
    public Task An_argument_is_where_a_value_is_passed()
        => CheckAsync(
            """
            class Client
            {
                VssBasicCredential Get() => Of("correct horse");

                static VssBasicCredential Of(string pat) => With(pat.Trim());

                static VssBasicCredential With(string password) => new VssBasicCredential("", password);
            }
            """,
            "written: \"correct horse\"",
            "passed: pat.Trim()",
            "used: password");

    [Fact]
    public Task A_field_and_what_a_method_hands_back_pass_it_where_they_are_read()
        => CheckAsync(
            """
            class Client
            {
                const string Pat = "correct horse";

                static string Read() => Pat;

                VssBasicCredential Get() => new VssBasicCredential("", Read().Trim());
            }
            """,
            "written: \"correct horse\"",
            "passed: Pat",
            "passed: Read()",
            "used: Read().Trim()");

    [Fact]
    public Task A_text_is_joined()
        => CheckAsync(
            """
            class Client
            {
                const string Pat = "correct horse";

                void Send(HttpClient client)
                {
                    client.BaseAddress = new Uri((Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new Exception()) + "/");
                    var user = $":{Pat}";
                    var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(user));
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", encoded);
                }
            }
            """,
            "written: \"correct horse\"",
            "passed: Pat",
            "joined: $\":{Pat}\"",
            "used: encoded");

    [Fact]
    public Task What_is_read_at_run_time_is_written_nowhere()
        => CheckAsync(
            """
            class Client
            {
                static string? Read() => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");

                VssBasicCredential Get() => new VssBasicCredential("", Read());
            }
            """,
            "used: Read()");

    [Fact]
    public Task Of_a_long_way_five_places_are_told_the_joined_one_among_them()
        => CheckAsync(
            """
            class Client
            {
                static string Pat => "correct horse";
                static string Second => Pat;
                static string Third => Second;
                static string Fourth => Third;
                static string Fifth => Fourth;
                static string Sixth => ":" + Fifth;
                static string Seventh => Sixth;

                void Send(HttpClient client)
                {
                    client.BaseAddress = new Uri((Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new Exception()) + "/");
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(Seventh)));
                }
            }
            """,
            "written: \"correct horse\"",
            "passed: Pat",
            "passed: Second",
            "joined: \":\" + Fifth",
            "used: Convert.ToBase64String(Encoding.ASCII.GetBytes(Seventh))");

    [Fact]
    public Task A_finding_about_what_happens_on_the_way_tells_the_whole_of_it()
        => CheckAsync(
            """
            class Client
            {
                const string Pat = "correct horse";

                void Send(HttpClient client)
                {
                    client.BaseAddress = new Uri((Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new Exception()) + "/");
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Pat);
                }
            }
            """,
            "written: \"correct horse\"",
            "used: Pat");

    /// <summary>The nearer use has no fix, and the other one's is taken: the way stays that of the nearer.</summary>
    [Fact]
    public Task Of_two_uses_the_way_to_the_nearer_one_is_told()
        => CheckAsync(
            """
            class Client
            {
                const string Pat = "correct horse";

                VssBasicCredential Changed() => new VssBasicCredential("", Pat.Substring(1));

                VssBasicCredential Get() => Of(Pat);

                static VssBasicCredential Of(string pat) => With(pat);

                static VssBasicCredential With(string password) => new VssBasicCredential("", password);
            }
            """,
            "written: \"correct horse\"",
            "passed: Pat",
            "used: Pat.Substring(1)");

    private static async Task CheckAsync(string code, params string[] places)
    {
        var findings = await ClientProgram.FindAsync(("Client.cs", $"""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Text;
            using Microsoft.VisualStudio.Services.Common;

            {code}
            """));

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(places, PlacesOf(finding)));
    }

    private static IEnumerable<string> PlacesOf(Diagnostic finding)
        => finding.Properties[TracedFinding.RolesProperty]!.Split(',').Zip(finding.AdditionalLocations, (role, place) => $"{role}: {place.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(place.SourceSpan)}");
}
