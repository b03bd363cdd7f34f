using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

public sealed class ConstantFixTests
{
    [Theory]
    [InlineData("private const", "private static")]
    [InlineData("const", "static")]
    [InlineData("public const", "public static")]
    [InlineData("private static readonly", "private static")]
    [InlineData("internal readonly static", "internal static")]
    [InlineData("private static", "private static")]
    [InlineData("internal static", "internal static")]
    public Task A_constant_becomes_a_property_of_the_same_name(string modifiers, string newModifiers)
        => TokenFix.VerifyAsync(
            $$"""
            using System;

            class Client
            {
                // from the portal
                {{modifiers}} string Pat = [|"PAT1"|]; // expires soon

                public static string Connect() => nameof(Pat) + Pat;
            }
            """,
            $$"""
            using System;

            class Client
            {
                // from the portal
                {{newModifiers}} string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN."); // expires soon

                public static string Connect() => nameof(Pat) + Pat;
            }
            """);

    [Theory]
    [InlineData("Guid.NewGuid() + ")]
    [InlineData("DateTime.Now.Year + ")]
    public Task A_static_field_is_lazy_if_it_would_give_something_else_each_time(string before)
        => TokenFix.VerifyAsync(
            $$"""
            using System;

            public class Client
            {
                private static readonly string Pat = {{before}}[|"PAT1"|];

                public static string Connect() => Pat;
            }
            """,
            $$"""
            using System;

            public class Client
            {
                private static readonly Lazy<string> LazyPat = new Lazy<string>(() =>
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return {{before}}personalAccessToken;
                });

                private static string Pat => LazyPat.Value;

                public static string Connect() => Pat;
            }
            """);

    [Theory]
    [InlineData("string", "string.Empty + ", "")]
    [InlineData("Uri", "new Uri(\"https://dev.azure.com/acme/_apis/\" + ", ")")]
    [InlineData("VssBasicCredential", "new VssBasicCredential(\"\", ", ")")]
    [InlineData("VssCredentials", "new VssBasicCredential(\"\", ", ")")]
    [InlineData("AuthenticationHeaderValue", "new AuthenticationHeaderValue(\"Basic\", Convert.ToBase64String(Encoding.ASCII.GetBytes(\":\" + ", ")))")]
    public Task A_static_field_of_a_value_becomes_a_property_so_that_the_message_is_seen(string type, string before, string behind)
        => TokenFix.VerifyAsync(
            Program($"""private static readonly {type} Value = {before}[|"PAT1"|]{behind};"""),
            Program(
                $$"""
                private static {{type}} Value
                    {
                        get
                        {
                            var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                            if (string.IsNullOrEmpty(personalAccessToken))
                            {
                                throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                            }

                            return {{before}}personalAccessToken{{behind}};
                        }
                    }
                """));

    /// <summary>It would throw while its type is made, as the constant's read now does.</summary>
    [Fact]
    public Task A_static_field_built_from_a_constant_becomes_a_property_with_it()
        => TokenFix.VerifyAsync(
            """
            using System;

            public static class Client
            {
                private const string Pat = [|"PAT1"|];
                private static readonly string Header = "Basic " + Pat;

                public static string Connect() => Header;
            }
            """,
            """
            using System;

            public static class Client
            {
                private static string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                private static string Header => "Basic " + Pat;

                public static string Connect() => Header;
            }
            """);

    /// <summary>The compiler sees what sets a field, unless others may: then it stays one.</summary>
    [Theory]
    [InlineData("private static string Pat", "public static void Set(string pat) => Pat = pat;")]
    [InlineData("internal static string Pat", "public static void Set() => Change(ref Pat); private static void Change(ref string pat) => pat += \"x\";")]
    [InlineData("[ThreadStatic] private static string Pat", "")]
    public async Task A_static_field_stays_one_where_something_may_set_it(string field, string other)
    {
        var program = FixedProgram.Create([$"using System;\n\npublic static class Client\n{{\n    {field} = \"PAT1\";\n    public static string Connect() => Pat;\n    {other}\n}}\n"]);

        Assert.DoesNotContain("Pat =>", await (await program.FixAllAsync()).SourceAsync(), StringComparison.Ordinal);
        Assert.Empty(await (await program.FixAllAsync()).FaultsAsync());
    }

