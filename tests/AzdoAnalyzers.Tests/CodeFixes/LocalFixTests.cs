using System.Globalization;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

public sealed class LocalFixTests
{
    [Fact]
    public Task A_local_gets_a_guard_after_it()
        => TokenFix.VerifyAsync(
            """
            using System;

            public class Client
            {
                public static void Connect()
                {
                    var pat = [|"PAT1"|]; // the token
                    GC.KeepAlive(pat);
                }
            }
            """,
            """
            using System;

            public class Client
            {
                public static void Connect()
                {
                    var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"); // the token
                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    GC.KeepAlive(pat);
                }
            }
            """);

    [Theory]
    [InlineData("string", true, "string?")]
    [InlineData("string", false, "string")]
    [InlineData("String", true, "String?")]
    [InlineData("const string", true, "string?")]
    [InlineData("const string", false, "string")]
    [InlineData("var", true, "var")]
    public Task The_type_of_a_local_admits_null_where_that_is_told_apart(string type, bool isNullable, string newType)
        => TokenFix.VerifyAsync(
            $$"""
            using System;

            public class Client
            {
                public static string Connect()
                {
                    {{type}} pat = [|"PAT1"|];

                    return pat;
                }
            }
            """,
            $$"""
            using System;

            public class Client
            {
                public static string Connect()
                {
                    {{newType}} pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return pat;
                }
            }
            """,
            new ProjectUnderTest { IsNullable = isNullable });

    [Fact]
    public Task A_fallback_behind_a_read_is_replaced_whole_and_the_read_guarded()
        => TokenFix.VerifyAsync(
            """
            using System;

            public class Client
            {
                public static string Connect()
                {
                    var pat = Environment.GetEnvironmentVariable("MY_PAT") ?? [|"PAT1"|];
                    return pat;
                }
            }
            """,
            """
            using System;

            public class Client
            {
                public static string Connect()
                {
                    var pat = Environment.GetEnvironmentVariable("MY_PAT");
                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException("Set the environment variable MY_PAT.");
                    }

                    return pat;
                }
            }
            """);

    [Fact]
    public Task Top_level_statements_are_guarded_like_others()
        => TokenFix.VerifyAsync(
            """
            // Says hello.
            var pat = [|"PAT1"|];
            System.GC.KeepAlive(pat);
            """,
            """
            // Says hello.
            using System;

            var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
            if (string.IsNullOrEmpty(pat))
            {
                throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
            }

            System.GC.KeepAlive(pat);
            """,
            TokenFix.Program);

    [Fact]
    public Task Before_throw_expressions_a_read_is_put_before_the_statement()
        => TokenFix.VerifyAsync(
            """
            using System;

            public class Client
            {
                public static void Connect(string user)
                {
                    // as this user
                    Log(user, [|"PAT1"|]);
                }

                private static void Log(string user, string pat) { GC.KeepAlive(user + pat); }
            }
            """,
            """
            using System;

            public class Client
            {
                public static void Connect(string user)
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    // as this user
                    Log(user, personalAccessToken);
                }

                private static void Log(string user, string pat) { GC.KeepAlive(user + pat); }
            }
            """,
            TokenFix.InVersion(LanguageVersion.CSharp6));

