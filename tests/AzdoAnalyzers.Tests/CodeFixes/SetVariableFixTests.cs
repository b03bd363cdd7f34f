using System.Globalization;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
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

    [Theory]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", {|AZDO1002:\"hunter2\"|});")]
    [InlineData("start.EnvironmentVariables.Add(\"AZDO_PERSONAL_ACCESS_TOKEN\", {|AZDO1002:\"hunter2\"|}); // for az", "        // for az\n")]
    [InlineData("const string pat = {|AZDO1002:\"hunter2\"|};\n        Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", pat);")]
    public Task So_it_is_with_a_credential(string statement, string left = "")
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(Program($"        {statement}\n"), Program(left));

    [Theory]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", {|AZDO1003:\"$(System.AccessToken)\"|});")]
    [InlineData("start.Environment[\"AZDO_PERSONAL_ACCESS_TOKEN\"] = {|AZDO1003:\"<your PAT>\"|};")]
    public Task So_it_is_with_a_placeholder(string statement)
        => ClientVerifier.VerifyFixAsync<PlaceholderCredentialCodeFixProvider>(Program($"        {statement}\n"), Program(""));

    [Theory]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\", {|AZDO2001:\"https://dev.azure.com/acme\"|});")]
    [InlineData("var url = {|AZDO2001:\"https://dev.azure.com/acme\"|};\n        Environment.SetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\", url);")]
    [InlineData("start.Environment.Add(\"AZDO_ORG_SERVICE_URL\", {|AZDO2001:\"https://dev.azure.com/acme\"|});")]
    public Task So_it_is_with_an_organization(string statement)
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(Program($"        {statement}\n"), Program(""));

    [Theory]
    [InlineData("start.Environment[\"AZP_TOKEN\"] = {0};", true)]
    [InlineData("Environment.SetEnvironmentVariable(\"AZURE_DEVOPS_EXT_PAT\", {0});", true)]
    [InlineData("start.EnvironmentVariables.Add(\"VSS_NUGET_ACCESSTOKEN\", {0});", true)]
    [InlineData("start.Environment[\"AZP_TOKEN\"] = {0};", false)]
    public Task Another_variable_is_given_a_guarded_value(string statement, bool isNullable)
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(
            Program($"        {statement.Replace("{0}", "{|AZDO1002:\"hunter2\"|}", StringComparison.Ordinal)}\n"),
            Program($"{Read}{Comment}        {statement.Replace("{0}", "personalAccessToken", StringComparison.Ordinal)}\n", comment: ""),
            new ProjectUnderTest { IsNullable = isNullable });

    [Fact]
    public Task A_constant_that_sets_both_is_read_for_the_other_one()
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(
            Program("        var pat = {|AZDO1002:\"hunter2\"|};\n        Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", pat);\n        start.Environment[\"AZURE_DEVOPS_EXT_PAT\"] = pat;\n", comment: ""),
            Program(Read.Replace("personalAccessToken", "pat", StringComparison.Ordinal) + "        start.Environment[\"AZURE_DEVOPS_EXT_PAT\"] = pat;\n", comment: ""));

    [Theory]
    [InlineData("public const", true)]
    [InlineData("internal static readonly", true)]
    [InlineData("public static readonly", true)]
    [InlineData("internal const", false)]
    [InlineData("public const", false)]
    public Task A_field_that_nothing_else_uses_goes_unless_a_library_shows_it(string modifiers, bool isProgram)
    {
        const string Usings = "using System;\n\n";
        const string Set = "public static class Program\n{\n    public static void Main()\n    {\n        Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", Secrets.Pat);\n    }\n}\n";
        var isShown = !isProgram && modifiers.StartsWith("public", StringComparison.Ordinal);
        var before = $"{Usings}public static class Secrets\n{{\n    {modifiers} string Pat = {{|AZDO1002:\"hunter2\"|}};\n}}\n\n{Set}";
        return ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(
            before,
            isShown ? before : $"{Usings}public static class Secrets\n{{\n}}\n\n" + Set.Replace("        Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", Secrets.Pat);\n", "", StringComparison.Ordinal),
            new ProjectUnderTest { IsProgram = isProgram });
    }

    [Theory]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", \"hunter2\");", "Revoke this hard-coded credential and set 'AZDO_PERSONAL_ACCESS_TOKEN' from outside instead: it reaches 'Environment.SetEnvironmentVariable'")]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", \"<your PAT>\");", "Set 'AZDO_PERSONAL_ACCESS_TOKEN' from outside instead of this placeholder: it reaches 'Environment.SetEnvironmentVariable'")]
    [InlineData("Environment.SetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\", \"https://dev.azure.com/acme\");", "Set 'AZDO_ORG_SERVICE_URL' from outside instead of this hard-coded organization URL: it reaches 'Environment.SetEnvironmentVariable'")]
    [InlineData("Environment.SetEnvironmentVariable(\"AZURE_DEVOPS_EXT_PAT\", \"hunter2\");", "Revoke this hard-coded credential and read 'AZDO_PERSONAL_ACCESS_TOKEN' instead: it reaches 'Environment.SetEnvironmentVariable'")]
    public async Task The_message_says_that_it_has_to_be_set(string statement, string message)
        => Assert.Equal(message, Xunit.Assert.Single(await ClientProgram.FindAsync(Program($"        {statement}\n"))).GetMessage(CultureInfo.InvariantCulture));

    private const string Read = "        var personalAccessToken = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(personalAccessToken))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n";

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
