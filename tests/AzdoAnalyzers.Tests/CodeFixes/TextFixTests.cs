using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A token that is a piece of a longer text.</summary>
public sealed class TextFixTests
{
    [Theory]
    [InlineData("\"Basic [|PAT1|]\\t{x}\"", "$\"Basic {personalAccessToken}\\t{{x}}\"")]
    [InlineData("\"\\u007b[|PAT1|]\\x7d\"", "$\"{{{personalAccessToken}}}\"")]
    [InlineData("@\"c:\\{x}\"\"[|PAT1|]\"", "$@\"c:\\{{x}}\"\"{personalAccessToken}\"")]
    [InlineData("$\"{user}{{:[|PAT1|]\"", "$\"{user}{{:{personalAccessToken}\"")]
    public Task It_becomes_a_hole(string before, string after)
        => TokenFix.VerifyAsync(
            $$"""
            using System;

            public class Client
            {
                public static string Connect(string user) => user + {{before}};
            }
            """,
            $$"""
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

                    return user + {{after}};
                }
            }
            """);

    [Theory]
    [InlineData("\"\"\"{ \"pat\": \"PAT1\" }\"\"\"", "$$\"\"\"{ \"pat\": \"{{personalAccessToken}}\" }\"\"\"")]
    [InlineData("$$\"\"\"{ {{user}}: PAT1 }\"\"\"", "$$\"\"\"{ {{user}}: {{personalAccessToken}} }\"\"\"")]
    [InlineData("\"\"\"\n        { \"a\": { \"pat\": \"PAT1\" }}\n        \"\"\"", "$$$\"\"\"\n        { \"a\": { \"pat\": \"{{{personalAccessToken}}}\" }}\n        \"\"\"")]
    public async Task It_becomes_a_hole_of_a_raw_text_with_as_many_braces_as_that_takes(string before, string after)
    {
        const string Head = "using System;\n\npublic class Client\n{\n    public static string Connect(string user) => user + ";
        var program = FixedProgram.Create([$"{Head}{before};\n}}\n"]);

        var text = Assert.Single(await (await program.FixAllAsync()).TextsAsync());

        Assert.Equal(
            $$"""
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

                    return user + {{after}};
                }
            }

            """,
            text);
    }

    [Theory]
    [InlineData("\"[|PAT1|]:[|PAT2|]\"", "$\"{personalAccessToken}:{personalAccessToken}\"")]
    [InlineData("@\"[|PAT1|]\\[|PAT2|]\"", "$@\"{personalAccessToken}\\{personalAccessToken}\"")]
    [InlineData("$\"{user}[|PAT1|]:[|PAT2|]\"", "$\"{user}{personalAccessToken}:{personalAccessToken}\"")]
    [InlineData("\"[|BASIC1|]:[|PAT2|]\"", "$\"{Convert.ToBase64String(Encoding.ASCII.GetBytes(\":\" + personalAccessToken))}:{personalAccessToken}\"")]
    public Task Two_tokens_in_one_text_are_one_read(string before, string after)
        => TokenFix.VerifyAsync(
            $$"""
            using System;
            using System.Text;

            public class Client
            {
                public static string Connect(string user) => Encoding.ASCII + user + {{before}};
            }
            """,
            $$"""
            using System;
            using System.Text;

            public class Client
            {
                public static string Connect(string user)
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return Encoding.ASCII + user + {{after}};
                }
            }
            """);

    [Fact]
    public Task A_text_that_holds_the_guarded_value_already_uses_it_again()
        => TokenFix.VerifyAsync(
            """
            using System;

            public class Client
            {
                public static string Connect(string user)
                {
                    var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException("No token.");
                    }

                    return $"{user}:{pat} [|PAT1|]";
                }
            }
            """,
            """
            using System;

            public class Client
            {
                public static string Connect(string user)
                {
                    var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException("No token.");
                    }

                    return $"{user}:{pat} {pat}";
                }
            }
            """);

    [Fact]
    public Task A_precomputed_header_becomes_the_expression_that_builds_it()
        => TokenFix.VerifyAsync(
            """
            public class Client
            {
                public static string Connect() => "Basic [|BASIC1|]";
            }
            """,
            """
            using System;
            using System.Text;

            public class Client
            {
                public static string Connect()
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    return "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + personalAccessToken));
                }
            }
            """);

    [Theory]
    [InlineData("\"git clone https://[|PAT1|]@dev.azure.com/acme/_git/web\"", "\"git clone https://dev.azure.com/acme/_git/web\"")]
    [InlineData("@\"https://me:[|PAT1|]@dev.azure.com/acme\"", "@\"https://dev.azure.com/acme\"")]
    [InlineData("$\"https://{user}:[|PAT1|]@dev.azure.com/{user}\"", "$\"https://dev.azure.com/{user}\"")]
    [InlineData("[|\"https://me:HEAD\" + \"TAIL@dev.azure.com/acme\"|]", "\"https://dev.azure.com/acme\"")]
    public Task In_the_user_information_of_a_url_it_goes_with_that(string before, string after)
    {
        const string Client = "public class Client\n{\n    public static string Connect(string user) => user + (URL);\n}\n";
        return TokenFix.VerifyAsync(Client.Replace("URL", before, StringComparison.Ordinal), Client.Replace("URL", after, StringComparison.Ordinal));
    }
}
