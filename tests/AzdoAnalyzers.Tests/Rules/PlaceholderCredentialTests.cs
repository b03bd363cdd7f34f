using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO1003.</summary>
public sealed class PlaceholderCredentialTests
{
    [Theory]
    [InlineData("<your PAT>")]
    [InlineData("$(System.AccessToken)")]
    [InlineData("%PAT%")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("xxxxxxxx")]
    [InlineData("changeme")]
    [InlineData("AZDO_PERSONAL_ACCESS_TOKEN")]
    public Task A_placeholder_as_password_is_found(string value) => ClientVerifier.VerifyAsync($$"""
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Create() => new VssBasicCredential("", {|AZDO1003:"{{value}}"|});
        }
        """);

    [Fact]
    public Task A_placeholder_as_user_name_beside_an_empty_password_is_found() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Create() => new VssBasicCredential({|AZDO1003:"<your PAT>"|}, "");
        }
        """);

    [Fact]
    public Task The_anonymous_header_is_found() => ClientVerifier.VerifyAsync("""
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Program
        {
            void Send(HttpClient client)
            {
                client.GetStringAsync("https://dev.azure.com");
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO1003:"Og=="|});
            }
        }
        """);

    [Fact]
    public Task What_a_settable_member_starts_with_is_silent_if_it_is_empty() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        class Options
        {
            public string Token { get; set; } = string.Empty;

            private string _token = "";

            public void Set(string token) => _token = token;

            object Create() => new VssBasicCredential("", Token);

            object CreateFromField(string user = "", string password = "") => new VssBasicCredential(user, _token + password);

            object CreateFromDefault(string password = "") => new VssBasicCredential("", password);

            object Call() => CreateFromDefault();
        }
        """);

    [Fact]
    public Task Options_that_start_empty_are_silent() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        class Options
        {
            public string Token { get; set; }
        }

        class Configuration
        {
            public Options AzureDevOps { get; set; } = new Options { Token = "" };

            object Create() => new VssBasicCredential("", AzureDevOps.Token);
        }
        """);

    [Theory]
    [InlineData("if (string.IsNullOrEmpty(pat)) return null;")]
    [InlineData("if (string.IsNullOrWhiteSpace(pat)) throw new ArgumentException();")]
    [InlineData("if (pat == \"\") return null;")]
    [InlineData("if (string.Empty != pat) Console.WriteLine();")]
    [InlineData("if (pat.Length == 0) return null;")]
    [InlineData("if (pat is \"\") return null;")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(pat);")]
    public Task An_empty_value_that_is_tested_before_use_is_silent(string test) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Create(string pat)
            {
                {{test}}
                return new VssBasicCredential("", pat);
            }

            object Call() => Create("");
        }
        """);

    [Theory]
    [InlineData("new VssServiceIdentityCredential(user, \"\", token)")]
    [InlineData("new VssAadCredential(user, string.Empty)")]
    public Task An_empty_password_beside_an_account_is_silent(string expression) => ClientVerifier.VerifyAsync($$"""
        using Microsoft.VisualStudio.Services.Client;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Create(string user, VssServiceIdentityToken token) => {{expression}};
        }
        """);

    [Fact]
    public Task A_local_that_is_overwritten_is_silent() => ClientVerifier.VerifyAsync("""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Create()
            {
                var password = "";
                password = Console.ReadLine();
                return new VssBasicCredential("", password);
            }
        }
        """);

    [Fact]
    public async Task The_message_of_a_macro_says_that_nothing_expands_it()
    {
        var message = await Message("$(System.AccessToken)");

        Assert.Contains("since C# never expands this placeholder", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_of_an_empty_credential_does_not()
    {
        var message = await Message("");

        Assert.DoesNotContain("expands", message, StringComparison.Ordinal);
    }

    private static async Task<string> Message(string value)
    {
        var diagnostics = await ClientProgram.FindAsync($$"""
            using Microsoft.VisualStudio.Services.Common;

            class Program
            {
                object Create() => new VssBasicCredential("", "{{value}}");
            }
            """);
        return Assert.Single(diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