    /// <summary>Code outside of the solution may set such a field, or hand it over by reference; an exception while its type is made would help nobody either.</summary>
    [Theory]
    [InlineData("public static string Pat")]
    [InlineData("protected internal static string Pat")]
    [InlineData("public static readonly string Pat")]
    public async Task A_static_field_that_a_library_shows_becomes_a_property_by_choice(string field)
    {
        var program = FixedProgram.Create([$"using System;\n\npublic class Client\n{{\n    {field} = \"PAT1\";\n    public static string Connect() => Pat;\n}}\n"]);

        Assert.Equal(await program.SourceAsync(), await (await program.FixAllAsync()).SourceAsync());
        var choice = (await program.ActionsAsync((await program.FindingsAsync()).Single()))[0];
        Assert.Equal("Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment (may break callers)", choice.Title);
        Assert.Contains("static string Pat => ", await (await program.FixOneByOneAsync(choice.EquivalenceKey)).SourceAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_static_field_is_lazy_where_a_member_of_its_value_is_set()
        => TokenFix.VerifyAsync(
            Program("""private static readonly VssCredentials Value = new VssBasicCredential("", [|"PAT1"|]); public static void Ask() => Value.PromptType = CredentialPromptType.DoNotPrompt;"""),
            Program("""
                private static readonly Lazy<VssCredentials> LazyValue = new Lazy<VssCredentials>(() =>
                    {
                        var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                        if (string.IsNullOrEmpty(personalAccessToken))
                        {
                            throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                        }

                        return new VssBasicCredential("", personalAccessToken);
                    });

                    private static VssCredentials Value => LazyValue.Value; public static void Ask() => Value.PromptType = CredentialPromptType.DoNotPrompt;
                """));

    [Fact]
    public Task Constants_built_from_it_in_other_files_are_rewritten_with_it()
        => TokenFix.VerifyAsync(
            """
            // file: Secrets.cs
            static class Secrets
            {
                public const string Pat = [|"PAT1"|];
            }

            // file: Client.cs
            public class Client
            {
                private const string Credentials = ":" + Secrets.Pat;

                public static string Connect()
                {
                    const string header = "Basic " + Credentials;
                    return header;
                }
            }
            """,
            """
            // file: Secrets.cs
            using System;

            static class Secrets
            {
                public static string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
            }

            // file: Client.cs
            public class Client
            {
                private static string Credentials => ":" + Secrets.Pat;

                public static string Connect()
                {
                    string header = "Basic " + Credentials;
                    return header;
                }
            }
            """);

    [Fact]
    public Task A_declaration_of_several_is_split()
        => TokenFix.VerifyAsync(
            """
            using System;

            public class Client
            {
                private const string User = "me", // the user
                    Pat = [|"PAT1"|], Domain = "corp";

                public static string Connect(string user = User, string domain = Domain) => user + domain + Pat;
            }
            """,
            """
            using System;

            public class Client
            {
                private const string User = "me"; // the user
                private static string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                private const string Domain = "corp";

                public static string Connect(string user = User, string domain = Domain) => user + domain + Pat;
            }
            """);

    [Fact]
    public Task Halves_that_nothing_else_uses_go_with_the_whole()
        => TokenFix.VerifyAsync(
            """
            using System;

            public class Client
            {
                /// <summary>The first half.</summary>
                private const string Head = "HEAD";

                private const string Tail = "TAIL"; // the rest

                private const string Used = "x";

                public static string Connect() => [|Head + Tail|];
            }
            """,
            """
            using System;

            public class Client
            {
                // the rest

                private const string Used = "x";

                public static string Connect() => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
            }
            """);

    [Theory]
    [InlineData("[System.Obsolete(Pat)] public static void M() { }")]
    [InlineData("public static void M(string pat = Pat) { }")]
    [InlineData("public static bool M(string pat) { switch (pat) { case Pat: return true; default: return false; } }")]
    [InlineData("public static bool M(string pat) => pat is Pat;")]
    [InlineData("public static bool M(string pat) => pat switch { Pat => true, _ => false };")]
    [InlineData("private const string Header = \"Basic \" + Pat; public static void M(string header = Header) { }")]
    public Task A_constant_that_must_stay_one_gets_no_fix(string use)
        => TokenFix.VerifyNotOfferedAsync(
            $$"""
            public class Client
            {
                private const string Pat = [|"PAT1"|];

                {{use}}
            }
            """);

    [Theory]
    [InlineData("[System.Obsolete([|\"PAT1\"|])] public static void M() { }")]
    [InlineData("public static void M(string pat = [|\"PAT1\"|]) { }")]
    [InlineData("public static string M() { var read = (string pat = [|\"PAT1\"|]) => pat; return read(); }")]
    [InlineData("public record R(string Pat = [|\"PAT1\"|]);")]
    [InlineData("public static bool M(string pat) { switch (pat) { case [|\"PAT1\"|]: return true; default: return false; } }")]
    [InlineData("public static bool M(string pat) => pat is [|\"PAT1\"|];")]
    [InlineData("public static bool M(string pat) => pat switch { [|\"PAT1\"|] => true, _ => false };")]
    [InlineData("public static int M() { System.ReadOnlySpan<byte> pat = [|\"PAT1\"u8|]; return pat.Length; }")]
    public Task Nothing_is_offered_where_only_a_constant_can_stand(string member)
        => TokenFix.VerifyNotOfferedAsync(
            $$"""
            public class Client
            {
                {{member}}
            }
            """);

    [Theory]
    [InlineData("public static string Pat { get; } = [|\"PAT1\"|];", "public static string Pat => READ")]
    [InlineData("public string Pat { get; } = [|\"PAT1\"|];", "public string Pat { get; } = READ")]
    public Task A_static_property_that_is_only_read_reads_when_it_is_asked(string before, string after)
        => TokenFix.VerifyAsync(
            $"using System;\n\npublic class Settings\n{{\n    {before}\n}}\n",
            $"using System;\n\npublic class Settings\n{{\n    {after.Replace("READ", Read, StringComparison.Ordinal)}\n}}\n");

    [Theory]
    [InlineData("internal static string Pat { get; } /* by hand */ = ")]
    [InlineData("public static string Pat { get; private set; } = ")]
    public Task Another_one_is_read_while_its_type_is_made_by_choice(string property)
        => TokenFix.VerifyHiddenAsync(
            $"using System;\n\npublic class Settings\n{{\n    {property}[|\"PAT1\"|];\n}}\n",
            $"using System;\n\npublic class Settings\n{{\n    {property}{Read}\n}}\n");

    private const string Read = "Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") is { Length: > 0 } personalAccessToken\n        ? personalAccessToken\n        : throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");";

    private static string Program(string member, string? method = null) => $$"""
        using System;
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.VisualStudio.Services.Common;

        public static class Program
        {
            {{member}}

            public static string Text() => Value.ToString();{{(method is null ? "" : "\n\n    " + method)}}
        }
        """;
}
