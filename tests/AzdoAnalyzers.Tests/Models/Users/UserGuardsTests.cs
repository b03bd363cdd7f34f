using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks.Users;

/// <summary>What users write into <c>azdo-analyzers.sinks.txt</c> as <c>guard=</c>.</summary>
public sealed class UserGuardsTests
{
    private const string Guards = "M:Acme.Check.Present(System.String,System.String) guard=text\nM:Acme.Check.IsSet(System.String) guard=text\nM:Acme.Check.Both(System.String,System.String) guard=first guard=second\n";

    [Theory]
    [InlineData("""Check.Present("x", pat);""")]
    [InlineData("""Check.Present(other, "PAT");""")]
    [InlineData("""if (Check.IsSet(pat)) return;""")]
    [InlineData("""if (!Check.IsSet(other)) return;""")]
    [InlineData("""Check.IsSet(pat);""")]
    [InlineData("""Check.Unnamed(pat);""")]
    public Task What_no_line_names_is_no_guard(string guard) => VerifyAsync(guard, isFound: true, Guards);

    [Theory]
    [InlineData("""Check.Present(pat, "PAT");""")]
    [InlineData("""Check.Both("x", pat);""")]
    [InlineData("""if (!Check.IsSet(pat)) return;""")]
    [InlineData("""var isSet = Check.IsSet(pat); if (!isSet) return;""")]
    public Task What_a_line_names_is_a_guard(string guard) => VerifyAsync(guard, isFound: false, Guards);

    [Theory]
    [InlineData("""Check.Present(pat, "PAT");""", "M:Acme.Check.Unnamed(System.String) guard=text")]
    [InlineData("""Check.Present(pat, "PAT");""", "M:Acme.Check.Present(System.String,System.String) guard=name")]
    [InlineData("""Check.Present(pat, "PAT");""", "")]
    public Task Another_line_makes_it_none(string guard, string lines) => VerifyAsync(guard, isFound: true, lines);

    private static Task VerifyAsync(string guard, bool isFound, string lines) => ClientVerifier.VerifyAsync(
        $$"""
        // file: Check.cs
        namespace Acme
        {
            public static class Check
            {
                public static extern void Present(string text, string name);
                public static extern void Both(string first, string second);
                public static extern void Unnamed(string text);
                public static extern bool IsSet(string text);
            }
        }

        // file: Program.cs
        using System;
        using Acme;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            void Run(string other)
            {
                var pat = {{(isFound ? """{|AZDO3001:Environment.GetEnvironmentVariable("PAT")|}""" : """Environment.GetEnvironmentVariable("PAT")""")}};
                {{guard}}
                new VssBasicCredential("", pat);
            }
        }
        """,
        new ProjectUnderTest { AdditionalFiles = [("/azdo-analyzers.sinks.txt", lines)] });
}
