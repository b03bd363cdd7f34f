using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO3004. In the sources <c>[|…|]</c> stands for <c>{|AZDO3004:…|}</c>.</summary>
public sealed class NotFromEnvironmentTests
{
    [Theory]
    [InlineData("Use([|args[0]|]);")]
    [InlineData("var pat = [|args[0]|]; if (string.IsNullOrEmpty(pat)) return; Use(pat);")]
    [InlineData("Use(args.Length > 0 ? [|args[0]|] : throw new Exception());")]
    [InlineData("Use([|Environment.GetCommandLineArgs()[1]|]);")]
    [InlineData("Use([|Console.ReadLine()|]);")]
    [InlineData("Use([|Console.ReadLine()|] ?? throw new Exception());")]
    [InlineData("""Use([|File.ReadAllText("pat.txt")|].Trim());""")]
    [InlineData("""Use([|File.ReadAllLines("pat.txt")[0]|]);""")]
    [InlineData("""Use([|configuration["AzureDevOps:Pat"]|]);""")]
    [InlineData("""Use([|configuration.GetSection("AzureDevOps")["Pat"]|]);""")]
    [InlineData("""Use([|configuration.GetValue<string>("Pat")|]);""")]
    [InlineData("""Use([|ConfigurationManager.AppSettings["Pat"]|]);""")]
    [InlineData("""var pat = "x"; if (args.Length > 0) pat = [|Console.ReadLine()|] ?? throw new Exception(); else pat = [|args[0]|]; Use(pat);""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? [|args[0]|]);""")]
    [InlineData("""Use([|configuration["Pat"]|] ?? Prompt("Enter PAT"));""")]
    [InlineData("""new VssConnection(new Uri([|args[0]|]), null);""")]
    [InlineData("""var client = new HttpClient(); client.BaseAddress = new Uri([|args[0]|]); client.GetAsync("_apis/profile/profiles/me"); client.GetAsync("_apis/projects");""")]
    [InlineData("""new VssConnection(new Uri([|configuration["Url"]|] + "/DefaultCollection"), null);""")]
    [InlineData("""new VssConnection(new Uri($"https://dev.azure.com/{[|args[0]|]}"), null);""")]
    [InlineData("""new HttpClient().GetAsync([|args[0]|] + "/_apis/projects");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri([|args[0]|]) }; client.GetAsync(args[1] + "/_apis/wit/queries/7");""")]
    [InlineData("""var client = new HttpClient(); client.BaseAddress = new Uri([|configuration["Url"]|]); client.GetAsync(configuration["Project"] + "/_apis/projects");""")]
    [InlineData("""var client = new HttpClient { Timeout = TimeSpan.FromSeconds(7) }; client.GetAsync($"{[|configuration["Url"]|]}/_apis/projects");""")]
    public Task What_comes_from_elsewhere_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""Use(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new Exception());""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("MY_PAT") ?? throw new Exception());""")]
    [InlineData("""Use(args.Length > 0 ? args[0] : Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""Use(configuration["Pat"] ?? Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""Use(configuration["Pat"] ?? Read("AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""Use(configuration["Pat"] ?? ReadOrFail(message: "none", name: "AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""Use(configuration["AZDO_PERSONAL_ACCESS_TOKEN"]);""")]
    [InlineData("""var pat = configuration["Pat"]; if (string.IsNullOrEmpty(pat)) pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new Exception(); Use(pat);""")]
    [InlineData("""var pat = configuration["Pat"]; if (pat == null) pat = args.Length > 0 ? Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") : throw new Exception(); Use(pat);""")]
    [InlineData("""Use(Guid.NewGuid().ToString());""")]
    [InlineData("""Console.WriteLine(args[0]);""")]
    [InlineData("""new VssBasicCredential(args[0], Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"));""")]
    [InlineData("""Use(new[] { Guid.NewGuid().ToString() }[0]);""")]
    [InlineData("""new HttpClient().GetAsync(args[0] + "/_apis/accounts?memberId=1");""")]
    [InlineData("""var client = new HttpClient(); client.BaseAddress = new Uri(args[0]); client.GetAsync("_apis/profile/profiles/me");""")]
    [InlineData("""new HttpClient().GetAsync($"{args[0]}/_apis/profile/profiles/me");""")]
    [InlineData("""new HttpClient().GetAsync(args[0] + "oauth2/token?for=_apis/projects");""")]
    [InlineData("""var all = System.Text.Json.JsonSerializer.Deserialize<System.Collections.Generic.Dictionary<string, string>>(File.ReadAllText("login.json")); Use(all["pat"]);""")]
    [InlineData("""using (var said = System.Text.Json.JsonDocument.Parse(System.Diagnostics.Process.Start("az", "account get-access-token").StandardOutput.ReadToEnd())) { Use(said.RootElement.GetProperty("accessToken").GetString()); }""")]
    public Task What_comes_from_the_environment_or_is_unknown_is_silent(string statements) => VerifyAsync(statements);

    [Fact]
    public Task A_parameter_that_nobody_fills_is_silent() => VerifyAsync("");

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Configuration;
        using System.IO;
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            static void Main(string[] args)
            {
                IConfiguration configuration = null;
                {{statements.Replace("[|", "{|AZDO3004:", StringComparison.Ordinal)}}
            }

            static string Prompt(string text) => throw new Exception(text);

            static string Read(string name) => Environment.GetEnvironmentVariable(name);

            static string ReadOrFail(string name, string message) => Read(name) ?? throw new Exception(message);

            static void Use(string password) => new VssBasicCredential("", password);

            public static void Unfilled(string password, string url) => new VssConnection(new Uri(url), new VssBasicCredential("", password));
        }
        """,
        new ProjectUnderTest { HasConfiguration = true, IsNullable = false, DisabledRules = [DiagnosticIds.UnguardedVariable, DiagnosticIds.OtherVariable] });
}
