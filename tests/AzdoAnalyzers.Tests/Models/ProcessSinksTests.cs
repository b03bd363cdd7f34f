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
    [InlineData("""info.Environment.TryAdd("AZP_TOKEN", {|AZDO1002:"hunter2"|});""")]
    [InlineData("""info.Environment["AZP_URL"] = {|AZDO2001:"https://dev.azure.com/acme"|};""")]
    [InlineData("""info.Environment["VSS_NUGET_ACCESSTOKEN"] = {|AZDO1002:"hunter2"|};""")]
    [InlineData("""const string Pat = {|AZDO1002:"hunter2"|}; info.Environment["VSS_NUGET_EXTERNAL_FEED_ENDPOINTS"] = "{\"endpoint\":\"https://pkgs.dev.azure.com/acme/index.json\",\"username\":\"x\",\"password\":\"" + Pat + "\"}";""")]
    [InlineData("""foreach (var (name, value) in new Dictionary<string, string> { ["PATH"] = "x", ["AZP_TOKEN"] = {|AZDO1002:"hunter2"|} }) Environment.SetEnvironmentVariable(name, value);""")]
    [InlineData("""foreach (var (name, value) in new Dictionary<string, string> { ["PATH"] = "x", ["AZP_TOKEN"] = {|AZDO1002:"hunter2"|} }) info.Environment[name] = value;""")]
    [InlineData("""foreach (var pair in new Dictionary<string, string> { ["PATH"] = "x", ["AZP_TOKEN"] = {|AZDO1002:"hunter2"|} }) info.Environment.Add(pair.Key, pair.Value);""")]
    [InlineData("""Set("PATH", "x"); Set("AZP_TOKEN", {|AZDO1002:"hunter2"|}); void Set(string name, string value) => info.Environment[name] = value;""")]
    [InlineData("""var all = info.Environment; all["PATH"] = "x"; all["AZP_TOKEN"] = {|AZDO1002:"hunter2"|};""")]
    [InlineData("""Set("AZP_TOKEN", {|AZDO1002:"hunter2"|}, "https://github.com/acme"); void Set(string name, string value, string reason) { info.Environment[name] = value; Console.WriteLine(reason); }""")]
    [InlineData("""Set("azp_token", {|AZDO1002:"hunter2"|}); void Set(string name, string value) => info.Environment[name] = value;""")]
    [InlineData("""var more = new Dictionary<string, string>(); Set("PATH", "x"); Set("AZP_TOKEN", {|AZDO1002:"hunter2"|}); foreach (var (name, value) in more) info.Environment[name] = value; void Set(string name, string value) => more[name] = value;""")]
    [InlineData("""Set(("PATH", "x"), ("AZP_TOKEN", {|AZDO1002:"hunter2"|})); void Set(params (string Name, string Value)[] all) { foreach (var (name, value) in all) info.Environment[name] = value; }""")]
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
    [InlineData("""foreach (var (name, value) in new Dictionary<string, string> { ["PATH"] = "hunter2", ["GITHUB_TOKEN"] = "hunter3" }) info.Environment[name] = value; Environment.SetEnvironmentVariable("AZP_TOKEN", null);""")]
    [InlineData("""var more = new Dictionary<string, string> { ["PATH"] = "x" }; more[Console.ReadLine()!] = "hunter2"; foreach (var (name, value) in more) info.Environment[name] = value; Environment.SetEnvironmentVariable("AZP_TOKEN", null);""")]
    [InlineData("""var more = new Dictionary<string, string>(); foreach (var name in new[] { "PATH", "HOME" }) more.Add(name, "hunter2"); foreach (var pair in more) info.Environment.Add(pair.Key, pair.Value); Environment.SetEnvironmentVariable("AZP_TOKEN", null);""")]
    [InlineData("""var all = (IDictionary<string, string>)info.Environment; all = new Dictionary<string, string>(); all["AZP_TOKEN"] = "hunter2";""")]
    [InlineData("""Set("PATH", "hunter2"); void Set(string name, string value) => info.Environment[name] = value; Environment.SetEnvironmentVariable("AZP_TOKEN", null);""")]
    [InlineData("""var all = new System.Collections.Generic.Dictionary<string, string> { ["AZDO_PERSONAL_ACCESS_TOKEN"] = "hunter2" };""")]
    [InlineData("""Set(("PATH", "hunter2"), ("AZP_TOKEN", Console.ReadLine())); void Set(params (string Name, string Value)[] all) { foreach (var (name, value) in all) info.Environment[name] = value; }""")]
    public Task Other_variables_are_none(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""const string pat = {|AZDO1002:"hunter2"|}; Process.Start("git", $"clone https://user:{pat}@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""Run("dotnet", "nuget", "add", "source", "https://pkgs.dev.azure.com/acme/_packaging/all/nuget/v3/index.json", "-u", "x", "-p", {|AZDO1002:"hunter2"|}); Run("docker", "login", "-p", "hunter3"); void Run(string program, params string[] arguments) => Process.Start(program, arguments);""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Process.Start("git", "clone https://user:" + pat + "@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Process.Start("git", string.Format("clone https://user:{0}@dev.azure.com/acme/p/_git/r", pat));""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)); Process.Start("git", $"-c http.extraheader=\"AUTHORIZATION: Basic {basic}\" clone https://dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""info.Arguments = {|AZDO1002:"-c http.extraheader=\"AUTHORIZATION: bearer hunter2\" fetch https://dev.azure.com/acme/p/_git/r"|};""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; _ = new ProcessStartInfo("nuget", $"sources add -Name acme -Source https://pkgs.dev.azure.com/acme/_packaging/f/nuget/v3/index.json -UserName me -Password {pat}");""")]
    [InlineData("""_ = new ProcessStartInfo { FileName = "dotnet.exe", Arguments = {|AZDO1002:"nuget add source https://pkgs.dev.azure.com/acme/_packaging/f/nuget/v3/index.json --username me --password hunter2"|} };""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Process.Start("terraform", $"apply -var personal_access_token={pat} -var url=https://dev.azure.com/acme");""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; info.ArgumentList.Add($"https://user:{pat}@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; info.ArgumentList.Add($"https://{pat}@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""info.FileName = "dotnet"; foreach (var argument in new[] { "nuget", "update", "source", "acme", "-p", {|AZDO1002:"hunter2"|}, "--source", "https://pkgs.dev.azure.com/acme" }) info.ArgumentList.Add(argument);""")]
    [InlineData("""var all = new List<string> { "nuget", "add", "source", "https://pkgs.dev.azure.com/acme" }; all.Add("--password"); all.Add({|AZDO1002:"hunter2"|}); Process.Start("dotnet", all);""")]
    [InlineData("""Process.Start("curl", {|AZDO1002:"--user me:hunter2 https://dev.azure.com/acme/_apis/projects"|});""")]
    [InlineData("""Process.Start("curl", new[] { "-u", {|AZDO1002:":hunter2"|}, "https://dev.azure.com/acme/_apis/projects" });""")]
    [InlineData("""Process.Start("./config.sh", {|AZDO1002:"--unattended --url https://dev.azure.com/acme --auth pat --token hunter2"|});""")]
    [InlineData("""Process.Start("docker", {|AZDO1002:"run -e AZP_URL=https://dev.azure.com/acme -e AZP_TOKEN=hunter2 agent"|});""")]
    [InlineData("""Process.Start("bash", {|AZDO1002:"-c \"echo hunter2 | az devops login --organization https://dev.azure.com/acme\""|});""")]
    [InlineData("""Process.Start("cmd", {|AZDO1002:"/c git -c http.extraheader=\"AUTHORIZATION: bearer hunter2\" fetch https://dev.azure.com/acme/p/_git/r"|});""")]
    [InlineData("""Process.Start("cmd", {|AZDO1002:"/c echo hunter2 | az devops login"|});""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Process.Start("git", "clone " + "https://dev.azure.com/acme/p/_git/r".Insert("https://".Length, "user:" + pat + "@"));""")]
    [InlineData("""Process.Start("git", "clone " + "https://dev.azure.com/acme/p/_git/r".Insert(8, {|AZDO1002:"user:hunter2@"|}));""")]
    [InlineData("""Process.Start("tfx", {|AZDO1002:"extension publish --vsix a.vsix --token hunter2"|});""")]
    [InlineData("""Process.Start("pwsh", {|AZDO1002:"-Command $env:AZURE_DEVOPS_EXT_PAT = 'hunter2'; az devops project list"|});""")]
    [InlineData("""const string Token = {|AZDO1002:"hunter2"|}; Run("git", $"clone https://x:{Token}@dev.azure.com/acme/p/_git/r"); void Run(string program, string line) => Process.Start(program, line);""")]
    [InlineData("""const string Token = {|AZDO1002:"hunter2"|}; Clone("https://dev.azure.com/acme/p/_git/r"); void Clone(string url) => Process.Start("git", "clone " + url.Replace("https://", $"https://x:{Token}@"));""")]
    [InlineData("""var az = Process.Start(new ProcessStartInfo("az", "devops login") { RedirectStandardInput = true }); az.StandardInput.WriteLine({|AZDO1002:"hunter2"|});""")]
    [InlineData("""var az = new Process(); az.StartInfo.FileName = "az"; az.StartInfo.Arguments = "devops login"; az.Start(); az.StandardInput.Write({|AZDO1002:"hunter2"|});""")]
    [InlineData("""Feed(Process.Start("az", "devops login"), {|AZDO1002:"hunter2"|}); Feed(Process.Start("docker", "login"), "hunter3"); void Feed(Process started, string line) => started.StandardInput.WriteLine(line);""")]
    [InlineData("""var parts = new[] { "clone ", "https://user:", {|AZDO1002:"hunter2"|}, "@dev.azure.com/acme/p/_git/r" }; Process.Start("git", string.Concat(parts));""")]
    [InlineData("""var login = new Dictionary<string, string> { ["user"] = "me", ["key"] = {|AZDO1002:"hunter2"|} }; Process.Start("git", "fetch https://" + string.Join(":", login.Values) + "@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""var all = new[] { "-u", {|AZDO1002:":hunter2"|}, "https://dev.azure.com/acme/_apis/projects" }; Process.Start("curl", all.Aggregate("-s", (line, next) => line + " " + next));""")]
    [InlineData("""var all = new[] { "-u", {|AZDO1002:":hunter2"|}, "https://dev.azure.com/acme/_apis/projects" }; Process.Start("curl", all.Aggregate((line, next) => line.Length == 0 ? next : $"{line} {next}"));""")]
    [InlineData("""var url = new UriBuilder("https://dev.azure.com/acme/p/_git/r") { UserName = "me", Password = {|AZDO1002:"hunter2"|} }; Process.Start("git", $"fetch {url.Uri}");""")]
    [InlineData("""var url = new UriBuilder("https", "dev.azure.com") { Path = "acme/p/_git/r" }; url.UserName = "me"; url.Password = {|AZDO1002:"hunter2"|}; Process.Start("git", "fetch " + url);""")]
    [InlineData("""var url = new UriBuilder("https", "dev.azure.com") { Path = "acme/p/_git/r" }; url.UserName = "me"; url.Password = {|AZDO1002:"hunter2"|}; Process.Start("git", "fetch " + url.ToString());""")]
    [InlineData("""var all = new List<string> { "--unattended", "--url", "https://dev.azure.com/acme" }; all.AddRange(new[] { "--token", {|AZDO1002:"hunter2"|} }); Process.Start(System.IO.Path.Combine(Environment.CurrentDirectory, "config.sh"), all);""")]
    [InlineData("""foreach (var argument in Arguments()) info.ArgumentList.Add(argument); info.FileName = "curl"; static IEnumerable<string> Arguments() { yield return "-u"; yield return {|AZDO1002:":hunter2"|}; yield return "https://dev.azure.com/acme"; }""")]
    [InlineData("""Run({|AZDO1002:"echo hunter2 | az devops login --org https://dev.azure.com/acme"|}); void Run(string script) => Process.Start("/bin/bash", new[] { "-c", script });""")]
    [InlineData("""info.Environment["GIT_CONFIG_VALUE_0"] = {|AZDO1002:"Authorization: Basic OmhpZGRlbjI="|}; info.Arguments = "fetch https://dev.azure.com/acme/p/_git/r";""")]
    public Task A_secret_in_a_command_line_is_found(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""const string pat = "hunter2"; Process.Start("git", $"clone https://user:{pat}@github.com/acme/r");""")]
    [InlineData("""Process.Start("git", $"clone https://user:{Console.ReadLine()}@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""Process.Start("git", "clone https://acme@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""const string name = "acme"; Process.Start("git", $"clone https://{name}@dev.azure.com/acme/p/_git/r");""")]
    [InlineData("""Process.Start("mysql", "--password hunter2 --host https://dev.azure.com/acme");""")]
    [InlineData("""Process.Start("nuget", "sources add -Source https://api.nuget.org/v3/index.json -Password hunter2");""")]
    [InlineData("""Process.Start("git", "log --oneline");""")]
    [InlineData("""const string url = "https://dev.azure.com"; Process.Start("dotnet", "dev-certs https -ep x.pfx --password hunter2");""")]
    [InlineData("""const string url = "https://dev.azure.com"; Process.Start("az", "login --service-principal -u app -p hunter2 --tenant t");""")]
    [InlineData("""const string url = "https://dev.azure.com"; Process.Start("dotnet", "nuget push x.nupkg --api-key hunter2");""")]
    [InlineData("""const string url = "https://dev.azure.com"; const string Token2 = "hunter2"; Process.Start("git", "clone https://x:" + Token2 + "@github.com/acme/r");""")]
    [InlineData("""const string url = "https://dev.azure.com"; info.ArgumentList.Add("hunter2");""")]
    [InlineData("""Process.Start("bash", "-c \"az devops login < token.txt; export AZURE_DEVOPS_EXT_PAT=$TOKEN\"");""")]
    [InlineData("""var az = Process.Start("az", "login"); az.StandardInput.WriteLine("hunter2"); const string url = "https://dev.azure.com";""")]
    [InlineData("""Feed(Process.Start("docker", "login"), "hunter2"); void Feed(Process started, string line) => started.StandardInput.WriteLine(line); const string url = "https://dev.azure.com";""")]
    [InlineData("""foreach (var argument in Environment.GetCommandLineArgs()) info.ArgumentList.Add(argument); const string url = "https://dev.azure.com";""")]
    [InlineData("""const string Token2 = "hunter2"; Clone("https://github.com/acme/r"); void Clone(string url) => Process.Start("git", "clone " + url.Replace("https://", "https://x:" + Token2 + "@")); const string host = "https://dev.azure.com";""")]
    [InlineData("""var parts = new[] { "clone ", "https://user:", "hunter2", "@github.com/acme/r" }; Process.Start("git", string.Concat(parts)); const string other = "https://dev.azure.com";""")]
    [InlineData("""var all = new[] { "-u", ":hunter2", "https://github.com/acme" }; Process.Start("curl", all.Aggregate("-s", (line, next) => line + " " + next)); const string other = "https://dev.azure.com";""")]
    [InlineData("""var url = new UriBuilder("https://github.com/acme/r") { UserName = "me", Password = "hunter2" }; Process.Start("git", $"fetch {url.Uri}"); const string other = "https://dev.azure.com";""")]
    [InlineData("""var url = new UriBuilder("https", "github.com") { Path = "acme/r", UserName = "me", Password = "hunter2" }; Process.Start("git", "fetch " + url); const string other = "https://dev.azure.com";""")]
    [InlineData("""var all = new List<string>(); foreach (var one in all) all.Add(one); Process.Start("curl", all); const string other = "https://dev.azure.com";""")]
    [InlineData("""info.Environment["GIT_CONFIG_VALUE_0"] = "Authorization: Basic OmhpZGRlbjI="; info.Arguments = "fetch https://github.com/acme/r";""")]
    [InlineData("""var pat = "hunter2"; Process.Start("git", "clone " + "https://github.com/acme/r".Insert(8, "user:" + pat + "@")); const string other = "https://dev.azure.com";""")]
    [InlineData("""var pat = "hunter2"; Process.Start("git", "clone " + "https://dev.azure.com/acme/p/_git/r".Insert(info.ArgumentList.Count, pat));""")]
    public Task A_command_line_without_a_constant_secret_for_Azure_DevOps_is_silent(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""Process.Start("git", "-c http.extraheader=\"AUTHORIZATION: bearer hunter2\" fetch https://dev.azure.com/acme/p/_git/r");""")]
    public async Task No_fix_is_offered(string statement)
    {
        var finding = Assert.Single(await ClientProgram.FindAsync(Program(statement)));
        Assert.False(finding.Properties.ContainsKey(FixProperties.Kind));
    }

    private static Task VerifyAsync(string statement) => ClientVerifier.VerifyAsync(Program(statement));

    private static string Program(string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
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
