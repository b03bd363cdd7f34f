using System.Globalization;

namespace AzdoAnalyzers.Testing.Programs;

/// <summary>
/// A project whose classes, one in each file, lead into each other at random: methods that hand a token round, guards that call each other, URLs that
/// are put together of each other and of themselves, clients that go through several classes, and the constants and variables at the ends. Two rings
/// go through all of them, of guards and of URLs, which one of the classes ends.
/// </summary>
/// <param name="seed">Tells which project.</param>
public sealed class WovenProgram(int seed)
{
    private const int PartCount = 5;

    private readonly Random _random = new(seed);

    /// <summary>The part that ends the rings.</summary>
    private readonly int _last = seed % PartCount;

    /// <summary>The files of a project by their names.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(int seed)
    {
        var program = new WovenProgram(seed);
        return [("Shared.cs", Shared), .. Enumerable.Range(0, PartCount).Select(part => (string.Create(CultureInfo.InvariantCulture, $"Part{part}.cs"), program.Part(part)))];
    }

    private const string Shared = """
        using System;

        public static class Shared
        {
            public static string? Token = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");

            public static string? Organization { get; set; } = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
        }
        """;

    private string Part(int part) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        public static class Part{{part}}
        {
            public static string? Pat = {{Any($"\"hunter{part}\"", $"Environment.GetEnvironmentVariable(\"BUILD_PAT_{part}\")", $"Part{Next}.Pat", $"Part{Next}.Read(2)", "Shared.Token")}};

            public static string Url = {{Any($"\"https://dev.azure.com/acme{part}\"", $"Part{Next}.Url + \"/x\"", $"Part{Next}.Address(1)", "\"https://api.github.com/\"", "Shared.Organization!")}};

            public static string? Read(int depth) => {{Any("Pat", $"depth > 0 ? Part{Next}.Read(depth - 1) : Pat", $"Part{Next}.Read(depth) ?? Shared.Token", "Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\")")}};

            public static string Address(int depth) => {{Any("Url", $"depth > 0 ? Part{Next}.Address(depth - 1) : Url", $"Part{Next}.Address(depth) + \"/{part}\"", $"\"https://dev.azure.com/acme{part}\"")}};

            public static void Move(string url)
            {
                Url = {{Any("url", "url + Url", $"Part{Next}.Url", $"Part{Next}.Address(2)")}};
                {{Any($"Part{Next}.Move(Url);", $"Part{Next}.Move(url);", "")}}
            }

            public static void Check(string? value, int depth)
            {
                {{Any("if (string.IsNullOrEmpty(value)) { throw new InvalidOperationException(); }", $"Part{Next}.Check(value, depth - 1);", $"if (depth > 0) {{ Part{Next}.Check(value, depth - 1); }}", "")}}
                {{Any($"Part{Next}.Check(value, depth - 1);", $"if (!Part{Next}.IsSet(value, depth)) {{ throw new InvalidOperationException(); }}", $"if (depth > 0) {{ Part{Next}.Check(value, depth); return; }}", "")}}
                {{Any("if (value == null) { throw new InvalidOperationException(); }", $"Part{Next}.Require(value, depth);", "")}}
            }

            public static bool IsSet(string? value, int depth) => {{Any("!string.IsNullOrEmpty(value)", $"depth > 0 ? Part{Next}.IsSet(value, depth - 1) : !string.IsNullOrEmpty(value)", $"Part{Next}.IsSet(value, depth) && value != null", $"Part{Next}.IsSet(value, depth) || Part{Next}.IsSet(value, depth - 1)", "value != null && value.Length > depth")}};

            public static string Require(string? value, int depth)
            {
                {{Any($"if (!Part{Next}.IsSet(value, depth)) {{ return Part{Next}.Require(value, depth - 1); }}", $"Part{Next}.Check(value, depth);", "if (value == null) { throw new InvalidOperationException(); }", "")}}
                return {{Any("value!", $"Part{Next}.Require(value, depth)")}};
            }

            public static void Ensure(int depth)
            {
                {{Any("if (Shared.Token == null) { throw new InvalidOperationException(); }", $"Part{Next}.Ensure(depth - 1);", $"if (depth > 0) {{ Part{Next}.Ensure(depth - 1); }}", $"if (!Part{Next}.HasShared(depth)) {{ throw new InvalidOperationException(); }}")}}
                {{Any($"Part{Next}.Ensure(depth);", $"Part{Next}.Check(Shared.Token, depth);", "")}}
            }

            public static bool HasShared(int depth) => {{Any("!string.IsNullOrEmpty(Shared.Token)", $"Part{Next}.HasShared(depth - 1)", $"Part{Next}.HasShared(depth) && Shared.Token != null", $"depth > 0 ? Part{Next}.HasShared(depth - 1) : Shared.Token != null")}};

            public static VssBasicCredential Open(string? token)
            {
                {{Any($"Part{Next}.Check(token, 2);", $"if (!Part{Next}.IsSet(token, 2)) {{ throw new InvalidOperationException(); }}", $"token = Part{Next}.Require(token, 2);", $"if (token == null) {{ return Part{Next}.Open(Pat); }}", "")}}
                return new VssBasicCredential("", token);
            }

            public static VssConnection OpenShared()
            {
                {{Any($"Part{Next}.Ensure(2);", $"if (!Part{Next}.HasShared(2)) {{ throw new InvalidOperationException(); }}", $"Part{Next}.Check(Shared.Token, 1);", "")}}
                return new VssConnection(new Uri({{Any("Url", $"Part{Next}.Address(2)", "Shared.Organization!")}}), new VssBasicCredential("", Shared.Token));
            }

            public static VssConnection Connect() => new VssConnection(new Uri({{Any("Url", $"Part{Next}.Url", $"Part{Next}.Address(3)")}}), {{Any($"Part{Next}.Open(Pat)", $"Part{Next}.Open(Part{Next}.Pat)", $"Open(Part{Next}.Read(2))")}});

            public static HttpClient Through(HttpClient client, string? token, int depth)
            {
                {{Any($"if (depth > 0) {{ return Part{Next}.Through(client, token, depth - 1); }}", $"Part{Next}.Through(client, token, depth - 1);", $"client.BaseAddress = new Uri(Part{Next}.Url);", "")}}
                {{Any("client.BaseAddress = new Uri(Url);", $"Part{Next}.Authorize(client, token);", $"client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", Part{Next}.Pat);", "")}}
                return client;
            }

            public static void Authorize(HttpClient client, string? token)
            {
                {{Any($"Part{Next}.Check(token, 1);", $"Part{Next}.Authorize(client, Pat);", "")}}
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {{Any("token", "token", "Pat")}})));
                {{Any("Console.WriteLine(token);", "")}}
            }

