using AzdoAnalyzers.CodeFixes;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Pieces of a credential, which a local is filled with, go with it.</summary>
public sealed class PiecesFixTests
{
    [Theory]
    [InlineData("var text = new StringBuilder();\n        text.Append(\"hunt\");\n        text.Append(\"er2\");\n")]
    [InlineData("var text = new StringBuilder(\"hunt\");\n        text.Append(\"er\").Append(\"2\");\n")]
    [InlineData("var text = new StringBuilder(\"hu\").Append(\"nt\");\n        text.Append(\"er2\");\n")]
    public Task A_builder_goes_with_what_it_is_filled_with(string statements)
        => VerifyAsync(
            Method(statements + "        Log(\"connecting\");\n", "{|AZDO1002:text.ToString()|}"),
            Method("Log(\"connecting\");\n        var personalAccessToken = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(personalAccessToken))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n", "personalAccessToken"));

    [Theory]
    [InlineData("var parts = new List<string> { \"hunt\", \"er2\" };\n", "string.Concat(parts)")]
    [InlineData("var parts = new[] { \"hunt\", \"er2\" };\n", "string.Join(\"\", parts)")]
    [InlineData("string[] parts = { \"hunt\", \"er2\" };\n", "parts[0] + parts[1]")]
    [InlineData("var parts = new List<string>();\n        parts.Add(\"hunt\");\n        parts.Add(\"er2\");\n", "string.Concat(parts)")]
    [InlineData("var parts = new string[2];\n        parts[0] = \"hunt\";\n        parts[1] = \"er2\";\n", "string.Join(string.Empty, parts)")]
    public Task So_does_a_collection_of_pieces(string statements, string credential)
        => VerifyAsync(
            Method(statements + "        Log(\"connecting\");\n", $"{{|AZDO1002:{credential}|}}"),
            Method("Log(\"connecting\");\n        var personalAccessToken = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(personalAccessToken))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n", "personalAccessToken"));

    [Fact]
    public Task So_does_a_private_field_of_pieces()
        => VerifyAsync(
            Method("Log(\"connecting\");\n", "{|AZDO1002:string.Concat(Parts)|}", "    private static readonly string[] Parts = { \"hunt\", \"er2\" };\n\n"),
            Method("Log(\"connecting\");\n        var personalAccessToken = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(personalAccessToken))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n", "personalAccessToken"));

    [Theory]
    [InlineData("", "string.Concat(Parts)", "    private static readonly string[] Parts = { \"hunt\", \"er2\" };\n\n    public static int Count => Parts.Length;\n\n")]
    [InlineData("", "string.Concat(Parts)", "    public static readonly string[] Parts = { \"hunt\", \"er2\" };\n\n")]
    [InlineData("", "string.Concat(Parts)", "    private static string[] Parts => new[] { \"hunt\", \"er2\" };\n\n")]
    [InlineData("", "Head + \"er2\"", "    private static string Head => \"hunt\";\n\n")]
    [InlineData("var parts = new[] { \"hunt\", \"er2\" };\n        Log(parts[0]);\n", "string.Concat(parts)", "")]
    public Task Where_pieces_would_stay_nothing_is_offered(string statements, string credential, string members)
    {
        var program = Method(statements, $"{{|AZDO1002:{credential}|}}", members);
        return VerifyAsync(program, program);
    }

    [Fact]
    public Task Where_other_code_uses_the_builder_too_nothing_is_offered()
    {
        var program = Method("var text = new StringBuilder(\"hunt\");\n        text.Append(\"er2\");\n        Log(text.ToString());\n", "{|AZDO1002:text.ToString()|}");
        return VerifyAsync(program, program);
    }

    private static Task VerifyAsync(string before, string after) => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(before, after);

    private static string Method(string statements, string credential, string members = "")
        => $$"""
            using System;
            using System.Collections.Generic;
            using System.Text;
            using Microsoft.VisualStudio.Services.Common;

            public class Client
            {
            {{members}}    public static VssCredentials Connect()
                {
                    {{statements}}        return new VssBasicCredential("", {{credential}});
                }

                private static void Log(string text) { }
            }
            """.ReplaceLineEndings("\n");
}
