using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A proven token that a member or an element of a collection starts with, where something sets another one later: a <c>throw</c> would come before that.</summary>
public sealed class OverriddenStartFixTests
{
    [Theory]
    [InlineData("public string Pat { get; set; } = [|\"PAT1\"|]; public static Client Of(string pat) { var client = new Client(); client.Pat = pat; return client; }")]
    [InlineData("public string Pat { get; set; } = [|\"PAT1\"|]; public static Client Of(string pat) => new Client { Pat = pat };")]
    [InlineData("public string Pat { get; set; } = [|\"PAT1\"|]; public static void Bind(Client client, string pat) => typeof(Client).GetProperty(\"Pat\")!.SetValue(client, pat);")]
    [InlineData("private static string _pat = [|\"PAT1\"|]; public static void Set(string pat) => _pat = pat; public static string Get() => _pat;")]
    [InlineData("public static object Read(string[] args) { var settings = new Dictionary<string, string> { [\"pat\"] = [|\"PAT1\"|] }; if (args.Length > 0) { settings[\"pat\"] = args[0]; } return settings; }")]
    [InlineData("public static object Read(string key) { var settings = new Dictionary<string, string> { [\"pat\"] = [|\"PAT1\"|] }; settings[key] = key; return settings; }")]
    public Task It_gets_no_fix(string members) => TokenFix.VerifyNotOfferedAsync(Program(members));

    [Fact]
    public Task An_element_beside_it_may_be_set() => TokenFix.VerifyAsync(
        Program("""
            public static object Read(string user)
                {
                    var settings = new Dictionary<string, string> { ["pat"] = [|"PAT1"|] };
                    settings["user"] = user;
                    return settings;
                }
            """),
        Program("""
            public static object Read(string user)
                {
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    var settings = new Dictionary<string, string> { ["pat"] = personalAccessToken };
                    settings["user"] = user;
                    return settings;
                }
            """));

    private static string Program(string members) => $$"""
        using System;
        using System.Collections.Generic;

        public class Client
        {
            {{members}}
        }
        """;
}
