using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Where no expression can guard a value, or one would be long in the midst of another and no statement is near, a method reads it.</summary>
public sealed class ReadingMethodFixTests
{
    internal const string Method = "private static string ReadPersonalAccessToken()\n    {\n        var personalAccessToken = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(personalAccessToken))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n        return personalAccessToken;\n    }";

    [Theory]
    [InlineData("private readonly string _pat = VALUE;")]
    [InlineData("private string _user = \"u\", _pat = VALUE; // both")]
    [InlineData("public string Pat { get; set; } = VALUE;")]
    [InlineData("public Client() : base(/* the token */ VALUE) { }")]
    [InlineData("public Client() : this(\"u\", VALUE) { }")]
    public async Task Initial_values_and_arguments_of_constructors_call_it_before_expression_variables(string member)
    {
        foreach (var version in new[] { LanguageVersion.CSharp6, LanguageVersion.CSharp7, LanguageVersion.CSharp7_2 })
        {
            await TokenFix.VerifyAsync(Client(member.Replace("VALUE", "[|\"PAT1\"|]", StringComparison.Ordinal)), Client(member.Replace("VALUE", "ReadPersonalAccessToken()", StringComparison.Ordinal), Method), TokenFix.InVersion(version));
        }
    }

    [Theory]
    [InlineData("public Client() : base(VALUE) { }")]
    [InlineData("private readonly Base _base = new Base(VALUE);")]
    [InlineData("private readonly string _text = \"Basic \" + VALUE;")]
    [InlineData("public Base Base { get; } = new Base(VALUE);")]
    [InlineData("public string Of(string name) => name switch { \"azure\" => VALUE, _ => \"\" };")]
    [InlineData("public string Of(string name) { return name ?? VALUE; }")]
    [InlineData("public string Of(string name) { return name.Length > 0 ? name : VALUE; }")]
    [InlineData("public Func<string, string> Of { get; } = name => name ?? VALUE;")]
    public Task What_is_long_in_the_midst_of_an_expression_without_a_statement_calls_it(string member)
        => TokenFix.VerifyAsync(Client(member.Replace("VALUE", "[|\"PAT1\"|]", StringComparison.Ordinal)), Client(member.Replace("VALUE", "ReadPersonalAccessToken()", StringComparison.Ordinal), Method));

    [Theory]
    [InlineData("private readonly string _pat = VALUE;")]
    [InlineData("public string Pat { get; } = VALUE;")]
    [InlineData("public string Pat => VALUE;")]
    [InlineData("public Func<string> Pat { get; } = () => VALUE;")]
    public async Task What_stands_alone_is_read_in_its_place(string member)
    {
        var all = await FixedProgram.Create([Client(member.Replace("VALUE", "\"PAT1\"", StringComparison.Ordinal))]).FixAllAsync();

        Assert.DoesNotContain("ReadPersonalAccessToken", await all.SourceAsync(), StringComparison.Ordinal);
    }

    /// <summary>Whichever type is fixed first, the method stands in the outermost one; in a type of several parts nobody could tell where.</summary>
    [Fact]
    public Task A_type_inside_another_calls_the_method_of_that_one()
        => TokenFix.VerifyAsync(Client("public class Inner { private readonly Base _base = new Base([|\"PAT1\"|]); }"), Client("public class Inner { private readonly Base _base = new Base(ReadPersonalAccessToken()); }", Method));

