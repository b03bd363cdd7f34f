using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>What a fix writes looks like the file around it, and the rest stays as it is.</summary>
public sealed class StyleFixTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Line_breaks_are_those_of_the_file(string newLine)
    {
        var text = await FixedAsync("class Client\n{\n    string Connect()\n    {\n        var pat = \"PAT1\";\n        return pat + \"PAT2\";\n    }\n}\n".Replace("\n", newLine, StringComparison.Ordinal));

        Assert.Equal(text.Split('\n').Length - 1, text.Split(newLine).Length - 1);
        Assert.Equal(newLine == "\r\n", text.Contains('\r', StringComparison.Ordinal));
        Assert.Contains($"using System;{newLine}{newLine}class", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indentation_and_braces_are_those_of_the_code_around()
        => Assert.Equal(
            "using System;\n\nclass Client {\n\tstring Connect() {\n\t\tvar pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n\t\tif (string.IsNullOrEmpty(pat)) {\n\t\t\tthrow new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n\t\t}\n\n\t\treturn pat;\n\t}\n}\n",
            await FixedAsync("using System;\n\nclass Client {\n\tstring Connect() {\n\t\tvar pat = \"PAT1\";\n\t\treturn pat;\n\t}\n}\n"));

    [Fact]
    public async Task Odd_formatting_elsewhere_stays()
    {
        const string Odd = "using System ;\nclass   Client{\n  int  X = 1 ;   \n    static string Connect( )=>  ";

        var text = await FixedAsync(Odd + "\"PAT1\" ;  // odd\n}");

        Assert.StartsWith(Odd, text, StringComparison.Ordinal);
        Assert.EndsWith(" ;  // odd\n}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using System.Linq;\n", "using System;\nusing System.Linq;\n")]
    [InlineData("using Acme;\n", "using System;\nusing Acme;\n")]
    [InlineData("extern alias other;\n\nusing Acme;\n", "extern alias other;\n\nusing System;\nusing Acme;\n")]
    [InlineData("using static Acme.Names;\n", "using System;\nusing static Acme.Names;\n")]
    [InlineData("// Copyright.\n\nusing Acme;\n", "// Copyright.\n\nusing System;\nusing Acme;\n")]
    [InlineData("global using Acme;\n", "global using Acme;\nusing System;\n")]
    [InlineData("", "using System;\n\n")]
    [InlineData("// Copyright.\n\n", "// Copyright.\n\nusing System;\n\n")]
    public async Task A_using_directive_is_added_where_it_belongs(string before, string after)
    {
        const string Names = "namespace Acme\n{\n    public static class Names { }\n}\n";

        var text = await FixedAsync(before + Names + "class Client { string Pat => \"PAT1\"; }\n");

        Assert.StartsWith(after + Names, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_using_directive_is_added_inside_a_namespace_that_has_its_own()
        => Assert.StartsWith(
            "namespace Acme\n{\n    using System;\n    using System.Linq;\n\n    class Client",
            await FixedAsync("namespace Acme\n{\n    using System.Linq;\n\n    class Client { string Pat => \"PAT1\"; }\n}\n"),
            StringComparison.Ordinal);

    [Fact]
    public async Task Conditional_using_directives_are_left_alone()
    {
        var text = await FixedAsync("#if X\nusing System;\n#endif\nusing System.Linq;\nclass Client { string Pat => \"PAT1\"; }\n");

        Assert.StartsWith("#if X\nusing System;\n#endif\nusing System.Linq;\nclass Client { string Pat => System.Environment.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csharp_style_var_for_built_in_types = false:warning", "", "string personalAccessToken =")]
    [InlineData("csharp_style_var_for_built_in_types = true", "int number = 1;", "var personalAccessToken =")]
    [InlineData("", "int number = 1;", "string personalAccessToken =")]
    [InlineData("", "", "var personalAccessToken =")]
    [InlineData("", "var number = 1;", "var personalAccessToken =")]
    [InlineData("dotnet_style_predefined_type_for_member_access = false", "", "if (String.IsNullOrEmpty(personalAccessToken))")]
    [InlineData("", "pat = String.Empty;", "if (String.IsNullOrEmpty(personalAccessToken))")]
    [InlineData("", "pat = string.Empty;", "if (string.IsNullOrEmpty(personalAccessToken))")]
    [InlineData("csharp_new_line_before_open_brace = none", "", "if (string.IsNullOrEmpty(personalAccessToken)) {\n            throw")]
    [InlineData("csharp_new_line_before_open_brace = methods,control_blocks", "", "if (string.IsNullOrEmpty(personalAccessToken))\n        {\n            throw")]
    public async Task What_is_written_follows_the_configuration_or_else_the_file(string editorConfig, string statement, string written)
    {
        var text = await FixedAsync(
            "using System;\n\nclass Client\n{\n    static void Use(string pat)\n    {\n        " + statement + "\n        Use(\"PAT1\");\n    }\n}\n",
            editorConfig,
            LanguageVersion.CSharp6);

        Assert.Contains("        " + written, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_constant_becomes_a_property_with_a_block_where_that_is_configured()
        => Assert.Equal(
            """
            using System;

            class Client
            {
                public static string Pat
                {
                    get
                    {
                        var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                        if (string.IsNullOrEmpty(personalAccessToken))
                        {
                            throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                        }

                        return "Basic " + personalAccessToken;
                    }
                } // old
            }

            """.ReplaceLineEndings("\n"),
            await FixedAsync("using System;\n\nclass Client\n{\n    public const string Pat = \"Basic \" + \"PAT1\"; // old\n}\n", "csharp_style_expression_bodied_properties = false:suggestion"));

    private static async Task<string> FixedAsync(string text, string? editorConfig = null, LanguageVersion version = LanguageVersion.Latest)
        => Assert.Single(await (await FixedProgram.Create([text], version, NullableContextOptions.Disable, editorConfig: editorConfig).FixAllAsync()).TextsAsync());
}
