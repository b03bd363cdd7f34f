using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.CodeFixes;
using AzdoAnalyzers.Tests.Sinks;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Parameters of an interface that Refit makes a header of: the argument of a call is the value of the header.</summary>
public sealed class AttributedParametersTests
{
    private const string AzureDevOps = """RestService.For<IApi>("https://dev.azure.com/" + name)""";

    [Theory]
    [InlineData("[Header(\"Authorization\")]", AzureDevOps, "\"Basic \" + Encode(\":\" + {|AZDO1002:\"hunter2\"|})")]
    [InlineData("[Header(\"Authorization\")]", AzureDevOps, "\"Bearer \" + {|AZDO1002:\"hunter2\"|}")]
    [InlineData("[Authorize(\"Basic\")]", AzureDevOps, "Encode(\":\" + {|AZDO1002:\"hunter2\"|})")]
    [InlineData("[Authorize]", AzureDevOps, "{|AZDO1002:\"hunter2\"|}")]
    [InlineData("[Authorize(\"Basic\")]", "RestService.For<IApi>(new HttpClient { BaseAddress = new Uri(\"https://dev.azure.com/\" + name + \"/\") })", "Encode(\":\" + {|AZDO1002:\"hunter2\"|})")]
    public Task A_credential_is_found_where_the_interface_is_a_client_of_Azure_DevOps(string attribute, string api, string value) => VerifyAsync(attribute, api, value);

    [Theory]
    [InlineData("[Header(\"Authorization\")]", "RestService.For<IApi>(\"https://example.com/\" + name)", "\"Bearer hunter2\"")]
    [InlineData("[Header(\"Authorization\")]", "RestService.For<IApi>(new HttpClient { BaseAddress = new Uri(\"https://example.com/\") })", "\"Bearer hunter2\"")]
    [InlineData("[Header(\"Authorization\")]", "Unknown()", "\"Bearer hunter2\"")]
    [InlineData("[Header(\"X-Trace\")]", AzureDevOps, "\"Bearer hunter2\"")]
    [InlineData("[Authorize(\"Digest\")]", AzureDevOps, "\"hunter2\"")]
    [InlineData("[Header(\"Authorization\")]", AzureDevOps, "\"Bearer \" + name")]
    [InlineData("", AzureDevOps, "\"Bearer hunter2\"")]
    public Task Other_services_headers_and_values_are_silent(string attribute, string api, string value) => VerifyAsync(attribute, api, value);

    [Fact]
    public async Task Its_fix_reads_the_variable_at_the_call()
    {
        var program = FixedProgram.Create(
            [Program("[Header(\"Authorization\")]", AzureDevOps, "\"Basic \" + Encode(\":\" + \"hunter2\")")],
            nullable: NullableContextOptions.Disable,
            rule: FixedRule.Of(DiagnosticIds.HardCodedCredential),
            references: [.. ClientStubs.RuntimeReferences, ClientStubs.Reference, .. SinkLibraries.PackageTypes.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))]);

        var all = await program.FixAllThenByChoiceAsync();
        Assert.Contains("\"Basic \" + Encode(\":\" + personalAccessToken)", await all.SourceAsync(), StringComparison.Ordinal);
        Assert.Empty(await all.FaultsAsync());
        Assert.Empty(await all.FindingsAsync());
    }

    private static Task VerifyAsync(string attribute, string api, string value) => ClientVerifier.VerifyAsync(Program(attribute, api, value), ProjectUnderTest.With([.. SinkLibraries.PackageTypes]));

    private static string Program(string attribute, string api, string value) => $$"""
        using System;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;
        using Refit;

        public interface IApi
        {
            [Get("/builds")]
            Task<string> Builds({{attribute}} string credential);
        }

        public static class Dashboard
        {
            public static Task<string> Load(string name)
            {
                var api = {{api}};
                return api.Builds({{value}});
            }

            private static IApi Unknown() => null;

            private static string Encode(string pair) => Convert.ToBase64String(Encoding.ASCII.GetBytes(pair));
        }
        """;
}
