using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Where the convention has no variable a name for one is proposed: by choice only, with a title that says what to look at.</summary>
public sealed class ProposedVariableFixTests
{
    [Theory]
    [InlineData("new VssAadCredential(\"me@acme.com\", \"hunter2\")", "AZDO_PASSWORD")]
    [InlineData("new VssOAuthRefreshTokenGrant(\"hunter2\")", "AZDO_REFRESH_TOKEN")]
    [InlineData("new ImportRepositoryValidation { Password = \"hunter2\" }", "AZDO_PASSWORD")]
    [InlineData("new TaskAgentCloud { SharedSecret = \"hunter2\" }", "AZDO_SHARED_SECRET")]
    [InlineData("new EndpointAuthorization { Parameters = { [\"apitoken\"] = \"hunter2\" } }", "AZDO_ENDPOINT_APITOKEN")]
    [InlineData("new EndpointAuthorization { Parameters = { [\"AccessToken\"] = \"hunter2\" } }", "AZDO_ENDPOINT_ACCESS_TOKEN")]
    public async Task A_credential_is_read_from_a_variable_that_is_named_after_it(string credential, string variable)
    {
        var program = Program($"public static object Connect() => {credential};", DiagnosticIds.HardCodedCredential);

        await AssertProposedAsync(program, variable, "a variable of your own");
    }

    [Fact]
    public async Task What_tells_it_from_others_stands_before_what_it_is()
        => await AssertProposedAsync(
            Program("private const string SourcePassword = \"hunter2\";\n    public static object Connect() => new VssAadCredential(\"me@acme.com\", SourcePassword);", DiagnosticIds.HardCodedCredential),
            "AZDO_SOURCE_PASSWORD",
            "a variable of your own");

    [Theory]
    [InlineData("https://vsrm.dev.azure.com/acme", "AZDO_VSRM_ORG_SERVICE_URL")]
    [InlineData("https://acme.vssps.visualstudio.com", "AZDO_VSSPS_ORG_SERVICE_URL")]
    public async Task The_host_of_one_service_is_read_from_a_variable_that_is_named_after_it(string url, string variable)
        => await AssertProposedAsync(Program($"public static object Connect(VssCredentials credentials) => new VssConnection(new Uri(\"{url}\"), credentials);", DiagnosticIds.HardCodedOrganizationUrl), variable, "another host");

    /// <summary>What is joined with the name may be anybody's, and the variable may hold a URL of another form.</summary>
    [Fact]
    public async Task The_name_of_an_organization_is_taken_from_the_URL_by_choice()
    {
        var program = Program(
            """
            public static object Connect() => new Connector("acme").Connect();

                private sealed class Connector
                {
                    private readonly Uri _url;

                    public Connector(string organization) => _url = new Uri("https://dev.azure.com/" + organization);

                    public VssConnection Connect() => new VssConnection(_url, new VssCredentials());
                }
            """,
            DiagnosticIds.HardCodedOrganizationUrl);
        var finding = Assert.Single(await program.FindingsAsync());

        Assert.Null(await program.SafeActionAsync(finding));
        Assert.Equal(["Name from 'AZDO_ORG_SERVICE_URL', if on dev.azure.com"], (await program.ActionsAsync(finding)).Select(action => action.Title));
        var all = await program.FixAllThenByChoiceAsync();
        Assert.Contains("new Connector(new Uri(organizationUrl).AbsolutePath.Trim('/'))", await all.SourceAsync(), StringComparison.Ordinal);
        Assert.Empty(await all.FaultsAsync());
        Assert.Empty(await all.FindingsAsync());
    }

    private static async Task AssertProposedAsync(FixedProgram program, string variable, string note)
    {
        var finding = Assert.Single(await program.FindingsAsync());

        Assert.Null(await program.SafeActionAsync(finding));
        Assert.Equal([$"Read '{variable}' from the environment ({note})"], (await program.ActionsAsync(finding)).Select(action => action.Title));
        var all = await program.FixAllThenByChoiceAsync();
        Assert.Contains($"GetEnvironmentVariable(\"{variable}\")", await all.SourceAsync(), StringComparison.Ordinal);
        Assert.Empty(await all.FaultsAsync());
        Assert.Empty(await all.FindingsAsync());
    }

    private static FixedProgram Program(string members, string rule) => FixedProgram.Create(
        [
            $$"""
            #nullable disable
            using System;
            using Microsoft.TeamFoundation.DistributedTask.WebApi;
            using Microsoft.TeamFoundation.SourceControl.WebApi;
            using Microsoft.VisualStudio.Services.Client;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.OAuth;
            using Microsoft.VisualStudio.Services.WebApi;

            public static class Client
            {
                {{members}}
            }

            """,
        ],
        rule: FixedRule.Of(rule));
}
