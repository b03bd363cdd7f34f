using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Texts that grow by <c>+=</c>: what was there stays, and what is added is a piece of the whole.</summary>
public sealed class AddedTextTests
{
    [Theory]
    [InlineData("""var header = "Basic "; header += Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {|AZDO1002:"hunter2"|})); client.DefaultRequestHeaders.Add("Authorization", header);""")]
    [InlineData("""var header = "Bearer "; header += {|AZDO1002:"hunter2"|}; client.DefaultRequestHeaders.Add("Authorization", header);""")]
    [InlineData("""var url = {|AZDO2001:"https://dev.azure.com/acme"|}; url += "/_apis/projects"; client.GetAsync(url);""")]
    [InlineData("""var url = {|AZDO2001:"https://dev.azure.com/acme"|}; url += "/"; url += project; client.GetAsync(url);""")]
    [InlineData("""var url = {|AZDO2001:"https://dev.azure.com/acme"|}; foreach (var part in parts) url += "/" + part; client.GetAsync(url);""")]
    [InlineData("""var pair = ":"; pair += {|AZDO1002:"hunter2"|}; client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Log(pat += ""); new VssBasicCredential("", pat);""")]
    public Task What_is_there_and_what_is_added_are_found(string statements) => VerifyAsync(statements);

    /// <summary>A token that somebody types, one character after the other.</summary>
    [Theory]
    [InlineData("""var pat = ""; while (true) { var key = Console.ReadKey(true); if (key.Key == ConsoleKey.Enter) break; pat += key.KeyChar; } new VssBasicCredential("", pat);""")]
    [InlineData("""var pat = string.Empty; foreach (var part in parts) pat += part; new VssBasicCredential("", pat);""")]
    [InlineData("""_typed = ""; foreach (var part in parts) _typed += part; new VssBasicCredential("", _typed);""")]
    [InlineData("""var header = "Bearer "; header += parts.Length > 0 ? parts[0] : throw new InvalidOperationException(); client.DefaultRequestHeaders.Add("Authorization", header);""")]
    [InlineData("""var header = "Basic "; header += parts[0]; client.DefaultRequestHeaders.Add("Authorization", header);""")]
    [InlineData("""var url = project; url += "/acme"; client.GetAsync(url);""")]
    public Task What_grows_by_something_unknown_is_silent(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Net.Http;
        using System.Text;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            private const string Host = "https://dev.azure.com";

            private string _typed = "";

            static void Log(string text) => Console.WriteLine(text.Length);

            void Send(HttpClient client, string project, string[] parts)
            {
                client.BaseAddress = new Uri(Host);
                {{statements}}
            }
        }
        """);
}
