using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A proven token that is also written where others can read it gets no fix: the variable's value would be written there.</summary>
public sealed class WrittenValueFixTests
{
    [Theory]
    [InlineData("Console.WriteLine(pat);")]
    [InlineData("Console.Error.WriteLine($\"Using {pat}.\");")]
    [InlineData("Console.WriteLine(\"Using {0}.\", pat);")]
    [InlineData("Console.WriteLine(\"Using \" + pat.Substring(0, 8));")]
    [InlineData("Console.WriteLine(pat[..8]);")]
    [InlineData("System.Diagnostics.Trace.TraceInformation(pat);")]
    [InlineData("var text = \"Using \" + pat; var line = $\"{text}.\"; Console.WriteLine(line);")]
    [InlineData("if (pat.Length < 9) throw new InvalidOperationException(message: $\"Too short: {pat}\");")]
    [InlineData("System.IO.File.WriteAllText(\"nuget.config\", $\"<add value='{pat}' />\");")]
    public async Task It_gets_none_where_it_is_written(string statement)
    {
        foreach (var declaration in new[] { "var pat = [|\"PAT1\"|];", "const string pat = [|\"PAT1\"|];" })
        {
            await TokenFix.VerifyNotOfferedAsync(Program(declaration + "\n        " + statement));
        }
    }

    [Theory]
    [InlineData("Func<string> pat = () => [|\"PAT1\"|]; Console.WriteLine(pat());")]
    [InlineData("string Pat() => [|\"PAT1\"|]; Console.WriteLine(\"Using \" + Pat());")]
    [InlineData("string Pat() { return [|\"PAT1\"|]; } var pat = Pat(); Console.WriteLine(pat);")]
    [InlineData("string Given(string pat) => pat; var pat = Given([|\"PAT1\"|]); Console.WriteLine(pat);")]
    [InlineData("void Show(string pat) => Console.WriteLine(pat); Show([|\"PAT1\"|]);")]
    [InlineData("var settings = new System.Collections.Generic.Dictionary<string, string> { [\"pat\"] = [|\"PAT1\"|] }; Console.WriteLine(settings[\"pat\"]);")]
    [InlineData("var pat = \"\"; pat = [|\"PAT1\"|]; Console.WriteLine(pat);")]
    public Task It_gets_none_where_it_goes_through_calls_and_collections_to_what_writes_it(string statements) => TokenFix.VerifyNotOfferedAsync(Program(statements));

    [Fact]
    public async Task What_another_call_of_the_same_method_hands_back_may_be_written()
    {
        var program = FixedProgram.Create([Program("string Given(string text) => text; Console.WriteLine(Given(\"ready\")); var pat = Given(\"PAT1\"); GC.KeepAlive(pat);")]);

        Assert.NotNull(await program.ActionAsync(Assert.Single(await program.FindingsAsync())));
    }

    [Theory]
    [InlineData("public string Save() => System.Text.Json.JsonSerializer.Serialize(this);", "")]
    [InlineData("", "public static string Save() => System.Text.Json.JsonSerializer.Serialize(new Settings());")]
    [InlineData("", "public static string Save() { Settings settings = new(); return System.Text.Json.JsonSerializer.Serialize(settings); }")]
    public Task A_member_of_an_object_that_is_serialized_gets_none(string member, string other) => TokenFix.VerifyNotOfferedAsync($$"""
        class Settings
        {
            public string Pat { get; init; } = [|"PAT1"|];
            {{member}}
        }

        class Client
        {
            {{other}}
        }
        """);

    [Theory]
    [InlineData("log", true)]
    [InlineData("_writeLine", true)]
    [InlineData("onTrace", true)]
    [InlineData("login", false)]
    [InlineData("catalog", false)]
    [InlineData("use", false)]
    public async Task A_delegate_is_known_by_its_name(string name, bool writes)
    {
        var program = FixedProgram.Create([$"using System;\n\npublic class Client(Action<string> {name})\n{{\n    public void Run()\n    {{\n        var pat = \"PAT1\";\n        {name}($\"Using {{pat}}\");\n    }}\n}}\n"], outputKind: Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary);

        Assert.Equal(!writes, await program.ActionAsync(Assert.Single(await program.FindingsAsync())) is not null);
    }

