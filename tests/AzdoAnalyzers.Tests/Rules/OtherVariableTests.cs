using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO3003. In the sources <c>[|…|]</c> stands for <c>{|AZDO3003:…|}</c>.</summary>
public sealed class OtherVariableTests
{
    [Theory]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("MY_PAT")|] ?? throw new Exception());""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("MY_PAT", EnvironmentVariableTarget.Machine)|] ?? throw new Exception());""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable(Name)|] ?? throw new Exception(); Use(pat);""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable(nameof(TFS_PAT))|] ?? throw new Exception());""")]
    [InlineData("""Use([|Required("MY_PAT")|]);""")]
    [InlineData("""Use([|Required(Name)|]);""")]
    [InlineData("""Use([|Either(("MY_PAT", "x"))|]); string Either((string One, string Other) names) { var (one, _) = names; return Environment.GetEnvironmentVariable(one) ?? throw new Exception(); }""")]
    [InlineData("""Use([|Either(("x", "MY_PAT"))|]); string Either((string One, string Other) names) => Environment.GetEnvironmentVariable(names.Other) ?? throw new Exception();""")]
    [InlineData("""Use([|Either(("x", "MY_PAT"))|]); string Either((string One, string Other) names) => Environment.GetEnvironmentVariable(names.Item2) ?? throw new Exception();""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? [|Environment.GetEnvironmentVariable("MY_PAT")|] ?? throw new Exception());""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("MY_PAT")|] ?? [|Environment.GetEnvironmentVariable("OTHER_PAT")|] ?? throw new Exception());""")]
    [InlineData("""new VssOAuthAccessTokenCredential([|Environment.GetEnvironmentVariable("MY_TOKEN")|] ?? throw new Exception());""")]
    [InlineData("""new VssConnection(new Uri([|Environment.GetEnvironmentVariable("ADO_URL")|]), null);""")]
    [InlineData("""new VssConnection(new Uri([|Required("ADO_URL")|] + "/DefaultCollection"), null);""")]
    [InlineData("""new HttpClient().GetStringAsync([|Required("ADO_URL")|] + "/_apis/projects");""")]
    public Task Another_variable_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""Use(Required("AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""Use(Required("SYSTEM_ACCESSTOKEN"));""")]
    [InlineData("""Use(Required("AZURE_DEVOPS_EXT_PAT"));""")]
    [InlineData("""new VssConnection(new Uri(Required("AZDO_ORG_SERVICE_URL")), null);""")]
    [InlineData("""new VssConnection(new Uri(Required("SYSTEM_COLLECTIONURI")), null);""")]
    [InlineData("""new VssConnection(new Uri(Required("SYSTEM_TEAMFOUNDATIONCOLLECTIONURI")), null);""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("MY_PAT") ?? Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new Exception());""")]
    [InlineData("""Use((Environment.GetEnvironmentVariable("MY_PAT") ?? Environment.GetEnvironmentVariable("OTHER_PAT")) ?? Required("SYSTEM_ACCESSTOKEN"));""")]
    [InlineData("""Use(args.Length > 0 ? Required("MY_PAT") : Required("AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("MY_PAT"); if (string.IsNullOrEmpty(pat)) { pat = Required("AZDO_PERSONAL_ACCESS_TOKEN"); } Use(pat);""")]
    [InlineData("""new VssConnection(new Uri("https://dev.azure.com/" + Required("ADO_ORGANIZATION")), null);""")]
    [InlineData("""new VssConnection(new Uri($"https://{Required("ADO_ORGANIZATION")}.visualstudio.com"), null);""")]
    [InlineData("""Use(Required(args[0]));""")]
    [InlineData("""new VssBasicCredential(Required("MY_USER"), args[0]);""")]
    [InlineData("""Console.WriteLine(Required("MY_PAT"));""")]
    public Task An_accepted_variable_and_an_organization_name_are_silent(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("azdo_analyzers.accepted_variables = TFS_PAT, MY_PAT")]
    [InlineData("azdo_analyzers.accepted_variables = MY_PAT")]
    [InlineData("azdo_analyzers.accepted_variables = TFS_PAT,MY_PAT,OTHER_PAT")]
    [InlineData("azdo_analyzers.pat_variable = MY_PAT")]
    public Task Options_name_what_is_accepted(string option) => VerifyAsync("""Use(Required("MY_PAT"));""", option);

    private static Task VerifyAsync(string statements, string globalConfig = "") => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Net.Http;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private const string Name = "MY_PAT";
            private const int TFS_PAT = 1;

            static void Main(string[] args)
            {
                {{statements.Replace("[|", "{|AZDO3003:", StringComparison.Ordinal)}}
            }

            static void Use(string password) => new VssBasicCredential("", password);

            static string Required(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException(name);
        }
        """,
        new ProjectUnderTest { GlobalConfig = globalConfig, IsNullable = false, DisabledRules = [DiagnosticIds.UnguardedVariable, DiagnosticIds.NotFromEnvironment] });
}
