using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>An expression that a member or lambda hands back becomes statements where a guarded read would be a long one in the midst of it.</summary>
public sealed class StatementBodyFixTests
{
    private const string Connection = "new VssConnection(new Uri(\"https://dev.azure.com/acme\"), new VssBasicCredential(\"\", \"hunter2\"))";

    private static readonly string[] Statements =
    [
        "var organizationUrl = Environment.GetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\");",
        "if (string.IsNullOrEmpty(organizationUrl))",
        "{",
        "    throw new InvalidOperationException(\"Set the environment variable AZDO_ORG_SERVICE_URL.\");",
        "}",
        "",
        "var personalAccessToken = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");",
        "if (string.IsNullOrEmpty(personalAccessToken))",
        "{",
        "    throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");",
        "}",
        "",
        "RESULT;",
    ];

    [Theory]
    [InlineData("public static VssConnection Connect() => CONNECTION;", "public static VssConnection Connect()", "return CONNECTION")]
    [InlineData("private static void Run() => Use(CONNECTION);", "private static void Run()", "Use(CONNECTION)")]
    [InlineData("private static async Task Run() => await UseAsync(CONNECTION);", "private static async Task Run()", "await UseAsync(CONNECTION)")]
    [InlineData("private static async Task<object> Run() => await UseAsync(CONNECTION);", "private static async Task<object> Run()", "return await UseAsync(CONNECTION)")]
    [InlineData("public Client() => Use(CONNECTION);", "public Client()", "Use(CONNECTION)")]
    [InlineData("~Client() => Use(CONNECTION);", "~Client()", "Use(CONNECTION)")]
    [InlineData("public static implicit operator VssConnection(Client client) => CONNECTION;", "public static implicit operator VssConnection(Client client)", "return CONNECTION")]
    [InlineData("private static readonly Lazy<VssConnection> Late = new(() => CONNECTION);", "private static readonly Lazy<VssConnection> Late = new(() =>", "return CONNECTION", ");")]
    [InlineData("private static readonly Action Late = () => Use(CONNECTION);", "private static readonly Action Late = () =>", "Use(CONNECTION)", ";")]
    [InlineData("private static readonly Func<int, Task> Late = async _ => await UseAsync(CONNECTION);", "private static readonly Func<int, Task> Late = async _ =>", "await UseAsync(CONNECTION)", ";")]
    public Task A_function_gets_a_body(string before, string head, string result, string end = "") => VerifyAsync(before, $"{head}\n    {{\n{Lines("        ", result)}\n    }}{end}");

    [Theory]
    [InlineData("public static VssConnection Connection => CONNECTION;", "public static VssConnection Connection")]
    [InlineData("public VssConnection this[int number] => CONNECTION;", "public VssConnection this[int number]")]
    [InlineData("public static VssConnection Connection\n    {\n        get => CONNECTION;\n    }", "public static VssConnection Connection")]
    public Task A_property_gets_an_accessor(string before, string head)
        => VerifyAsync(before, $"{head}\n    {{\n        get\n        {{\n{Lines("            ", "return CONNECTION")}\n        }}\n    }}");

    [Fact]
    public Task A_setter_gets_a_body()
        => VerifyAsync(
            "public static int Number\n    {\n        set => Use(CONNECTION);\n    }",
            $"public static int Number\n    {{\n        set\n        {{\n{Lines("            ", "Use(CONNECTION)")}\n        }}\n    }}");

    [Fact]
    public Task A_local_function_gets_a_body()
        => VerifyAsync(
            "private static void Run()\n    {\n        Use(Connect());\n\n        VssConnection Connect() => CONNECTION;\n    }",
            $"private static void Run()\n    {{\n        Use(Connect());\n\n        VssConnection Connect()\n        {{\n{Lines("            ", "return CONNECTION")}\n        }}\n    }}");

    [Theory]
    [InlineData("public static VssConnection Connect()\n        => Use(\n            CONNECTION);", "public static VssConnection Connect()", "return Use(\n            CONNECTION)")]
    [InlineData("public static VssConnection Connect() => Use(\n        CONNECTION);", "public static VssConnection Connect()", "return Use(\n            CONNECTION)")]
    public Task Further_lines_are_as_much_deeper_as_before(string before, string head, string result) => VerifyAsync(before, $"{head}\n    {{\n{Lines("        ", result)}\n    }}");

    [Theory]
    [InlineData("public static string Pat() => \"hunter2\"; public static object A() => new VssBasicCredential(\"\", Pat());")]
    [InlineData("public static object A() => /* here */ new VssBasicCredential(\"\", \"hunter2\");")]
    [InlineData("public static object A(string? pat) => new VssBasicCredential(\"\", pat ?? \"hunter2\");")]
    [InlineData("public static object? A(bool given) => given ? new VssBasicCredential(\"\", \"hunter2\") : null;")]
    [InlineData("private readonly object _a = new VssBasicCredential(\"\", \"hunter2\");")]
    public async Task Elsewhere_a_body_stays_an_expression(string members)
    {
        var all = await FixedProgram.Create([Program(members)], rule: FixedRule.Of(DiagnosticIds.HardCodedCredential)).FixAllAsync();

        Assert.DoesNotContain("if (", (await all.SourceAsync()).Split("private static string Read")[0], StringComparison.Ordinal);
        Assert.Empty(await all.FaultsAsync());
    }

    private static async Task VerifyAsync(string before, string after)
    {
        var source = Program(before.Replace("CONNECTION", Connection, StringComparison.Ordinal));
        foreach (var (first, second) in new[] { (DiagnosticIds.HardCodedCredential, DiagnosticIds.HardCodedOrganizationUrl), (DiagnosticIds.HardCodedOrganizationUrl, DiagnosticIds.HardCodedCredential) })
        {
            var between = await FixedProgram.Create([source], rule: FixedRule.Of(first)).FixAllAsync();
            var all = await FixedProgram.Create([await between.SourceAsync()], rule: FixedRule.Of(second)).FixAllAsync();

            Assert.Equal(Program(after), await all.SourceAsync());
            Assert.Empty(await all.FaultsAsync());
        }
    }

    private static string Lines(string indentation, string result)
        => string.Join("\n", Statements.Select(line => line.Length == 0 ? line : indentation + line.Replace("RESULT", result, StringComparison.Ordinal)))
            .Replace("CONNECTION", "new VssConnection(new Uri(organizationUrl), new VssBasicCredential(\"\", personalAccessToken))", StringComparison.Ordinal);

    private static string Program(string members)
        => $$"""
            using System;
            using System.Threading.Tasks;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            public class Client
            {
                {{members}}

                private static VssConnection Use(VssConnection connection) => connection;

                private static Task<object> UseAsync(VssConnection connection) => Task.FromResult<object>(connection);
            }

            """;
}
