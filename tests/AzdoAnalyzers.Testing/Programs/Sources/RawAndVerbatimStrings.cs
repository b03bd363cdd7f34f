using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Strings;

public static class Requests
{
    private const string Json = """
        {
          "organization": "https://dev.azure.com/acme",
          "personalAccessToken": "@@USER@@",
          "braces": "{}"
        }
        """;

    private const string Path = @"C:\tools\""git"" clone https://acme:@@USER@@@dev.azure.com/acme/rockets/_git/engine";

    public static string Interpolated(string user) => $$"""
        {"user": "{{user}}", "pat": "@@CURRENT@@"}
        """;

    public static ReadOnlySpan<byte> Utf8 => "@@USER@@"u8;

    public static string Escaped => "@@ESCAPED@@" + "\t" + "@@ESCAPED_ONCE@@";

    public static AuthenticationHeaderValue Header(HttpClient client)
    {
        client.BaseAddress = new Uri(@"https://dev.azure.com/acme");
        return client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($@"{""}:{"verbatim-secret-1"}")));
    }
}
