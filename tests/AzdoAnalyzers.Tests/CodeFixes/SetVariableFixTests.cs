using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>An environment variable that the code sets to a literal: the one to read is to be set from outside, another one gets its value.</summary>
public sealed class SetVariableFixTests
{
    private const string Comment = "        // Log in first.\n";

    [Theory]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]);")]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", ([|\"PAT1\"|]), EnvironmentVariableTarget.User);")]
    [InlineData("start.Environment[\"AZDO_PERSONAL_ACCESS_TOKEN\"] = [|\"PAT1\"|];")]
    [InlineData("start.EnvironmentVariables[\"AZDO_PERSONAL_ACCESS_TOKEN\"] = [|\"PAT1\"|];")]
    [InlineData("start.Environment.Add(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]);")]
    [InlineData("if (start.UseShellExecute)\n            Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]);")]
    [InlineData("if (string.IsNullOrEmpty(start.UserName))\n        {\n            Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]);\n        }")]
    public Task What_sets_the_variable_that_would_be_read_goes(string statement)
        => TokenFix.VerifyAsync(Program($"        {statement}\n"), Program(""));

    [Fact]
    public Task Comments_stay_where_it_goes()
        => TokenFix.VerifyAsync(
            Program("        Environment.SetEnvironmentVariable(\n            \"AZDO_PERSONAL_ACCESS_TOKEN\", // read below\n            /* of the build agent */ [|\"PAT1\"|]);\n"),
            Program("        // read below\n        /* of the build agent */\n"));

    [Fact]
    public Task A_comment_on_its_line_stays()
        => TokenFix.VerifyAsync(
            Program("        Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]); // for az\n"),
            Program("        // for az\n"));

    [Theory]
    [InlineData("if (start.Environment.Remove(\"HOME\"))\n            Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]);", "if (start.Environment.Remove(\"HOME\"))\n            { }")]
    [InlineData("Action set = () => Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]);", "Action set = () => { };")]
    [InlineData("if (start.UseShellExecute) start.UserName = \"\"; else Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|]);", "if (start.UseShellExecute) start.UserName = \"\";")]
    [InlineData("start = new ProcessStartInfo(\"az\") { Environment = { [\"AZDO_PERSONAL_ACCESS_TOKEN\"] = [|\"PAT1\"|], [\"HOME\"] = \"/\" } };", "start = new ProcessStartInfo(\"az\") { Environment = { [\"HOME\"] = \"/\" } };")]
    [InlineData("start = new ProcessStartInfo(\"az\") { Environment = { { \"HOME\", \"/\" }, { \"AZDO_PERSONAL_ACCESS_TOKEN\", [|\"PAT1\"|] } } };", "start = new ProcessStartInfo(\"az\") { Environment = { { \"HOME\", \"/\" } } };")]
    public Task What_has_to_stay_around_it_stays(string before, string after)
        => TokenFix.VerifyAsync(Program($"        {before}\n"), Program($"        {after}\n"));

    [Theory]
    [InlineData("Environment.SetEnvironmentVariable(\"AZURE_DEVOPS_EXT_PAT\", [|\"PAT1\"|]);")]
    [InlineData("start.Environment[\"AZURE_DEVOPS_EXT_PAT\"] = [|\"PAT1\"|];")]
    [InlineData("start.EnvironmentVariables[\"AZURE_DEVOPS_EXT_PAT\"] = [|\"PAT1\"|];")]
    [InlineData("start.Environment.Add(\"AZURE_DEVOPS_EXT_PAT\", [|\"PAT1\"|]);")]
    public Task Another_variable_is_given_the_value_of_that_one(string statement)
        => TokenFix.VerifyAsync(
            Program($"        {statement}\n"),
            Program("        var personalAccessToken = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(personalAccessToken))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n" + $"{Comment}        {statement.Replace("[|\"PAT1\"|]", "personalAccessToken", StringComparison.Ordinal)}\n", comment: ""));

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

    private static string Program(string statements, string comment = Comment)
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
            """.ReplaceLineEndings("\n") + "\n" + comment + statements + "        Process.Start(start);\n    }\n}\n";
}
