using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>What a program hands to itself and to child processes.</summary>
public sealed class ProcessSinksTests
{
    [Theory]
    [InlineData("""Environment.SetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN", {|AZDO1002:"hunter2"|});""")]
    [InlineData("""Environment.SetEnvironmentVariable("AZURE_DEVOPS_EXT_PAT", {|AZDO1002:"hunter2"|}, EnvironmentVariableTarget.Process);""")]
    [InlineData("""Environment.SetEnvironmentVariable(Names.Token, {|AZDO1002:"hunter2"|});""")]
    [InlineData("""Environment.SetEnvironmentVariable("SYSTEM_ACCESSTOKEN", {|AZDO1003:"$(System.AccessToken)"|});""")]
    [InlineData("""Environment.SetEnvironmentVariable("AZDO_ORG_SERVICE_URL", {|AZDO2001:"https://dev.azure.com/acme"|});""")]
    [InlineData("""info.Environment["AZDO_PERSONAL_ACCESS_TOKEN"] = {|AZDO1002:"hunter2"|};""")]
    [InlineData("""info.Environment.Add("AZDO_PERSONAL_ACCESS_TOKEN", {|AZDO1002:"hunter2"|});""")]
    [InlineData("""info.EnvironmentVariables["AZDO_PERSONAL_ACCESS_TOKEN"] = {|AZDO1002:"hunter2"|};""")]
    [InlineData("""info.EnvironmentVariables.Add("AZURE_DEVOPS_EXT_PAT", {|AZDO1002:"hunter2"|});""")]
    [InlineData("""info.EnvironmentVariables["AZDO_ORG_SERVICE_URL"] = {|AZDO2001:"https://dev.azure.com/acme"|};""")]
    [InlineData("""_ = new ProcessStartInfo("terraform") { Environment = { ["AZDO_PERSONAL_ACCESS_TOKEN"] = {|AZDO1002:"hunter2"|} } };""")]
    [InlineData("""var process = new Process(); process.StartInfo.Environment["AZDO_PERSONAL_ACCESS_TOKEN"] = {|AZDO1002:"hunter2"|};""")]
    public Task A_variable_that_tools_of_Azure_DevOps_read_is_a_sink(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""Environment.SetEnvironmentVariable("PATH", "hunter2");""")]
    [InlineData("""Environment.SetEnvironmentVariable("GITHUB_TOKEN", "hunter2");""")]
    [InlineData("""Environment.SetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN", Console.ReadLine());""")]
    [InlineData("""Environment.SetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN", null);""")]
    [InlineData("""Environment.SetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN", " ");""")]
    [InlineData("""info.Environment["AZDO_PERSONAL_ACCESS_TOKEN"] = string.Empty;""")]
    [InlineData("""info.Environment["GITHUB_TOKEN"] = "hunter2";""")]
    [InlineData("""info.Environment.Add("GITHUB_TOKEN", "hunter2");""")]
    [InlineData("""var all = new System.Collections.Generic.Dictionary<string, string> { ["AZDO_PERSONAL_ACCESS_TOKEN"] = "hunter2" };""")]
    public Task Other_variables_are_none(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""const string pat = {|AZDO1002:"hunter2"|}; Process.Start("git", $"clone https://user:{pat}@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Process.Start("git", "clone https://user:" + pat + "@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Process.Start("git", string.Format("clone https://user:{0}@dev.azure.com/acme/p/_git/r", pat));""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)); Process.Start("git", $"-c http.extraheader=\"AUTHORIZATION: Basic {basic}\" clone https://dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""info.Arguments = {|AZDO1002:"-c http.extraheader=\"AUTHORIZATION: bearer hunter2\" fetch https://dev.azure.com/acme/p/_git/r"|};""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; _ = new ProcessStartInfo("nuget", $"sources add -Name acme -Source https://pkgs.dev.azure.com/acme/_packaging/f/nuget/v3/index.json -UserName me -Password {pat}");""")]
    [InlineData("""_ = new ProcessStartInfo { FileName = "dotnet.exe", Arguments = {|AZDO1002:"nuget add source https://pkgs.dev.azure.com/acme/_packaging/f/nuget/v3/index.json --username me --password hunter2"|} };""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Process.Start("terraform", $"apply -var personal_access_token={pat} -var url=https://dev.azure.com/acme");""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; info.ArgumentList.Add($"https://user:{pat}@dev.azure.com/acme/p/_git/r");""")]
    public Task A_secret_in_a_command_line_is_found(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""const string pat = "hunter2"; Process.Start("git", $"clone https://user:{pat}@github.com/acme/r");""")]
    [InlineData("""Process.Start("git", $"clone https://user:{Console.ReadLine()}@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""Process.Start("git", "clone https://acme@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""const string name = "acme"; Process.Start("git", $"clone https://{name}@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""Process.Start("mysql", "--password hunter2 --host https://dev.azure.com/acme");""")]
    [InlineData("""Process.Start("nuget", "sources add -Source https://api.nuget.org/v3/index.json -Password hunter2");""")]
    [InlineData("""Process.Start("git", "log --oneline");""")]
    public Task A_command_line_without_a_constant_secret_for_Azure_DevOps_is_silent(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""Environment.SetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN", "hunter2");""")]
    [InlineData("""Process.Start("git", "-c http.extraheader=\"AUTHORIZATION: bearer hunter2\" fetch https://dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""Environment.SetEnvironmentVariable("AZDO_ORG_SERVICE_URL", "https://dev.azure.com/acme");""")]
    public async Task No_fix_is_offered(string statement)
    {
        var finding = Assert.Single(await ClientVerifier.FindAsync(Program(statement)));
        Assert.False(finding.Properties.ContainsKey(FixProperties.Kind));
    }

    private static Task VerifyAsync(string statement) => ClientVerifier.VerifyAsync(Program(statement));

    private static string Program(string statement) => $$"""
        using System;
        using System.Diagnostics;
        using System.Text;

        static class Names
        {
            public const string Token = "AZDO_PERSONAL_ACCESS_TOKEN";
        }

        class Program
        {
            void Run(ProcessStartInfo info)
            {
                {{statement}}
            }
        }
        """;
}
