using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO1006: by choice only.</summary>
public sealed class LeakedCredentialFixTests
{
    [Theory]
    [InlineData("""Console.WriteLine($"Using {pat}.");""", """Console.WriteLine("Using AZDO_PERSONAL_ACCESS_TOKEN.");""")]
    [InlineData("""Console.WriteLine($"Using {pat} on {DateTime.Now}.");""", """Console.WriteLine($"Using AZDO_PERSONAL_ACCESS_TOKEN on {DateTime.Now}.");""")]
    [InlineData("""Console.WriteLine($"Using {{pat}} {pat}.");""", """Console.WriteLine($"Using {{pat}} AZDO_PERSONAL_ACCESS_TOKEN.");""")]
    [InlineData("""Console.WriteLine($@"Using {pat}.");""", """Console.WriteLine($@"Using AZDO_PERSONAL_ACCESS_TOKEN.");""")]
    [InlineData("""Console.WriteLine("Using " + pat);""", """Console.WriteLine("Using " + "AZDO_PERSONAL_ACCESS_TOKEN");""")]
    [InlineData("""Console.WriteLine("Using {0}", pat);""", """Console.WriteLine("Using {0}", "AZDO_PERSONAL_ACCESS_TOKEN");""")]
    [InlineData("""Console.WriteLine(pat);""", """Console.WriteLine("AZDO_PERSONAL_ACCESS_TOKEN");""")]
    [InlineData("""throw new InvalidOperationException($"Not accepted: {pat}");""", """throw new InvalidOperationException("Not accepted: AZDO_PERSONAL_ACCESS_TOKEN");""")]
    public async Task The_name_is_offered_by_choice_and_neither_unasked_nor_for_all(string statement, string written)
    {
        var program = Program(statement);
        var finding = Assert.Single(await program.FindingsAsync());

        Assert.Null(await program.SafeActionAsync(finding));
        var action = (await program.ActionAsync(finding))!;
        Assert.Equal("Write the variable's name (somebody may read it)", action.Title);
        Assert.Contains(written, await (await program.FixOneByOneAsync(action.EquivalenceKey)).SourceAsync(), StringComparison.Ordinal);
        Assert.Contains(statement, await (await program.FixAllAsync()).SourceAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Console.WriteLine($"Using {pat.Substring(0, 4)}.");""")]
    [InlineData("""System.IO.File.WriteAllText("pat.txt", pat);""")]
    [InlineData("""System.Diagnostics.Process.Start("tool", pat);""")]
    public async Task Where_the_name_says_nothing_none_is_offered(string statement)
    {
        var program = Program(statement);

        Assert.Null(await program.ActionAsync(Assert.Single(await program.FindingsAsync())));
    }

    private static FixedProgram Program(string statement) => FixedProgram.Create(
        [$$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        public static class Program
        {
            public static VssBasicCredential Open()
            {
                var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException("Set the variable.");
                if (pat.Length < 40)
                {
                    {{statement}}
                }

                return new VssBasicCredential("", pat);
            }
        }
        """],
        outputKind: OutputKind.DynamicallyLinkedLibrary,
        rule: FixedRule.Of(DiagnosticIds.LeakedCredential));
}