    [Fact]
    public async Task A_type_of_several_parts_gets_no_method()
    {
        var all = await FixedProgram.Create([Client("private readonly Base _base = new Base(\"PAT1\");").Replace("public class Client", "public partial class Client", StringComparison.Ordinal)]).FixAllAsync();

        Assert.Contains("new Base(Environment.GetEnvironmentVariable", await all.SourceAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Methods_for_two_variables_stand_in_the_order_of_their_names_whichever_was_added_first()
    {
        const string Members = "private readonly VssConnection _connection = new VssConnection(new Uri(\"https://dev.azure.com/acme\"), new VssBasicCredential(\"\", \"hunter2\"));";
        var source = $"using System;\nusing Microsoft.VisualStudio.Services.Common;\nusing Microsoft.VisualStudio.Services.WebApi;\n\npublic class Client\n{{\n    {Members}\n}}\n";
        var texts = new List<string>();
        foreach (var (first, second) in new[] { (DiagnosticIds.HardCodedCredential, DiagnosticIds.HardCodedOrganizationUrl), (DiagnosticIds.HardCodedOrganizationUrl, DiagnosticIds.HardCodedCredential) })
        {
            var between = await FixedProgram.Create([source], rule: FixedRule.Of(first)).FixAllAsync();
            texts.Add(await (await FixedProgram.Create([await between.SourceAsync()], rule: FixedRule.Of(second)).FixAllAsync()).SourceAsync());
        }

        Assert.Equal(texts[0], texts[1]);
        Assert.Contains("new VssConnection(new Uri(ReadOrganizationUrl()), new VssBasicCredential(\"\", ReadPersonalAccessToken()));", texts[0], StringComparison.Ordinal);
        Assert.True(texts[0].IndexOf("string ReadOrganizationUrl()", StringComparison.Ordinal) < texts[0].IndexOf("string ReadPersonalAccessToken()", StringComparison.Ordinal));
    }

    [Fact]
    public Task An_expression_tree_in_a_field_calls_it_in_every_version()
    {
        const string Field = "private static readonly System.Linq.Expressions.Expression<Func<string>> Pat = () => ";
        return TokenFix.VerifyAsync(Client(Field + "[|\"PAT1\"|];"), Client(Field + "ReadPersonalAccessToken();", Method));
    }

    [Fact]
    public Task Several_findings_in_a_type_call_one_method_also_from_another_file_of_it_and_from_a_type_inside()
        => TokenFix.VerifyAsync(
            """
            // file: Client.cs
            public partial class Client
            {
                private string _first = [|"PAT1"|];

                public class Inner
                {
                    public string Pat { get; } = [|"PAT2"|];
                }
            }

            // file: Other.cs
            public partial class Client
            {
                private string _second = "Token [|PAT2|]";

            }
            """,
            """
            // file: Client.cs
            using System;

            public partial class Client
            {
                private string _first = ReadPersonalAccessToken();

                public class Inner
                {
                    public string Pat { get; } = ReadPersonalAccessToken();
                }

                private static string ReadPersonalAccessToken()
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return personalAccessToken;
                }
            }

            // file: Other.cs
            public partial class Client
            {
                private string _second = $"Token {ReadPersonalAccessToken()}";

            }
            """,
            TokenFix.InVersion(LanguageVersion.CSharp6));

    [Theory]
    [InlineData("private const int ReadPersonalAccessToken = 1;", "ReadPersonalAccessToken2")]
    [InlineData("private static string ReadPersonalAccessToken() { return \"x\"; }", "ReadPersonalAccessToken2")]
    [InlineData(Method, "ReadPersonalAccessToken")]
    public async Task A_method_that_does_just_that_is_called_and_the_name_of_anything_else_is_left_alone(string member, string name)
    {
        var added = name == "ReadPersonalAccessToken" ? "" : Method.Replace("ReadPersonalAccessToken()", name + "()", StringComparison.Ordinal);

        await TokenFix.VerifyAsync(
            Client("private string _pat = [|\"PAT1\"|];", member),
            Client($"private string _pat = {name}();", added.Length == 0 ? member : $"{member}\n\n    {added}"),
            TokenFix.InVersion(LanguageVersion.CSharp7));
    }

    private static string Client(string member, string? method = null)
        => $$"""
            using System;

            public class Client : Base
            {
                {{member}}

                public Client(string user, string pat) : base(user + pat) { }{{(method is null ? "" : "\n\n    " + method)}}
            }

            public class Base
            {
                public Base(string pat) { GC.KeepAlive(pat); }
            }

            """;
}
