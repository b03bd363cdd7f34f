using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>Test projects are full of made-up values: what reaches a client is a suggestion there, a proven token is what it is everywhere.</summary>
public sealed class TestProjectTests
{
    public static TheoryData<string, string> Expressions => new()
    {
        { "AZDO1002", """new VssBasicCredential("", {|#0:"hunter2"|})""" },
        { "AZDO1003", """new VssBasicCredential("", {|#0:"test-token"|})""" },
        { "AZDO1003", """new VssBasicCredential("", {|#0:""|})""" },
        { "AZDO2001", """new VssConnection(new Uri({|#0:"https://dev.azure.com/acme"|}), null)""" },
        { "AZDO2001", """new VssConnection(new Uri({|#0:"https://dev.azure.com/fabrikam"|}), null)""" },
        { "AZDO2001", """new VssConnection(new Uri({|#0:"https://dev.azure.com/your-org"|}), null)""" },
        { "AZDO2001", """new VssConnection(new Uri({|#0:"https://dev.azure.com/{organization}"|}), null)""" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public Task In_a_test_project_what_reaches_a_client_is_a_suggestion(string id, string expression)
        => VerifyAsync<ClientValueAnalyzer>(expression, "true", new DiagnosticResult(id, DiagnosticSeverity.Info));

    [Theory]
    [MemberData(nameof(Expressions))]
    public Task In_another_project_it_is_a_warning(string id, string expression)
        => VerifyAsync<ClientValueAnalyzer>(expression, "false", new DiagnosticResult(id, DiagnosticSeverity.Warning));

    [Fact]
    public Task A_proven_token_stays_a_warning()
        => VerifyAsync<HardCodedTokenAnalyzer>("""new VssBasicCredential("", {|#0:"@@USER@@"|})""", "true", new DiagnosticResult("AZDO1001", DiagnosticSeverity.Warning));

    [Fact]
    public Task The_password_in_a_url_is_a_suggestion()
        => VerifyAsync<HardCodedTokenAnalyzer>("""new Uri("https://{|#0:me:hunter2@|}dev.azure.com/acme")""", "True", new DiagnosticResult("AZDO1002", DiagnosticSeverity.Info));

    public static TheoryData<string, string> StandIns => new()
    {
        { "AZDO1003", """new VssBasicCredential("", {|#0:"fake-pat"|})""" },
        { "AZDO1003", """new VssBasicCredential("", {|#0:"FakeToken"|})""" },
        { "AZDO1003", """new VssBasicCredential("", {|#0:"invalid-token"|})""" },
        { "AZDO1003", """new VssBasicCredential("", {|#0:"bogus_pat"|})""" },
        { "AZDO2001", """new VssConnection(new Uri({|#0:"https://dev.azure.com/fake-org"|}), null)""" },
    };

    [Theory]
    [MemberData(nameof(StandIns))]
    public Task What_says_of_itself_that_it_stands_in_is_silent_in_a_test_project(string id, string expression)
        => VerifyAsync<ClientValueAnalyzer>(expression.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) + $"/* {id} */", "true");

    [Theory]
    [InlineData("AZDO1003", """new VssBasicCredential("", {|#0:"fake-pat"|})""")]
    [InlineData("AZDO1003", """new VssBasicCredential("", {|#0:"FakeToken"|})""")]
    [InlineData("AZDO1003", """new VssBasicCredential("", {|#0:"invalid-token"|})""")]
    [InlineData("AZDO2001", """new VssConnection(new Uri({|#0:"https://dev.azure.com/fake-org"|}), null)""")]
    public Task In_another_project_a_stand_in_is_a_warning(string id, string expression)
        => VerifyAsync<ClientValueAnalyzer>(expression, "false", new DiagnosticResult(id, DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("AZDO_PERSONAL_ACCESS_TOKEN", "hunter2")]
    [InlineData("SYSTEM_ACCESSTOKEN", "$(System.AccessToken)")]
    [InlineData("AZDO_ORG_SERVICE_URL", "https://dev.azure.com/acme")]
    public Task A_variable_that_a_test_sets_is_silent(string variable, string value)
        => VerifyAsync<ClientValueAnalyzer>($"""new Action(() => Environment.SetEnvironmentVariable("{variable}", "{value}"))""", "true");

    /// <summary>Whatever the variable is called that the code under test reads.</summary>
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public Task A_value_that_a_test_sets_a_variable_to_is_silent(string isTestProject) => RuleVerifier<ClientValueAnalyzer>.VerifyAsync(
        $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Tests
        {
            void SetUp() => Environment.SetEnvironmentVariable("ADO_PAT", {{(isTestProject == "true" ? "\"hunter2\"" : "{|#0:\"hunter2\"|}")}});

            object Create() => new VssBasicCredential("", Environment.GetEnvironmentVariable("ADO_PAT") ?? throw new InvalidOperationException());
        }
        """,
        new ProjectUnderTest { GlobalConfig = $"build_property.IsTestProject = {isTestProject}" },
        [.. isTestProject == "true" ? (DiagnosticResult[])[] : [new DiagnosticResult("AZDO1002", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)]]);

    /// <summary>A class of tests that derives from a client, and overrides what sends.</summary>
    [Theory]
    [InlineData("null", false)]
    [InlineData("new VssCredentials()", true)]
    public Task A_client_that_takes_the_place_of_a_real_one_is_silent(string credentials, bool isFound) => RuleVerifier<ClientValueAnalyzer>.VerifyAsync(
        $$"""
        using System;
        using Microsoft.TeamFoundation.WorkItemTracking.WebApi;
        using Microsoft.VisualStudio.Services.Common;

        class TestClient : WorkItemTrackingHttpClient
        {
            public TestClient() : base(new Uri({{(isFound ? "{|#0:\"https://dev.azure.com/acme\"|}" : "\"https://dev.azure.com/acme\"")}}), {{credentials}}) { }
        }
        """,
        new ProjectUnderTest { GlobalConfig = "build_property.IsTestProject = true" },
        [.. isFound ? [new DiagnosticResult("AZDO2001", DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)] : (DiagnosticResult[])[]]);

    private static Task VerifyAsync<TAnalyzer>(string expression, string isTestProject, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => RuleVerifier<TAnalyzer>.VerifyAsync(
            MarkedSource.Fill($$"""
                using System;
                using Microsoft.VisualStudio.Services.Common;
                using Microsoft.VisualStudio.Services.WebApi;

                class Tests
                {
                    object Create() => {{expression}};
                }
                """),
            new ProjectUnderTest { GlobalConfig = $"build_property.IsTestProject = {isTestProject}" },
            [.. expected.Select(result => result.WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations))]);
}
