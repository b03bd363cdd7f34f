using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO3005. In the sources <c>[|…|]</c> stands for <c>{|AZDO3005:…|}</c>.</summary>
public sealed class MisspelledVariableTests
{
    [Theory]
    [InlineData("$env:AZDO_PERSONAL_ACCESS_TOKEN", "AZDO_PERSONAL_ACCESS_TOKEN")]
    [InlineData("$Env:MY_PAT", "MY_PAT")]
    [InlineData("${env:MY_PAT}", "MY_PAT")]
    [InlineData("%AZDO_PERSONAL_ACCESS_TOKEN%", "AZDO_PERSONAL_ACCESS_TOKEN")]
    [InlineData("%my_pat%", "my_pat")]
    [InlineData("!MY_PAT!", "MY_PAT")]
    [InlineData("$MY_PAT", "MY_PAT")]
    [InlineData("${MY_PAT}", "MY_PAT")]
    [InlineData("${{ variables.MY_PAT }}", "MY_PAT")]
    [InlineData("${{ env.MY_PAT }}", "MY_PAT")]
    [InlineData("$(MY_PAT)", "MY_PAT")]
    [InlineData("$(System.AccessToken)", "SYSTEM_ACCESSTOKEN")]
    [InlineData("System.AccessToken", "SYSTEM_ACCESSTOKEN")]
    [InlineData("system.accesstoken", "SYSTEM_ACCESSTOKEN")]
    [InlineData("System.CollectionUri", "SYSTEM_COLLECTIONURI")]
    [InlineData("Build.Repository.Uri", "BUILD_REPOSITORY_URI")]
    [InlineData(" $env:MY_PAT ", "MY_PAT")]
    public void A_name_as_shells_and_pipelines_spell_it_means_another(string name, string meant) => Assert.Equal(meant, VariableSpelling.Meant(name));

    [Theory]
    [InlineData("AZDO_PERSONAL_ACCESS_TOKEN")]
    [InlineData("MY-PAT")]
    [InlineData("My.Pat")]
    [InlineData("ProgramFiles(x86)")]
    [InlineData("SystemRoot")]
    [InlineData("System")]
    [InlineData("100%")]
    [InlineData("%%")]
    [InlineData("$")]
    [InlineData("$()")]
    [InlineData("$(MY PAT)")]
    [InlineData("$env:")]
    [InlineData("A%MY_PAT%")]
    [InlineData("")]
    public void A_name_that_a_variable_can_have_is_none(string name) => Assert.Null(VariableSpelling.Meant(name));

    [Fact]
    public void A_token_in_the_place_of_a_name_isnt_repeated() => Assert.Null(VariableSpelling.Meant($"$({CodeFixes.TestTokens.First})"));

    [Theory]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("$env:AZDO_PERSONAL_ACCESS_TOKEN")|] ?? throw new Exception());""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("%AZDO_PERSONAL_ACCESS_TOKEN%", EnvironmentVariableTarget.User)|] ?? throw new Exception());""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable(Name)|] ?? throw new Exception());""")]
    [InlineData("""Use([|Required("System.AccessToken")|]);""")]
    [InlineData("""Use([|Required(Name)|]);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("${MY_PAT}")|]; if (string.IsNullOrEmpty(pat)) throw new Exception(); Use(pat);""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("$(MY_PAT)")|] ?? Required("AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""Use((string)[|Environment.GetEnvironmentVariables()["$MY_PAT"]|] ?? throw new Exception());""")]
    [InlineData("""new VssOAuthAccessTokenCredential([|Required("$(System.AccessToken)")|]);""")]
    [InlineData("""new VssConnection(new Uri([|Environment.GetEnvironmentVariable("System.CollectionUri")|]), null);""")]
    [InlineData("""new VssConnection(new Uri([|Required("System.TeamFoundationCollectionUri")|] + "/DefaultCollection"), null);""")]
    [InlineData("""new VssConnection(new Uri("https://dev.azure.com/" + [|Required("%ORGANIZATION%")|]), null);""")]
    public Task A_read_by_such_a_name_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""Use(Required("AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""Use(Required("MY_PAT"));""")]
    [InlineData("""Use(Required("SYSTEM_ACCESSTOKEN"));""")]
    [InlineData("""Use(Required("My.Pat"));""")]
    [InlineData("""Use(Required(args[0]));""")]
    [InlineData("""Use(Required("$env:" + args[0]));""")]
    [InlineData("""Use(Environment.ExpandEnvironmentVariables("%MY_PAT%"));""")]
    [InlineData("""Use(Trimmed("%MY_PAT%"));""")]
    [InlineData("""Console.WriteLine(Environment.GetEnvironmentVariable("$env:PATH"));""")]
    [InlineData("""_ = Environment.GetEnvironmentVariable("System.AccessToken");""")]
    public Task Another_read_is_silent(string statements) => VerifyAsync(statements);

    [Fact]
    public Task It_goes_before_the_rule_on_names_that_are_agreed_on() => VerifyAsync("""Use([|Required("$(MY_PAT)")|]); Use({|AZDO3003:Required("MY_PAT")|});""", DiagnosticIds.UnguardedVariable, DiagnosticIds.NotFromEnvironment);

    private static Task VerifyAsync(string statements) => VerifyAsync(statements, DiagnosticIds.UnguardedVariable, DiagnosticIds.NotFromEnvironment, DiagnosticIds.OtherVariable);

    private static Task VerifyAsync(string statements, params string[] disabled) => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private const string Name = "$env:MY_PAT";

            static void Main(string[] args)
            {
                {{statements.Replace("[|", "{|AZDO3005:", StringComparison.Ordinal)}}
            }

            static void Use(string password) => new VssBasicCredential("", password);

            static string Required(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException(name);

            static string Trimmed(string name) => Environment.GetEnvironmentVariable(name.Trim('%')) ?? throw new InvalidOperationException(name);
        }
        """,
        new ProjectUnderTest { IsNullable = false, DisabledRules = [.. disabled] });
}
