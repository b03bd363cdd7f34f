using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO3002. In the sources <c>[|…|]</c> stands for <c>{|AZDO3002:…|}</c>.</summary>
public sealed class DeadGuardTests
{
    [Theory]
    [InlineData("""Send([|"Basic " + {|AZDO4002:Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|} ?? throw new Exception()|]);""")]
    [InlineData("""Send([|$"Bearer {Environment.GetEnvironmentVariable("MY_TOKEN")}" ?? throw new Exception()|]);""")]
    [InlineData("""Send([|string.Concat("Bearer ", Environment.GetEnvironmentVariable("MY_TOKEN")) ?? throw new Exception()|]);""")]
    [InlineData("""Send([|string.Format("Bearer {0}", Environment.GetEnvironmentVariable("MY_TOKEN")) ?? throw new Exception()|]);""")]
    [InlineData("""Send([|("Bearer " + Environment.GetEnvironmentVariable("MY_TOKEN")) ?? throw new Exception()|]);""")]
    [InlineData("""Send([|"Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Environment.GetEnvironmentVariable("MY_PAT"))) ?? throw new Exception()|]);""")]
    [InlineData("""Send("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes([|":" + Environment.GetEnvironmentVariable("MY_PAT") ?? throw new Exception()|])));""")]
    [InlineData("""Send("Basic " + ([|Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Environment.GetEnvironmentVariable("MY_PAT"))) ?? throw new Exception()|]));""")]
    [InlineData("""var token = Environment.GetEnvironmentVariable("MY_TOKEN"); Send([|"Bearer " + token ?? throw new Exception()|]);""")]
    [InlineData("""Send([|"Bearer " + Token ?? throw new Exception()|]);""")]
    [InlineData("""Send([|"Bearer " + args[0] ?? throw new Exception()|]);""")]
    [InlineData("""new VssBasicCredential("", [|Environment.GetEnvironmentVariable("MY_PAT").Trim() ?? throw new Exception()|]);""")]
    [InlineData("""new VssConnection(new Uri([|"https://dev.azure.com/" + Environment.GetEnvironmentVariable("MY_ORG") ?? "https://dev.azure.com"|]), null);""")]
    [InlineData("""new VssConnection(new Uri([|Environment.GetEnvironmentVariable("MY_URL") + "/DefaultCollection" ?? throw new Exception()|]), null);""")]
    [InlineData("""var header = [|"Basic " + Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new Exception()|]; Console.WriteLine(header.Length);""")]
    public Task A_guard_behind_a_text_that_is_never_null_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""Send("Bearer " + (Environment.GetEnvironmentVariable("MY_TOKEN") ?? throw new Exception()));""")]
    [InlineData("""Send($"Bearer {Environment.GetEnvironmentVariable("MY_TOKEN") ?? throw new Exception()}");""")]
    [InlineData("""var token = Environment.GetEnvironmentVariable("MY_TOKEN") ?? throw new Exception(); Send("Bearer " + token ?? throw new Exception());""")]
    [InlineData("""var token = Environment.GetEnvironmentVariable("MY_TOKEN"); if (string.IsNullOrEmpty(token)) return; Send("Bearer " + token ?? "");""")]
    [InlineData("""Send(Environment.GetEnvironmentVariable("MY_HEADER") ?? throw new Exception());""")]
    [InlineData("""Send(Environment.GetEnvironmentVariable("MY_HEADER")?.Trim() ?? throw new Exception());""")]
    [InlineData("""Console.WriteLine("Hello " + args[0] ?? "you");""")]
    [InlineData("""Send("Bearer " + Guid.NewGuid() ?? throw new Exception());""")]
    public Task A_guard_that_fires_and_a_text_without_a_credential_are_silent(string statements) => VerifyAsync(statements);

    [Fact]
    public Task A_text_with_another_variable_in_unrelated_code_is_silent() => ClientVerifier.VerifyAsync(
        """
        using System;

        class Greeting
        {
            string Text() => "Hello " + Environment.GetEnvironmentVariable("USER") ?? "you";
        }
        """,
        """
        class Links
        {
            public const string Builds = "https://dev.azure.com/{organization}/_build";
        }
        """);

    [Fact]
    public Task A_guard_in_another_file_than_the_variable_is_found_in_its_own() => ClientVerifier.VerifyAsync(
        """
        using System;

        static class Settings
        {
            public static readonly string Token = Environment.GetEnvironmentVariable("MY_TOKEN");
        }
        """,
        """
        using System;
        using Microsoft.VisualStudio.Services.OAuth;

        class Client
        {
            object Create() => new VssOAuthAccessTokenCredential({|AZDO3002:"" + Settings.Token ?? throw new Exception()|});
        }
        """);

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Net.Http;
        using System.Text;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private static readonly string Token = Environment.GetEnvironmentVariable("MY_TOKEN");

            static void Main(string[] args)
            {
                {{statements.Replace("[|", "{|AZDO3002:", StringComparison.Ordinal)}}
            }

            static void Send(string header)
            {
                var client = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/") };
                client.DefaultRequestHeaders.Add("Authorization", header);
            }
        }
        """);
}