    [Theory]
    [InlineData("throw new ArgumentException(\"No token.\");", "throw new ArgumentException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");")]
    [InlineData("throw new ArgumentNullException(\"pat\");", "throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");")]
    [InlineData("throw new ArgumentOutOfRangeException(\"pat\");", "throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");")]
    [InlineData("throw new Exception();", "throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");")]
    public Task A_guard_that_is_there_names_the_variable(string before, string after)
    {
        const string Head = "using System;\n\npublic class Client\n{\n    public static string Connect()\n    {\n        var pat = ";
        const string Guard = ";\n        if (string.IsNullOrEmpty(pat))\n        {\n            // not set\n            ";
        const string End = "\n        }\n\n        return pat;\n    }\n}\n";
        return TokenFix.VerifyAsync(Head + "[|\"PAT1\"|]" + Guard + before + End, Head + "Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\")" + Guard + after + End);
    }

    [Fact]
    public Task A_guard_that_throws_what_may_be_caught_by_its_type_stays_and_nothing_comes_before_it()
    {
        const string Head = "using System;\n\npublic class Client\n{\n    public static string Connect()\n    {\n        var pat = ";
        const string End = "        if (string.IsNullOrEmpty(pat)) throw new MissingException(Missing);\n        return pat;\n    }\n\n    private static readonly string Missing = \"none\";\n}\n\npublic class MissingException : Exception\n{\n    public MissingException(string message)\n        : base(message)\n    {\n    }\n}\n";
        return TokenFix.VerifyAsync(
            Head + "[|\"PAT1\"|];\n" + End,
            Head + "Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n" + End);
    }

    [Theory]
    [InlineData("if (isMine) user = ")]
    [InlineData("if (!isMine) user = null; else user = ")]
    [InlineData("while (user == null) user = ")]
    public Task A_text_with_a_hole_in_a_statement_that_may_not_run_calls_a_method(string before)
    {
        const string Head = "using System;\n\npublic class Client\n{\n    public static string? Connect(bool isMine, string? user)\n    {\n        ";
        const string End = ";\n        return user;\n    }\n}\n";
        return TokenFix.VerifyAsync(
            Head + before + "$\":{[|\"PAT1\"|]}\"" + End,
            Head + before + "$\":{ReadPersonalAccessToken()}\"" + End.Replace("    }\n}\n", $"    }}\n\n    {ReadingMethodFixTests.Method}\n}}\n", StringComparison.Ordinal));
    }

    [Fact]
    public Task A_text_with_a_hole_gets_its_read_before_the_statement()
        => TokenFix.VerifyAsync(
            """
            using System;

            public class Client
            {
                public static string Connect(string user)
                {
                    return Convert.ToString($"{user}:{[|"PAT1"|]}");
                }

                public static string Otherwise(string user) => user ?? $":{[|"PAT1"|]}";
            }
            """,
            """
            using System;

            public class Client
            {
                public static string Connect(string user)
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return Convert.ToString($"{user}:{personalAccessToken}");
                }

                public static string Otherwise(string user) => user ?? $":{ReadPersonalAccessToken()}";

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
            """);

    [Fact]
    public Task A_directive_before_the_value_stays()
        => TokenFix.VerifyAsync(
            """
            using System;

            public class Client
            {
                public static string Connect() => Join(
            #if OTHER
                    "x",
            #endif
                    [|"PAT1"|]);

                private static string Join(string pat) => pat;
            }
            """,
            """
            using System;

            public class Client
            {
                public static string Connect() => Join(
            #if OTHER
                    "x",
            #endif
                    ReadPersonalAccessToken());

                private static string Join(string pat) => pat;

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
            """);

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        var pat = [|\"PAT1\"|];")]
    [InlineData("_ = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        var pat = [|\"PAT1\"|];")]
    [InlineData("var unused = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        var pat = [|\"PAT1\"|];")]
    [InlineData("var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        pat = [|\"PAT1\"|];")]
    public Task A_discarded_read_of_the_variable_next_to_it_is_joined_with_it(string statements)
    {
        const string Head = "using System;\n\npublic class Client\n{\n    public static void Connect()\n    {\n        // from the portal\n        ";
        const string End = "\n\n        GC.KeepAlive(pat);\n    }\n}\n";
        return TokenFix.VerifyAsync(
            Head + statements + End,
            Head + "var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(pat))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }" + End);
    }

    [Theory]
    [InlineData("GC.KeepAlive(Login());\n\n", "string Login() => {0};")]
    [InlineData("", "GC.KeepAlive(Login());\n\nstatic string Login() => {0};")]
    [InlineData("", "GC.KeepAlive(Login() + {0});\n\nstatic string Login() => {0}.Trim();")]
    public Task A_constant_that_a_local_cannot_stand_in_for_becomes_a_local_function(string before, string after)
        => TokenFix.VerifyAsync(
            "using System;\n\n" + before + "const string pat = [|\"PAT1\"|];\n" + string.Format(CultureInfo.InvariantCulture, after, "pat") + "\n",
            "using System;\n\n" + before + "static string Pat() => Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") is { Length: > 0 } personalAccessToken\n    ? personalAccessToken\n    : throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n"
                + string.Format(CultureInfo.InvariantCulture, after, "Pat()") + "\n",
            TokenFix.Program);
}