    [Theory]
    [InlineData("var login = new Login(\"\", pat); Console.WriteLine(login);", true)]
    [InlineData("var login = new Login(\"\", \"\") { Pat = pat }; Console.WriteLine($\"Using {login}.\");", true)]
    [InlineData("var login = new Login(\"\", \"\"); login.Pat = pat; Console.WriteLine(login.ToString());", true)]
    [InlineData("Console.WriteLine(new Login(\"\", \"\") with { Pat = pat });", true)]
    [InlineData("var login = new Plain { Pat = pat }; Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(login));", true)]
    [InlineData("var login = new Plain { Pat = pat }; Console.WriteLine(login);", false)]
    [InlineData("var login = new Login(\"\", pat); Console.WriteLine(login.User);", false)]
    [InlineData("Console.WriteLine(new Login(\"\", \"\")); GC.KeepAlive(new Login(\"\", pat));", false)]
    public async Task An_object_that_is_written_tells_of_its_members(string statements, bool writes)
    {
        var program = FixedProgram.Create([$"using System;\n\npublic record Login(string User, string Pat) {{ public string Pat {{ get; set; }} = Pat; }}\n\npublic class Plain {{ public string? Pat {{ get; set; }} }}\n\npublic class Client\n{{\n    public void Run()\n    {{\n        var pat = \"PAT1\";\n        {statements}\n    }}\n}}\n"]);

        Assert.Equal(!writes, await program.ActionAsync(Assert.Single(await program.FindingsAsync())) is not null);
    }

    [Theory]
    [InlineData("Cmdlet.WriteVerbose($\"PAT {pat}\");", true)]
    [InlineData("logger.LogPat(pat);", true)]
    [InlineData("Cmdlet.Rewrites(pat);", false)]
    [InlineData("client.Use(pat);", false)]
    public async Task A_call_that_does_not_bind_is_known_by_its_name(string statement, bool writes)
    {
        var program = FixedProgram.Create([$"public class Client\n{{\n    public void Run()\n    {{\n        var pat = \"PAT1\";\n        {statement}\n    }}\n}}\n"]);

        Assert.Equal(!writes, await program.ActionAsync(Assert.Single(await program.FindingsAsync())) is not null);
    }

    [Theory]
    [InlineData("Console.WriteLine([|\"PAT1\"|]);")]
    [InlineData("Console.WriteLine(\"Using [|PAT1|].\");")]
    [InlineData("throw new InvalidOperationException(\"Not accepted: [|PAT1|]\");")]
    public Task It_gets_none_in_what_is_written(string statement) => TokenFix.VerifyNotOfferedAsync(Program(statement));

    [Theory]
    [InlineData("Console.WriteLine(pat.Length);")]
    [InlineData("Console.WriteLine(nameof(pat));")]
    public Task What_tells_nothing_of_it_may_be_written(string statement)
        => TokenFix.VerifyAsync(
            Program("var pat = [|\"PAT1\"|];\n\n        " + statement),
            Program("var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(pat))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n        " + statement));

    [Fact]
    public Task A_constant_gets_none_where_another_file_writes_it()
        => TokenFix.VerifyNotOfferedAsync(
            """
            using System;

            internal static class Settings
            {
                public const string Pat = [|"PAT1"|];
            }

            internal static class Log
            {
                private const string Line = "Using " + Settings.Pat;

                public static void Write() => Console.WriteLine(Line);
            }
            """);

    private static string Program(string statements)
        => $$"""
        using System;

        public static class Client
        {
            public static void Connect()
            {
                {{statements}}
            }
        }
        """;
}
