using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A client, or a list of settings, that a static field holds for all stays one, and says which variable is missing when it is used.</summary>
public sealed class LazyFieldFixTests
{
    [Theory]
    [InlineData("Client", "LazyClient")]
    [InlineData("client", "lazyClient")]
    [InlineData("_client", "_lazyClient")]
    [InlineData("s_client", "s_lazyClient")]
    public Task A_field_becomes_lazy_beside_a_property_of_its_name(string name, string lazy) => TokenFix.VerifyAsync(
        Program($$"""
            internal static readonly HttpClient {{name}} = new HttpClient
                {
                    DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + [|"PAT1"|]))) },
                };

                public static string Run() => {{name}}.ToString();
            """),
        Program($$"""
            internal static readonly Lazy<HttpClient> {{lazy}} = new Lazy<HttpClient>(() =>
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return new HttpClient
                    {
                        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + personalAccessToken))) },
                    };
                });

                internal static HttpClient {{name}} => {{lazy}}.Value;

                public static string Run() => {{name}}.ToString();
            """));

    [Theory]
    [InlineData("public static readonly HttpClient Client", "public static void Run() { }")]
    [InlineData("internal static HttpClient Client", "public static void Run() { }")]
    [InlineData("private readonly HttpClient Client", "public static void Run() { }")]
    [InlineData("private static readonly HttpClient Client", "private const int LazyClient = 1;")]
    public Task Others_keep_the_object_in_the_field_and_read_in_a_method(string field, string other) => TokenFix.VerifyAsync(
        Program($$"""
            {{field}} = new HttpClient(new Handler([|"PAT1"|]));

                {{other}}
            """),
        Program($$"""
            {{field}} = new HttpClient(new Handler(ReadPersonalAccessToken()));

                {{other}}

                private static string ReadPersonalAccessToken()
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return personalAccessToken;
                }
            """));

    [Theory]
    [InlineData("Handler[]", "new[]", "{", "}")]
    [InlineData("Handler[]", "new Handler[]", "{", "}")]
    [InlineData("Handler[]", "", "[", "]")]
    [InlineData("List<Handler>", "", "[", "]")]
    [InlineData("(Handler First, int Count)", "", "(", "2)")]
    public Task So_does_one_that_holds_several(string type, string value, string open, string close) => TokenFix.VerifyAsync(
        Program($$"""
            // all that we have
                private static readonly {{type}} All =
                {{(value.Length > 0 ? value + "\n    " : "")}}{{open}}
                    new Handler([|"PAT1"|]), // ours
                    /* no more */
                {{close}}; // the end

                public static string Run() => All.ToString();
            """),
        Program($$"""
            // all that we have
                private static readonly Lazy<{{type}}> LazyAll = new Lazy<{{type}}>(() =>
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return {{(value.Length > 0 ? value + "\n        " : "")}}{{open}}
                        new Handler(personalAccessToken), // ours
                        /* no more */
                    {{close}};
                });

                private static {{type}} All => LazyAll.Value; // the end

                public static string Run() => All.ToString();
            """));

    [Fact]
    public Task A_comment_before_the_value_keeps_the_field() => TokenFix.VerifyAsync(
        Program("""
            private static readonly Handler[] All = /* ours */ new[] { new Handler([|"PAT1"|]) };
            """),
        Program("""
            private static readonly Handler[] All = /* ours */ new[] { new Handler(ReadPersonalAccessToken()) };

                private static string ReadPersonalAccessToken()
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return personalAccessToken;
                }
            """));

    private static string Program(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        public class Program
        {
            {{members}}
        }

        public class Handler : HttpClientHandler
        {
            public Handler(string pat) { }
        }
        """;
}
