using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>The arguments that a script of PowerShell is handed.</summary>
public sealed class ScriptArgumentsTests
{
    [Theory]
    [InlineData("""shell.AddScript("$args[0] | az devops login").AddArgument({|AZDO1002:"hunter2"|});""")]
    [InlineData("""shell.AddScript("echo $args[1] | az devops login --organization $args[0]").AddArgument(url).AddArgument({|AZDO1002:"hunter2"|}).Invoke();""")]
    [InlineData("""shell.AddScript("param([string] $Token) $Token | az devops login").AddParameter("token", {|AZDO1002:"hunter2"|});""")]
    [InlineData("""shell.AddScript("param([Parameter(Mandatory)] [string] $Url, $Token)\n\"$Token\" | az devops login").AddArgument(url).AddArgument({|AZDO1002:"hunter2"|});""")]
    [InlineData("""shell.AddScript("$env:AZURE_DEVOPS_EXT_PAT = $args[0]; az devops project list"); shell.AddArgument({|AZDO1002:"hunter2"|}); shell.Invoke();""")]
    [InlineData("""const string script = "git clone https://build:$($args[0])@dev.azure.com/acme/p/_git/r"; shell.AddScript(script).AddArgument({|AZDO1002:"hunter2"|});""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; shell.AddScript("param($pat) ${pat} | az devops login").AddParameter("pat", pat).Invoke();""")]
    public Task One_that_is_a_credential_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""shell.AddScript("$args[1] | az devops login").AddArgument("hunter2").AddArgument(url);""")]
    [InlineData("""shell.AddScript("$env:AZURE_DEVOPS_EXT_PAT | az devops login; az pipelines list --query $args[0]").AddArgument("hunter2");""")]
    [InlineData("""shell.AddScript("param($Token, $TokenFile) $TokenFile | az devops login").AddParameter("Token", "hunter2");""")]
    [InlineData("""shell.AddScript("$args[0] | az devops login").AddStatement().AddScript("docker login -p $args[0]").AddArgument("hunter2");""")]
    [InlineData("""shell.AddScript("$args[0] | az devops login"); PowerShell.Create().AddScript("docker login -p $args[0]").AddArgument("hunter2");""")]
    [InlineData("""shell.AddScript("$args[0] | az login --service-principal").AddArgument("hunter2");""")]
    public Task One_that_is_for_something_else_is_silent(string statements) => VerifyAsync(statements);

    [Fact]
    public Task Parameters_without_an_end_are_read_to_the_end_once()
        => VerifyAsync($"""shell.AddScript("param({string.Concat(Enumerable.Repeat("$parameter, ", 200))}").AddArgument("hunter2");""");

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync($$"""
        using System.Management.Automation;

        static class Program
        {
            static void Run(PowerShell shell, string url)
            {
                {{statements}}
            }
        }

        namespace System.Management.Automation
        {
            public sealed class PowerShell
            {
                public static PowerShell Create() => new PowerShell();
                public PowerShell AddScript(string script) => this;
                public PowerShell AddStatement() => this;
                public PowerShell AddArgument(object value) => this;
                public PowerShell AddParameter(string parameterName, object value) => this;
                public object Invoke() => null;
            }
        }
        """);
}
