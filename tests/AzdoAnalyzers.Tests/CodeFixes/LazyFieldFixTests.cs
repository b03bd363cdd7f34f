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
    [InlineData("internal static HttpClient Client { get; set; }", "public static void Run() { }")]
    [InlineData("private static readonly HttpClient Client", "private const int LazyClient = 1;")]
    [InlineData("[ThreadStatic] private static HttpClient Client", "public static void Run() { }")]
    public Task Others_keep_the_object_in_the_field_and_read_in_a_method_by_choice(string field, string other) => TokenFix.VerifyHiddenAsync(
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
    public Task A_comment_before_the_value_keeps_the_field() => TokenFix.VerifyHiddenAsync(
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

    [Theory]
    [InlineData("internal static readonly HttpClient Client = Make(KEY);", "internal static readonly Lazy<HttpClient> LazyClient = new Lazy<HttpClient>(() => Make(Pat));\n\n    internal static HttpClient Client => LazyClient.Value;")]
    [InlineData("private static readonly KeyValuePair<string, string> _pair = new(\"\", KEY);", "private static readonly Lazy<KeyValuePair<string, string>> _lazyPair = new Lazy<KeyValuePair<string, string>>(() => new(\"\", Pat));\n\n    private static KeyValuePair<string, string> _pair => _lazyPair.Value;")]
    [InlineData("/// <summary>For all.</summary>\n    public static HttpClient Client { get; } = new HttpClient(new Handler(KEY)); // one", "/// <summary>For all.</summary>\n    public static HttpClient Client => LazyClient.Value;\n\n    private static readonly Lazy<HttpClient> LazyClient = new Lazy<HttpClient>(() => new HttpClient(new Handler(Pat))); // one")]
    public Task One_that_is_made_of_a_constant_becomes_lazy_with_it(string before, string after) => TokenFix.VerifyAsync(
        Program($"private const string Pat = [|\"PAT1\"|];\n    {before.Replace("KEY", "Pat", StringComparison.Ordinal)}\n\n    {Make}"),
        Program($"private static string Pat => {Read};\n    {after}\n\n    {Make}"));

    [Theory]
    [InlineData("public static readonly HttpClient Client = Make(Pat);")]
    [InlineData("internal static HttpClient Client { get; set; } = Make(Pat);")]
    [InlineData("internal static readonly HttpClient Client = Make(Pat); static Program() { }")]
    [InlineData("internal static readonly HttpClient Client; static Program() => Client = Make(Pat);")]
    [InlineData("private static HttpClient _client = new HttpClient(new Handler(Pat)); public static void Reset() => _client = null;")]
    public Task Else_the_fix_of_the_constant_is_by_choice(string member) => TokenFix.VerifyHiddenAsync(
        Program($"private const string Pat = [|\"PAT1\"|];\n    {member}\n\n    {Make}"),
        Program($"private static string Pat => {Read};\n    {member}\n\n    {Make}"));

    [Theory]
    [InlineData("static Program() { Client = Make(VALUE); }")]
    [InlineData("static Program()\n    {\n        var pat = VALUE;\n        Client = Make(pat);\n    }")]
    [InlineData("static Program() => Client = Make(VALUE);")]
    public async Task In_a_static_constructor_it_is_by_choice(string constructor)
    {
        var program = FixedProgram.Create([Program($"private static readonly HttpClient Client;\n    {constructor.Replace("VALUE", "\"PAT1\"", StringComparison.Ordinal)}\n\n    {Make}")]);

        Assert.Null(await program.SafeActionAsync(Assert.Single(await program.FindingsAsync())));
        Assert.Contains("Environment.GetEnvironmentVariable", await (await program.FixAllThenByChoiceAsync()).SourceAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private static readonly Func<HttpClient> Create = () => Make(\"PAT1\");")]
    [InlineData("private static readonly Lazy<HttpClient> Client = new Lazy<HttpClient>(() => Make(\"PAT1\"));")]
    [InlineData("static Program() { Func<HttpClient> create = () => Make(\"PAT1\"); Console.WriteLine(create); }")]
    [InlineData("static Program() { Console.WriteLine(0); HttpClient Create() => Make(\"PAT1\"); }")]
    public async Task What_a_function_there_reads_is_safe(string member)
    {
        var program = FixedProgram.Create([Program($"{member}\n\n    {Make}")]);

        Assert.NotNull(await program.SafeActionAsync(Assert.Single(await program.FindingsAsync())));
    }

    private const string Make = "private static HttpClient Make(string pat) => new HttpClient(new Handler(pat));";

    private const string Read = "Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") is { Length: > 0 } personalAccessToken\n        ? personalAccessToken\n        : throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\")";

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
