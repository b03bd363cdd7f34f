using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>
/// What fixed programs do when they run: they use the variable's value, or stop with an error that names the variable,
/// also where it is set to nothing, as it is for the pipelines of forks. One after the other: they share the variable.
/// </summary>
public sealed class RunTests
{
    private const string Value = "the-value-of-the-variable";

    /// <summary>Members of a class; <c>Run</c> returns what would be sent.</summary>
    private static readonly string[] Members =
    [
        """public static string Run() { var pat = "PAT1"; return pat; }""",
        "public static string Run()\n{\n    var pat = \"PAT1\";\n    return pat;\n}",
        "public static string Run()\n{\n    const string pat = \"PAT1\";\n    return pat.Trim();\n}",
        """public static string Run() => "PAT1";""",
        """public static string Run() => "Basic " + "PAT1";""",
        """public static string Run() => "Basic PAT1";""",
        """public static string Run() => $"Basic {"PAT1"}";""",
        """public static string Run() => Decoded("BASIC1");""",
        """public static string Run() => Decoded("Basic BASIC1".Substring(6));""",
        """public static string Run() => System.Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? "PAT1";""",
        "public static string Run()\n{\n    var pat = System.Environment.GetEnvironmentVariable(\"NO_SUCH_PAT\") ?? System.Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") ?? \"PAT1\";\n    return pat;\n}",
        """private const string Pat = "PAT1"; public static string Run() => Pat;""",
        """private const string Pat = "PAT1"; private const string Header = ":" + Pat; public static string Run() => Header;""",
        """private const string Head = "HEAD", Tail = "TAIL"; public static string Run() => Head + Tail;""",
        """private static readonly string Pat = "PAT1"; public static string Run() => Pat;""",
        """private static string _pat = "PAT1"; public static string Run() => _pat;""",
        """private string _pat = "PAT1"; public static string Run() => new Client()._pat;""",
        """public string Pat { get; set; } = "PAT1"; public static string Run() => new Client().Pat;""",
        """public static string Run() { System.Func<string> pat = () => "PAT1"; return pat(); }""",
    ];

    public static MatrixTheoryData<string, LanguageVersion> Programs { get; } = new(Members, [LanguageVersion.CSharp7_3, LanguageVersion.CSharp12]);

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_fixed_program_uses_the_value_or_stops_with_an_error_that_names_the_variable(string members, LanguageVersion version)
    {
        var client = await FixedAsync(members, version);

        Assert.Contains(Value, Run(client, Value), StringComparison.Ordinal);
        foreach (var nothing in new[] { null, "" })
        {
            var failure = Assert.Throws<TargetInvocationException>(() => Run(client, nothing)).GetBaseException();
            Assert.IsType<InvalidOperationException>(failure);
            Assert.Matches("^Set the environment variable (NO_SUCH_PAT or )?AZDO_PERSONAL_ACCESS_TOKEN\\.$", failure.Message);
        }
    }

    private static async Task<byte[]> FixedAsync(string members, LanguageVersion version)
    {
        var program = FixedProgram.Create(
            [
                $$"""
                public class Client
                {
                    public static string Decoded(string text) => System.Text.Encoding.ASCII.GetString(System.Convert.FromBase64String(text));

                    {{members}}
                }
                """,
            ],
            version,
            version < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable);
        var all = await program.FixAllAsync();
        Assert.False(TestTokens.OccurIn(await all.SourceAsync()));

        using var image = new MemoryStream();
        var compilation = await all.Solution.Projects.Single().GetCompilationAsync();
        Assert.True(compilation!.Emit(image).Success);
        return image.ToArray();
    }

    /// <summary>Loads the program anew, so that its static fields are set anew, and runs it with a value of the variable.</summary>
    private static string Run(byte[] client, string? value)
    {
        var context = new AssemblyLoadContext("client", isCollectible: true);
        var before = Environment.GetEnvironmentVariable(TestTokens.Variable);
        try
        {
            Environment.SetEnvironmentVariable(TestTokens.Variable, value);
            var type = context.LoadFromStream(new MemoryStream(client)).GetType("Client")!;
            return (string)type.GetMethod("Run")!.Invoke(null, null)!;
        }
        finally
        {
            Environment.SetEnvironmentVariable(TestTokens.Variable, before);
            context.Unload();
        }
    }
}
