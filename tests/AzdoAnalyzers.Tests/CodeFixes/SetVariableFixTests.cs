using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>An environment variable that the code sets to a literal: the statement goes, the variable is to be set from outside.</summary>
public sealed class SetVariableFixTests
{
    [Theory]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]);")]
    [InlineData("Environment.SetEnvironmentVariable(\"MY_PAT\", ([|\"PAT1\"|]), EnvironmentVariableTarget.User);")]
    [InlineData("start.Environment[\"AZURE_DEVOPS_EXT_PAT\"] = [|\"PAT1\"|];")]
    [InlineData("start.EnvironmentVariables[\"AZURE_DEVOPS_EXT_PAT\"] = [|\"PAT1\"|];")]
    [InlineData("start.Environment.Add(\"AZURE_DEVOPS_EXT_PAT\", [|\"PAT1\"|]);")]
    public Task The_statement_goes_and_comments_stay(string statement)
        => TokenFix.VerifyAsync(Program($"        {statement}\n"), Program(""));

    [Fact]
    public Task A_comment_on_its_line_stays()
        => TokenFix.VerifyAsync(
            Program("        Environment.SetEnvironmentVariable(\"MY_PAT\", [|\"PAT1\"|]); // for az\n"),
            Program("        // for az\n"));

    [Theory]
    [InlineData("        if (start.UseShellExecute)\n            Environment.SetEnvironmentVariable(\"MY_PAT\", [|\"PAT1\"|]);\n")]
    [InlineData("        Action set = () => Environment.SetEnvironmentVariable(\"MY_PAT\", [|\"PAT1\"|]);\n        set();\n")]
    public Task Where_nothing_would_be_left_in_its_place_nothing_is_offered(string statements)
        => TokenFix.VerifyNotOfferedAsync(Program(statements));

    [Theory]
    [InlineData("Process.Start(\"az\", [|\"login --token PAT1\"|]);")]
    [InlineData("start.Arguments = $\"login --token {[|\"PAT1\"|]}\";")]
    [InlineData("start.ArgumentList.Add([|\"PAT1\"|]);")]
    [InlineData("var arguments = string.Format(\"login {0}\", [|\"PAT1\"|]);\n        start = new ProcessStartInfo(\"az\", arguments);")]
    public Task On_a_command_line_nothing_is_offered(string statement)
        => TokenFix.VerifyNotOfferedAsync(Program($"        {statement}\n").Replace("[|\"login --token PAT1\"|]", "\"login --token [|PAT1|]\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("Assert.Equal([|\"PAT1\"|], start.UserName);")]
    [InlineData("Assert.Equal(\"Basic \" + Convert.ToBase64String(Encoding.ASCII.GetBytes(\":\" + [|\"PAT1\"|])), start.UserName);")]
    [InlineData("const string pat = [|\"PAT1\"|];\n        Assert.Equal(pat, start.UserName);")]
    [InlineData("if (start.UserName == [|\"PAT1\"|])\n        {\n            start.UserName = \"\";\n        }")]
    [InlineData("start.RedirectStandardInput = start.UserName.Equals([|\"PAT1\"|]);")]
    public Task In_a_test_whose_value_is_compared_nothing_is_offered(string statement)
        => TokenFix.VerifyNotOfferedAsync(Program($"        {statement}\n"));

    private static string Program(string statements)
        => $$"""
            using System;
            using System.Diagnostics;
            using System.Text;

            public static class Assert
            {
                public static void Equal(string expected, string actual) { }
            }

            public class Client
            {
                public static void Login(ProcessStartInfo start)
                {
                    // Log in first.

            """.ReplaceLineEndings("\n") + statements + "        Process.Start(start);\n    }\n}\n";
}
