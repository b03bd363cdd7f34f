using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>The bytes of a Basic header that are put together of others.</summary>
public sealed class BytePiecesTests
{
    [Theory]
    [InlineData("""[(byte)':', .. Encoding.UTF8.GetBytes({|AZDO1002:"hunter2"|})]""")]
    [InlineData("""[.. Encoding.ASCII.GetBytes("me:"), .. Encoding.ASCII.GetBytes({|AZDO1002:"hunter2"|})]""")]
    [InlineData("""[.. ":"u8, .. Encoding.ASCII.GetBytes({|AZDO1002:"hunter2"|})]""")]
    [InlineData("""[.. Encoding.ASCII.GetBytes(name), 58, .. Encoding.ASCII.GetBytes({|AZDO1002:"hunter2"|})]""")]
    [InlineData("""[.. Encoding.ASCII.GetBytes({|AZDO1002:":hunter2"|})]""")]
    [InlineData("""Encoding.ASCII.GetBytes(":").Concat(Encoding.ASCII.GetBytes({|AZDO1002:"hunter2"|})).ToArray()""")]
    [InlineData("""Encoding.ASCII.GetBytes(name).Append((byte)':').Concat(Encoding.ASCII.GetBytes({|AZDO1002:"hunter2"|})).ToArray()""")]
    public Task What_stands_behind_the_colon_is_found(string bytes) => VerifyAsync(bytes);

    [Theory]
    [InlineData("""[.. Encoding.ASCII.GetBytes("hunter2:"), .. Encoding.ASCII.GetBytes(name)]""")]
    [InlineData("""[(byte)':', .. other, .. Encoding.ASCII.GetBytes("hunter2")]""")]
    [InlineData("""Encoding.ASCII.GetBytes("hunter2:").Concat(other).ToArray()""")]
    public Task What_is_put_together_with_something_else_is_silent(string bytes) => VerifyAsync(bytes);

    [Fact]
    public Task Another_service_is_silent() => VerifyAsync("""[(byte)':', .. Encoding.UTF8.GetBytes("hunter2")]""", "https://example.com/");

    [Fact]
    public Task Thousands_of_bytes_are_survived()
        => VerifyAsync($$"""[{{string.Concat(Enumerable.Repeat("97, ", 20_000))}}(byte)':', .. Encoding.UTF8.GetBytes({|AZDO1002:"hunter2"|})]""");

    private static Task VerifyAsync(string bytes, string url = "https://dev.azure.com/") => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using System.Threading.Tasks;

        static class Program
        {
            static Task<string> Send(HttpClient client, string organization, string name, byte[] other)
            {
                byte[] bytes = {{bytes}};
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(bytes));
                return client.GetStringAsync("{{url}}" + organization + "/projects");
            }
        }
        """);
}
