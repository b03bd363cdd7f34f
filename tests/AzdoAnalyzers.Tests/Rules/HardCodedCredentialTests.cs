using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO1002.</summary>
public sealed class HardCodedCredentialTests
{
    [Theory]
    [InlineData("""new VssBasicCredential("", {|AZDO1002:"hunter2"|})""")]
    [InlineData("""new VssBasicCredential(string.Empty, {|AZDO1002:@"hunter2"|})""")]
    [InlineData("""new VssBasicCredential(password: {|AZDO1002:"hunter2"|}, userName: "me")""")]
    [InlineData("""new VssBasicCredential("pat", {|AZDO1002:"hunter2"|})""")]
    [InlineData("""new VssBasicCredential(({|AZDO1002:"hunter2"|}), "")""")]
    [InlineData("""new VssBasicCredential(new NetworkCredential("", {|AZDO1002:"hunter2"|}))""")]
    [InlineData("""new VssBasicCredential(new NetworkCredential { UserName = "me", Password = {|AZDO1002:"hunter2"|} })""")]
    [InlineData("""new VssBasicToken(new NetworkCredential("me", {|AZDO1002:"hunter2"|}, "domain"))""")]
    [InlineData("""new WindowsCredential(new NetworkCredential("me", {|AZDO1002:"hunter2"|}))""")]
    [InlineData("""new VssOAuthAccessTokenCredential({|AZDO1002:"hunter2"|})""")]
    [InlineData("""new VssOAuthAccessToken({|AZDO1002:"hunter2"|})""")]
    [InlineData("""new VssAadCredential("me@acme.com", {|AZDO1002:"hunter2"|})""")]
    [InlineData("""new VssServiceIdentityCredential("me", {|AZDO1002:"hunter2"|})""")]
    public Task A_constant_credential_is_found(string expression) => ClientVerifier.VerifyAsync(InMethod(expression));

    [Theory]
    [InlineData("""new VssBasicCredential("", password)""")]
    [InlineData("""new VssBasicCredential("", Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException())""")]
    [InlineData("""new VssBasicCredential(password, "")""")]
    [InlineData("""new VssBasicCredential("pat", "")""")]
    [InlineData("""new VssBasicCredential("user", string.Empty)""")]
    [InlineData("""new VssBasicCredential("", null)""")]
    [InlineData("""new VssBasicCredential("", Console.ReadLine())""")]
    [InlineData("""new NetworkCredential("me", "hunter2")""")]
    public Task What_is_no_constant_or_no_secret_is_silent(string expression) => ClientVerifier.VerifyAsync(InMethod(expression));

    [Fact]
    public Task Basic_header_of_a_request_to_Azure_DevOps_is_found() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        class Projects
        {
            private const string Host = "https://dev.azure.com/";

            void Authenticate(HttpClient client, string user)
            {
                client.BaseAddress = new Uri(Host);
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                    "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("{0}:{1}", "", {|AZDO1002:"hunter2"|}))));
                client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes({|AZDO1002:":hunter2"|})));
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO1002:"Om5vdC1hLXRva2Vu"|});
                client.DefaultRequestHeaders.Add("Authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|});
                var header = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{user}:{ {|AZDO1002:"hunter3"|} }"));
                client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
            }
        }
        """);

    [Theory]
    [InlineData("_apis/projects?api-version=7.1")]
    [InlineData("AZDO_ORG_SERVICE_URL")]
    [InlineData("https://acme.visualstudio.com")]
    public Task What_stands_elsewhere_in_the_class_says_nothing_of_a_client(string word) => ClientVerifier.VerifyAsync($$"""
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Names
        {
            public const string Word = "{{word}}";
        }

        class Projects
        {
            private const string Word = Names.Word;

            void Authenticate(HttpClient client)
                => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "Om5vdC1hLXRva2Vu");
        }
        """);

    [Fact]
    public Task Header_of_a_request_to_another_service_is_silent() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Client
        {
            private const string Organization = "https://dev.azure.com/";

            void Authenticate()
            {
                var client = new HttpClient { BaseAddress = new Uri("https://api.github.com") };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "hunter2");
            }
        }

        class Other
        {
            void Authenticate(HttpClient client) => client.DefaultRequestHeaders.Add("Authorization", "Basic Om5vdC1hLXRva2Vu");
        }
        """);

    [Fact]
    public Task A_class_of_the_same_name_elsewhere_is_silent() => ClientVerifier.VerifyAsync("""
        class VssBasicCredential
        {
            public VssBasicCredential(string userName, string password) { }
        }

        class Program
        {
            object Create() => new VssBasicCredential("", "hunter2");
        }
        """);

    /// <summary>A mark that a method hands back where it has no value is one without a letter or digit, and no credential.</summary>
    [Theory]
    [InlineData(""" "###" """)]
    [InlineData(""" {|AZDO1002:"#3a"|} """)]
    public Task A_mark_beside_a_value_is_silent(string mark) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Create(string text) => new VssBasicCredential("", Decrypted(text));

            static string Decrypted(string text)
            {
                try { return text.Substring(3); }
                catch (ArgumentException) { return {{mark}}; }
            }
        }
        """);

    [Fact]
    public Task Generated_code_is_silent() => ClientVerifier.VerifyAsync("""
        // <auto-generated/>
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Create() => new VssBasicCredential("", "hunter2");
        }
        """);

    private static string InMethod(string expression) => $$"""
        using System;
        using System.Net;
        using Microsoft.VisualStudio.Services.Client;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;

        class Program
        {
            object Create(string password) => {{expression}};
        }
        """;
}
