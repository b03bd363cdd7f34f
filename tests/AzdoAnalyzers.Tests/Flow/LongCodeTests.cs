using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Code that nobody wrote by hand: as long and as deep as the compiler takes it, the rules survive it, and find what stands behind it.</summary>
[Trait("Lane", "Slow")]
public sealed class LongCodeTests
{
    private const string Credential = "AZDO1002";

    private const string Unguarded = "AZDO3001";

    /// <summary>Statements, and the one rule that speaks about them.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { $"""var pat = "a"{Repeated(8000, i => $" + \"{i}\"")}; Use(pat);""", Credential },
        { $"""var pat = "x"{Repeated(8000, i => $" + args[{i % 9}]")}; pat = "hunter2"; Use(pat);""", Credential },
        { $"""var pat = args[0]{Repeated(1000, _ => " ?? args[1]")} ?? "hunter2"; Use(pat);""", Credential },
        { $"""var pat = {Repeated(500, i => $"args[0] == \"{i}\" ? args[1] : ")}"hunter2"; Use(pat);""", Credential },
        { $"""var pat = {new string('(', 200)}"hunter2"{new string(')', 200)}; Use(pat);""", Credential },
        { $$"""var pat = "hunter2"; if (args[0] == "x") { pat = args[1]; } {{Repeated(400, i => $"else if (args[0] == \"{i}\") {{ pat = args[{i % 9}]; }} ")}} Use(pat);""", Credential },
        { $$"""var pat = Environment.GetEnvironmentVariable("P"); {{Repeated(200, _ => "if (args.Length > 0) { ")}} Use(pat); {{new string('}', 200)}}""", Unguarded },
        { $"""{Repeated(200, i => $"var pat{i} = Environment.GetEnvironmentVariable(\"P{i}\"); if (string.IsNullOrEmpty(pat{i})) throw new Exception(); Use(pat{i}); ")} Use(Environment.GetEnvironmentVariable("P"));""", Unguarded },
        { $"""{Repeated(2000, i => $"var text{i} = args[{i % 9}]; Console.WriteLine(text{i}); ")} Use("hunter2");""", Credential },
        { $$"""var texts = new System.Collections.Generic.Dictionary<string, string> { {{Repeated(2000, i => $"[\"{i}\"] = args[{i % 9}], ")}} ["pat"] = "hunter2" }; Use(texts["pat"]);""", Credential },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Long_and_deep_code_is_survived_and_understood(string statements, string rule)
    {
        var findings = await ClientProgram.FindAsync($$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;

            class Program
            {
                static void Main(string[] args)
                {
                    {{statements}}
                }

                static void Use(string pat) => new VssBasicCredential("", pat);
            }
            """);

        Assert.Equal(rule, Assert.Single(findings, finding => finding.Id.StartsWith('A')).Id);
    }

    /// <summary>The compiler takes minutes for the graph of such a body. Of many values nothing is said then; one value needs no graph.</summary>
    [Theory]
    [InlineData("pat = \"hunter2\";", 0)]
    [InlineData("", 1)]
    public async Task Of_a_body_that_is_too_long_for_a_graph_only_what_needs_none_is_understood(string write, int expected)
    {
        var findings = await ClientProgram.FindAsync($$"""
            using Microsoft.VisualStudio.Services.Common;

            class Program
            {
                static object Open()
                {
                    string text, pat = "hunter1";
                    {{Repeated(20_000, i => $"text = \"{i}\"; ")}}
                    {{write}}
                    return new VssBasicCredential("", pat);
                }
            }
            """);

        Assert.Equal(expected, findings.Count(finding => finding.Id == Credential));
    }

    private static string Repeated(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
