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

    [Fact]
    public Task Where_other_code_uses_the_builder_too_nothing_is_offered()
    {
        var program = Method("var text = new StringBuilder(\"hunt\");\n        text.Append(\"er2\");\n        Log(text.ToString());\n", "{|AZDO1002:text.ToString()|}");
        return VerifyAsync(program, program);
    }

    private static Task VerifyAsync(string before, string after) => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(before, after);

    private static string Method(string statements, string credential)
        => $$"""
            using System;
            using System.Text;
            using Microsoft.VisualStudio.Services.Common;

            public class Client
            {
                public static VssCredentials Connect()
                {
                    {{statements}}        return new VssBasicCredential("", {{credential}});
                }

                private static void Log(string text) { }
            }
            """.ReplaceLineEndings("\n");
}