            public static HttpClient Start()
            {
                {{Any($"Part{Next}.Move(Url);", $"Part{Next}.Ensure(3);", "")}}
                var client = new HttpClient{{Any(" { BaseAddress = new Uri(Url) }", $" {{ BaseAddress = new Uri(Part{Next}.Address(2)) }}", "()")}};
                return Part{{Next}}.Through(client, {{Any("Pat", $"Part{Next}.Read(1)", "Shared.Token")}}, 3);
            }

            public static void Ring(string? value)
            {
                {{(part == _last ? "if (string.IsNullOrEmpty(value)) { throw new InvalidOperationException(); }" : "")}}
                Part{{(part + 1) % PartCount}}.Ring(value);
            }

            public static VssBasicCredential Ringed()
            {
                var value = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                Ring(value);
                return new VssBasicCredential("", value);
            }

            public static string Round(int count) => count > {{part}} ? {{(part == _last ? "\"https://dev.azure.com/\"" : $"Part{Next}.Round(0)")}} : Part{{(part + 1) % PartCount}}.Round(count + 1);

            public static HttpClient Rounded()
            {
                var client = new HttpClient { BaseAddress = new Uri(Round(1)) };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":hunter{{part}}")));
                return client;
            }
        }
        """;

    private int Next => _random.Next(PartCount);

    private string Any(params string[] choices) => choices[_random.Next(choices.Length)];
}
