using System.Globalization;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO1006. In the sources <c>[|…|]</c> stands for <c>{|AZDO1006:…|}</c>.</summary>
public sealed class LeakedCredentialTests
{
    [Theory]
    [InlineData("""Console.WriteLine([|pat|]);""")]
    [InlineData("""Console.WriteLine($"PAT: {[|pat|]}");""")]
    [InlineData("""Console.WriteLine("Using PAT: " + [|pat|]);""")]
    [InlineData("""Console.WriteLine("Connecting to {0} with {1}", url, [|pat|]);""")]
    [InlineData("""Console.Write(string.Format("pat={0}", [|pat|]));""")]
    [InlineData("""Console.Out.WriteLine([|pat|]);""")]
    [InlineData("""await Console.Error.WriteLineAsync($"{url} {[|pat|]}");""")]
    [InlineData("""Console.WriteLine("PAT: " + [|pat|].Substring(0, 4) + "...");""")]
    [InlineData("""Console.WriteLine($"PAT ends with {[|pat|][^4..]}");""")]
    [InlineData("""Console.WriteLine($"PAT: {[|pat|]?.Substring(0, 4)}****");""")]
    [InlineData("""Console.WriteLine(string.IsNullOrEmpty(pat) ? "no PAT" : "PAT " + [|pat|].Substring(0, 8));""")]
    [InlineData("""var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes($":{pat}")); Console.WriteLine($"Authorization: Basic {[|encoded|]}");""")]
    [InlineData("""var header = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + pat)); Trace.TraceInformation([|header|]);""")]
    [InlineData("""var message = $"Using {pat}"; Console.WriteLine([|message|]);""")]
    [InlineData("""var message = "Using "; message += pat; message += "."; Console.WriteLine([|message|]);""")]
    [InlineData("""var text = new StringBuilder(); text.Append("pat: ").Append(pat); Console.WriteLine([|text|].ToString());""")]
    [InlineData("""string copy; copy = pat; Debug.WriteLine([|copy|]);""")]
    [InlineData("""Debug.WriteLineIf(pat != null, $"PAT {[|pat|]}");""")]
    [InlineData("""Debug.Assert(pat.Length == 52, $"Not a PAT: {[|pat|]}");""")]
    [InlineData("""Trace.WriteLine([|pat|].ToUpperInvariant(), "auth");""")]
    [InlineData("""foreach (var line in new[] { url, [|pat|] }) { } Console.WriteLine(string.Join(", ", new[] { url, [|pat|] }));""", "// once")]
    [InlineData("""Console.WriteLine(string.Concat("a", [|pat|].Trim()));""")]
    [InlineData("""Console.WriteLine(Uri.EscapeDataString([|pat|]));""")]
    [InlineData("""Console.WriteLine(Convert.ToHexString(Encoding.UTF8.GetBytes([|pat|])));""")]
    [InlineData("""log.LogInformation("Token is {Token}", [|pat|]);""")]
    [InlineData("""log.LogInformation($"Token is {[|pat|]}");""")]
    [InlineData("""log.LogDebug("{Url} {Token}", url, [|pat|]);""")]
    [InlineData("""log.LogError(new Exception(), "Failed with {Token}", [|pat|]);""")]
    [InlineData("""log.Log(LogLevel.Trace, "PAT {Pat}", [|pat|]);""")]
    [InlineData("""using (log.BeginScope("PAT {Pat}", [|pat|])) { }""")]
    [InlineData("""log.LogWarning(new EventId(1), "Retry with " + [|pat|]);""")]
    [InlineData("""throw new InvalidOperationException($"Can't connect with {[|pat|]}");""")]
    [InlineData("""throw new ArgumentException("Not a PAT: " + [|pat|], nameof(pat));""")]
    [InlineData("""throw new ArgumentOutOfRangeException(nameof(pat), [|pat|], "no PAT");""")]
    [InlineData("""throw new ConnectionException("Refused: " + [|pat|]);""")]
    [InlineData("""if (pat.Length != 52) throw new FormatException(string.Format("'{0}' is no PAT", [|pat|]));""")]
    [InlineData("""Report($"Using PAT {[|pat|]}");""")]
    [InlineData("""Report("Using", [|pat|]);""")]
    [InlineData("""Action print = () => Console.WriteLine([|pat|]); print();""")]
    [InlineData("""void Print() => Console.WriteLine([|pat|]); Print();""")]
    [InlineData("""var masked = pat.Remove(4); Console.WriteLine([|masked|]);""")]
    [InlineData("""Console.WriteLine(Encoded([|pat|]));""")]
    [InlineData("""switch (url) { case "": Console.WriteLine([|pat|]); break; }""")]
    [InlineData("""try { File.ReadAllText(url); } catch (Exception failure) { log.LogError(failure, "{Pat}", [|pat|]); }""")]
    public Task What_a_client_gets_is_found_where_it_is_written(string statements, string note = "")
        => LeakingProgram.VerifyAsync(note.Length > 0 ? statements.Replace("new[] { url, [|pat|] }) { }", "new[] { url, pat }) { }", StringComparison.Ordinal) : statements);

    /// <summary>In a Basic header what stands before the colon is a user name, unless the token is written there, with nothing behind the colon.</summary>
    [Theory]
    [InlineData("""var text = ""; Authorize($"{text}:{pat}"); text = await http.GetStringAsync("a"); Console.WriteLine(text);""")]
    [InlineData("""var text = await http.GetStringAsync("a"); Authorize($"{text}:{pat}"); Console.WriteLine(text);""")]
    [InlineData("""var token = {|AZDO1003:""|}; var text = ""; Authorize($"{text}:{token}"); text = await http.GetStringAsync("a"); Console.WriteLine(text); Authorize($"{text}:{token}");""")]
    [InlineData("""var token = ""; var text = await http.GetStringAsync("a"); Authorize(text + ":" + token); Console.WriteLine(text);""")]
    [InlineData("""var text = await http.GetStringAsync("a"); Authorize($"{text}:"); text = "b"; Console.WriteLine(text);""")]
    [InlineData("""var text = await http.GetStringAsync("a"); Authorize($"{text}:"); Console.WriteLine([|text|]);""")]
    [InlineData("""var text = await http.GetStringAsync("a"); Authorize($"{text}:{""}"); Console.WriteLine([|text|]);""")]
    [InlineData("""var text = await http.GetStringAsync("a"); new VssBasicCredential(text, string.Empty); Console.WriteLine([|text|]);""")]
    [InlineData("""var text = await http.GetStringAsync("a"); Authorize($":{text}"); Console.WriteLine([|text|]); text = "b"; Console.WriteLine(text);""")]
    public Task The_user_of_a_header_is_no_credential(string statements) => LeakingProgram.VerifyAsync(
        statements,
        """
        var http = new HttpClient { BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}) };
        void Authorize(string pair) => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        """);

    [Theory]
    [InlineData("""Console.WriteLine($"PAT has {pat.Length} characters");""")]
    [InlineData("""Console.WriteLine(pat == null ? "missing" : "set");""")]
    [InlineData("""Console.WriteLine($"PAT: {(string.IsNullOrEmpty(pat) ? "missing" : "set")}");""")]
    [InlineData("""Console.WriteLine($"PAT is set: {pat != null}");""")]
    [InlineData("""Console.WriteLine($"PAT is set: {!string.IsNullOrWhiteSpace(pat)}");""")]
    [InlineData("""Console.WriteLine($"PAT: {new string('*', pat.Length)}");""")]
    [InlineData("""Console.WriteLine($"PAT: {pat.Length > 0}");""")]
    [InlineData("""Console.WriteLine("PAT: ***");""")]
    [InlineData("""Console.WriteLine(Mask(pat));""")]
    [InlineData("""Console.WriteLine($"PAT {Redacted(pat)}");""")]
    [InlineData("""Console.WriteLine(nameof(pat));""")]
    [InlineData("""Console.WriteLine("Can't reach " + url);""")]
    [InlineData("""Console.WriteLine(url.Replace(pat, "***"));""")]
    [InlineData("""Console.WriteLine(Regex.Replace(pat, ".", "*"));""")]
    [InlineData("""Console.WriteLine(pat.GetHashCode());""")]
    [InlineData("""Console.WriteLine(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(pat))));""")]
    [InlineData("""var hash = SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(pat)); Console.WriteLine(BitConverter.ToString(hash));""")]
    [InlineData("""log.LogInformation("PAT is set: {IsSet}", pat is not null);""")]
    [InlineData("""log.LogInformation("Connecting to {Url}", url);""")]
    [InlineData("""log.LogInformation("The token has {Length} characters", pat?.Length);""")]
    [InlineData("""if (string.IsNullOrEmpty(pat)) throw new ArgumentException("No PAT.", nameof(pat));""")]
    [InlineData("""ArgumentException.ThrowIfNullOrEmpty(pat);""")]
    [InlineData("""_ = pat ?? throw new ArgumentNullException(nameof(pat));""")]
    [InlineData("""Console.WriteLine($"##vso[task.setvariable variable=PAT;issecret=true]{pat}");""")]
    [InlineData("""Console.WriteLine("##vso[task.setsecret]" + pat);""")]
    [InlineData("""Console.WriteLine($"::add-mask::{pat}");""")]
    [InlineData("""Console.WriteLine("username=pat"); Console.WriteLine("password=" + pat);""")]
    [InlineData("""var copy = pat; copy = "***"; Console.WriteLine(copy);""")]
    [InlineData("""var shown = "***"; Console.WriteLine(shown); shown = pat;""")]
    [InlineData("""Console.WriteLine(new VssBasicCredential("", pat));""")]
    [InlineData("""var connection = new VssConnection(new Uri(url), new VssBasicCredential("", pat)); Console.WriteLine($"Connected to {connection.Uri}");""")]
    [InlineData("""Console.WriteLine(pat.StartsWith("a") ? "old" : "new");""")]
    [InlineData("""Console.WriteLine(pat.Contains(" ") ? "has blanks" : "fine");""")]
    [InlineData("""Console.WriteLine(pat switch { null => "none", "" => "empty", _ => "set" });""")]
    [InlineData("""Console.WriteLine(new string(pat.Select(_ => '*').ToArray()));""")]
    [InlineData("""Console.WriteLine(pat.Equals(url));""")]
    [InlineData("""Debug.Assert(pat != null);""")]
    [InlineData("""Debug.Assert(pat != null, "No PAT.");""")]
    [InlineData("""Report("Using", url);""")]
    [InlineData("""Check(pat); Console.WriteLine("Checked.");""")]
    [InlineData("""var other = Console.ReadLine(); Console.WriteLine(other);""")]
    [InlineData("""Console.WriteLine(IsValid(pat));""")]
    [InlineData("""Console.WriteLine(typeof(string)); Console.WriteLine(url);""")]
    [InlineData("""Console.ReadLine(); const string Pat = "pat"; Console.WriteLine(Pat);""")]
    public Task What_gives_nothing_away_is_silent(string statements) => LeakingProgram.VerifyAsync(statements);

    [Theory]
    [InlineData("""Console.WriteLine([|Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|]);""")]
    [InlineData("""var token = Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN"); Console.WriteLine($"Token: {[|token|]}");""")]
    [InlineData("""var token = Environment.GetEnvironmentVariable("AZURE_DEVOPS_EXT_PAT") ?? throw new Exception("No token."); Console.WriteLine([|token|]);""")]
    [InlineData("""Console.WriteLine([|Required("AZDO_PERSONAL_ACCESS_TOKEN")|]);""")]
    [InlineData("""const string Name = "AZDO_PERSONAL_ACCESS_TOKEN"; Console.WriteLine(Name + "=" + [|Environment.GetEnvironmentVariable(Name)|]);""")]
    [InlineData("""Console.WriteLine($"{Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL")}");""")]
    [InlineData("""Console.WriteLine(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is null ? "missing" : "set");""")]
    [InlineData("""Console.WriteLine("Set AZDO_PERSONAL_ACCESS_TOKEN."); Console.WriteLine("AZDO_PERSONAL_ACCESS_TOKEN");""")]
    [InlineData("""Console.WriteLine(Required("AZDO_ORG_SERVICE_URL"));""")]
    [InlineData("""foreach (var name in new[] { "AZDO_PERSONAL_ACCESS_TOKEN" }) if (Environment.GetEnvironmentVariable(name) is null) Console.WriteLine(name);""")]
    public Task A_variable_that_holds_a_credential_needs_no_client(string statements) => LeakingProgram.VerifyAsync(statements, client: "");

    [Theory]
    [InlineData("""Serilog.Log.Information("Token {Token}", [|pat|]);""")]
    [InlineData("""Serilog.Log.ForContext("Token", [|pat|]).Warning("Retry");""")]
    [InlineData("""Serilog.ILogger logger = Serilog.Log.Logger; logger.Debug($"Token {[|pat|]}");""")]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("Pat", [|pat|])) { }""")]
    [InlineData("""var logger = NLog.LogManager.GetCurrentClassLogger(); logger.Info("Token {0}", [|pat|]);""")]
    [InlineData("""NLog.LogManager.GetLogger("x").Error(new Exception(), "Token " + [|pat|]);""")]
    [InlineData("""log4net.LogManager.GetLogger(typeof(Program)).Debug("Token " + [|pat|]);""")]
    [InlineData("""log4net.ILog logger = log4net.LogManager.GetLogger(typeof(Program)); logger.InfoFormat("Token {0}", [|pat|]);""")]
    [InlineData("""Spectre.Console.AnsiConsole.MarkupLine($"[red]{[|pat|]}[/]");""")]
    [InlineData("""Spectre.Console.AnsiConsole.MarkupLineInterpolated($"[red]{[|pat|]}[/]");""")]
    [InlineData("""Messages.Connected(log, [|pat|]);""")]
    [InlineData("""Messages.Connecting(log, [|pat|], null);""")]
    [InlineData("""using (log.BeginScope(new Dictionary<string, object> { ["Pat"] = [|pat|] })) { }""")]
    [InlineData("""using (log.BeginScope(new Dictionary<string, object> { { "Pat", [|pat|] } })) { }""")]
    [InlineData("""Activity.Current?.SetTag("pat", [|pat|]);""")]
    [InlineData("""new Activity("connect").AddBaggage("pat", [|pat|]);""")]
    [InlineData("""telemetry.TrackTrace($"Token {[|pat|]}");""")]
    [InlineData("""telemetry.TrackEvent("Connected", new Dictionary<string, string> { ["Pat"] = [|pat|] });""")]
    [InlineData("""var item = new EventTelemetry("Connected"); item.Properties["Pat"] = [|pat|]; telemetry.TrackEvent(item);""")]
    [InlineData("""Process.Start("tool", "--token " + [|pat|]);""")]
    [InlineData("""Process.Start(new ProcessStartInfo("tool") { Arguments = $"--token {[|pat|]}" });""")]
    [InlineData("""var start = new ProcessStartInfo("tool", $"--token {[|pat|]}"); Process.Start(start);""")]
    [InlineData("""var start = new ProcessStartInfo("tool"); start.ArgumentList.Add("--token"); start.ArgumentList.Add([|pat|]);""")]
    [InlineData("""Process.Start(new ProcessStartInfo("tool") { ArgumentList = { "--token", [|pat|] } });""")]
    [InlineData("""File.WriteAllText("token.txt", [|pat|]);""")]
    [InlineData("""await File.AppendAllTextAsync("run.log", $"{DateTime.Now} {[|pat|]}\n");""")]
    [InlineData("""File.WriteAllLines(".npmrc", new[] { "always-auth=true", $"//pkgs.dev.azure.com/_password={Convert.ToBase64String(Encoding.UTF8.GetBytes([|pat|]))}" });""")]
    [InlineData("""await new HttpClient().GetStringAsync($"https://hooks.example.com/run?organization=a&pat={[|pat|]}");""")]
    [InlineData("""var hook = new Uri("https://hooks.example.com/run?pat=" + [|pat|]);""")]
    public Task Each_library_that_writes_is_known(string statements) => LeakingProgram.VerifyAsync(statements);

    [Theory]
    [InlineData("Info")]
    [InlineData("Verbose")]
    [InlineData("Warning")]
    [InlineData("Error")]
    public Task The_log_of_a_function_of_the_first_runtime_is_known(string method) => LeakingProgram.VerifyAsync(
        $"""Microsoft.Azure.WebJobs.Host.TraceWriter trace = null; trace.{method}("PAT . " + [|pat|]); trace.{method}("To " + url);""",
        types: LeakingProgram.Settings + $$""" namespace Microsoft.Azure.WebJobs.Host { public abstract class TraceWriter { public void {{method}}(string message, string source = null) { } } } """);

    [Theory]
    [InlineData("""var given = http.DefaultRequestHeaders.Authorization; new VssBasicCredential("", given.Parameter); Console.WriteLine($"Token: {[|given.Parameter|]}");""")]
    [InlineData("""var given = http.DefaultRequestHeaders.Authorization; Console.WriteLine("Token: " + [|given.Parameter|]); new VssBasicCredential("", given.Parameter);""")]
    [InlineData("""var given = http.DefaultRequestHeaders.Authorization; new VssBasicCredential("", given.Parameter); var shown = given.Parameter; log.LogInformation("{Token}", [|shown|]);""")]
    [InlineData("""var given = http.DefaultRequestHeaders.Authorization; var other = new HttpClient().DefaultRequestHeaders.Authorization; new VssBasicCredential("", given.Parameter); Console.WriteLine(other.Parameter);""")]
    [InlineData("""var given = http.DefaultRequestHeaders.Authorization; new VssBasicCredential("", given.Parameter); Console.WriteLine(given.Scheme);""")]
    [InlineData("""var given = http.DefaultRequestHeaders.Authorization; new VssBasicCredential("", given.Parameter); Console.WriteLine(given.Parameter.Length);""")]
    [InlineData("""var given = http.DefaultRequestHeaders.Authorization; Console.WriteLine(given.Parameter);""")]
    public Task The_text_of_an_object_of_a_library_is_one_where_a_client_gets_it(string statements) => LeakingProgram.VerifyAsync(statements, client: "HttpClient http = new HttpClient();");

    [Theory]
    [InlineData("class Client { private readonly AuthenticationHeaderValue _given; public Client(AuthenticationHeaderValue given) => _given = given; public void Open() { new VssBasicCredential(\"\", _given.Parameter); } public void Show() => Console.WriteLine([|_given.Parameter|]); }")]
    [InlineData("class Client { private readonly AuthenticationHeaderValue _given, _other; public Client(AuthenticationHeaderValue given, AuthenticationHeaderValue other) { _given = given; _other = other; } public void Open() { new VssBasicCredential(\"\", _given.Parameter); } public void Show() => Console.WriteLine(_other.Parameter); }")]
    [InlineData("class Client { public void Open(HttpClient http) { new VssBasicCredential(\"\", http.DefaultRequestHeaders.Authorization.Parameter); } public void Show(HttpClient other) => Console.WriteLine(other.DefaultRequestHeaders.Authorization.Parameter); }")]
    public Task An_object_of_a_library_is_known_by_its_variable(string types) => LeakingProgram.VerifyAsync("", client: "", LeakingProgram.Settings + types);

    [Theory]
    [InlineData("""Serilog.Log.Information("Token has {Length} characters", pat.Length);""")]
    [InlineData("""using (log.BeginScope(new Dictionary<string, object> { ["Url"] = url })) { }""")]
    [InlineData("""var start = new ProcessStartInfo("tool"); start.Environment["TOKEN"] = pat; Process.Start(start);""")]
    [InlineData("""Process.Start("tool", "--url " + url);""")]
    [InlineData("""var process = Process.Start("tool"); process.StandardInput.WriteLine(pat);""")]
    [InlineData("""Process.Start("git", $"-c http.extraheader=\"Authorization: Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat))}\" clone https://dev.azure.com/one/_git/one");""")]
    [InlineData("""Process.Start("git", $"clone https://pat:{pat}@dev.azure.com/one/_git/one");""")]
    [InlineData("""File.WriteAllText(pat, url);""")]
    [InlineData("""File.WriteAllText("name.txt", pat.Length.ToString());""")]
    [InlineData("""await new HttpClient().GetStringAsync($"{url}/_apis/projects?access_token={pat}");""")]
    [InlineData("""var remote = new Uri($"https://pat:{pat}@dev.azure.com/one/_git/one");""")]
    [InlineData("""Activity.Current?.SetTag("has-pat", pat != null);""")]
    [InlineData("""Messages.Connected(log, url);""")]
    [InlineData("""new Dictionary<string, string> { ["pat"] = pat }.TryGetValue("pat", out _);""")]
    [InlineData("""Environment.SetEnvironmentVariable("TOKEN", pat);""")]
    public Task What_takes_a_credential_as_one_is_silent(string statements) => LeakingProgram.VerifyAsync(statements);

    [Theory]
    [InlineData("""Run($"{header} clone https://dev.azure.com/one/_git/one");""")]
    [InlineData("""Run($"{header} clone https://dev.azure.com/one/_git/one"); Run($"{header} fetch origin");""")]
    [InlineData("""Run($"{header} fetch origin");""")]
    [InlineData("""var repo = $"https://dev.azure.com/{name}/_git/one"; if (name.Length > 3) { Run($"{header} clone --filter=blob:none \"{repo}\""); } Run($"{header} fetch origin");""")]
    public Task A_method_that_starts_git_with_a_header_hands_it_to_what_takes_it(string statements) => LeakingProgram.VerifyAsync("Git.Ensure(\"one\", pat);", types: LeakingProgram.Settings + $$"""
        class Git
        {
            public static void Ensure(string name, string pat)
            {
                var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes($"pat:{pat}"));
                var header = $"-c http.extraHeader=\"Authorization: Basic {basic}\"";
                {{statements}}
            }

            private static void Run(string args)
            {
                var start = new ProcessStartInfo("git", args) { WorkingDirectory = "x" };
                Process.Start(start);
            }
        }
        """);

    [Theory]
    [InlineData("git", false)]
    [InlineData("tool", true)]
    public Task What_a_command_line_of_another_file_takes_as_credential_is_silent(string program, bool isLeak) => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Client
        {
            public void Open(Uri url, string pat)
            {
                new VssConnection(url, new VssBasicCredential("", pat)).ToString();
                Repository.Fetch({{(isLeak ? "{|AZDO1006:pat|}" : "pat")}});
            }
        }
        """,
        $$"""
        using System;
        using System.Diagnostics;
        using System.Text;

        static class Repository
        {
            public static void Fetch(string pat)
            {
                var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes($":{pat}"));
                Process.Start("{{program}}", {{(isLeak ? "$\"--token {basic}\"" : "$\"-c http.extraHeader=\\\"Authorization: Basic {basic}\\\" fetch https://dev.azure.com/one/_git/one\"")}});
            }
        }
        """);

    [Theory]
    [InlineData("record Settings(string Url, string Pat);", """Console.WriteLine([|settings|]);""")]
    [InlineData("record Settings(string Url, string Pat);", """log.LogInformation("Settings: {Settings}", [|settings|]);""")]
    [InlineData("record Settings(string Url, string Pat);", """Console.WriteLine($"Settings: {[|settings|]}");""")]
    [InlineData("record struct Settings(string Url, string Pat);", """var text = "Settings: " + settings.ToString(); Console.WriteLine([|text|]);""")]
    [InlineData("record Settings(string Url, string Pat);", """Console.WriteLine(settings.Url); log.LogInformation("{Url}", settings.Url);""")]
    [InlineData("record Settings(string Url, string Pat) { public override string ToString() => Url; }", """Console.WriteLine(settings);""")]
    [InlineData("class Settings(string url, string pat) { public string Url => url; public string Pat { get; } = pat; }", """Console.WriteLine(settings);""")]
    [InlineData("class Settings(string url, string pat) { public string Url => url; public string Pat { get; } = pat; public override string ToString() => $\"{Url} {[|Pat|]}\"; }", """Console.WriteLine(settings);""")]
    [InlineData("class Settings(string url, string pat) { public string Url => url; public string Pat { get; } = pat; public override string ToString() => Url; }", """Console.WriteLine(settings);""")]
    [InlineData("record Settings(string Url, string Pat) { Settings Masked() => this with { Pat = \"***\" }; public override string ToString() => $\"{Url} {Masked().Pat}\"; }", """Console.WriteLine(settings);""")]
    [InlineData("record Settings(string Url, string Pat);", """var copy = settings with { Pat = "***" }; Console.WriteLine(copy.Pat);""")]
    [InlineData("record Settings(string Url, string Pat);", """var copy = settings with { Url = "***" }; Console.WriteLine([|copy.Pat|]);""")]
    [InlineData("record Settings(string Url, string Pat) { public Settings Masked(bool isShown) { if (isShown) { return this; } return this with { Pat = \"***\" }; } }", """Console.WriteLine([|settings.Masked(url.Length > 3).Pat|]);""")]
    public Task The_text_of_an_object_is_what_it_shows(string type, string statements)
        => LeakingProgram.VerifyAsync(statements, client: "new VssBasicCredential(\"\", settings.Pat);", type);

    [Theory]
    [InlineData("""class Client { private readonly string _pat; public Client(string pat) => _pat = pat; public void Open() { new VssBasicCredential("", _pat); Console.WriteLine([|_pat|]); } }""")]
    [InlineData("""class Client { private readonly string _pat; public Client(string pat) { _pat = pat; Console.WriteLine([|_pat|]); } public void Open() => new VssBasicCredential("", _pat); }""")]
    [InlineData("""class Client(string pat) { public void Open() => new VssBasicCredential("", pat); public void Show() => Console.WriteLine([|pat|]); }""")]
    [InlineData("""class Options { public string Pat { get; set; } } class Client(Options options) { public void Open() => new VssBasicCredential("", options.Pat); public void Show() => Console.WriteLine($"Using {[|options.Pat|]}"); }""")]
    [InlineData("""class Options { public string Pat { get; set; } } class Client(Options options) { public void Open() => new VssBasicCredential("", options.Pat); } class Other { public void Show(Options given) => Console.WriteLine([|given.Pat|]); }""")]
    [InlineData("""class Client { private string Header => "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat)); public string Pat { get; set; } public void Open() { new VssBasicCredential("", Pat); Console.WriteLine([|Header|]); } }""")]
    [InlineData("""class Client { private string _pat; public string Describe() => $"PAT {_pat}"; public void Open(string pat) { _pat = pat; new VssBasicCredential("", _pat); Console.WriteLine([|Describe()|]); } }""")]
    [InlineData("""class Client { private static string Load(string name) { var value = Environment.GetEnvironmentVariable(name) ?? throw new Exception(name); return value; } public void Open() { new VssBasicCredential("", Load("MY_PAT")); Console.WriteLine(Load("MY_URL")); } }""")]
    [InlineData("""class Pair { public string Name { get; set; } public string Value { get; set; } } class Client { public void Open(Pair pat, Pair level) { new VssBasicCredential("", pat.Value); Console.WriteLine(level.Value); } }""")]
    [InlineData("""class Pair { public string Name { get; set; } public string Value { get; set; } } class Client { public void Open(Pair pat) { new VssBasicCredential("", pat.Value); Console.WriteLine([|pat.Value|]); } }""")]
    public Task Members_are_followed_by_their_objects(string types) => LeakingProgram.VerifyAsync("", client: "", LeakingProgram.Settings + types);

    [Theory]
    [InlineData("""var secret = Environment.GetEnvironmentVariable("DevOpsPat") ?? throw new Exception("none"); log.LogDebug("PAT: {pat}", [|secret|]); http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + secret))); await http.GetStringAsync($"https://dev.azure.com/{Uri.EscapeDataString(url)}/_apis/pipelines");""")]
    [InlineData("""var auth = Convert.ToBase64String(Encoding.ASCII.GetBytes($":{pat}")); http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", auth); log.LogTrace("Header {Header}", [|auth|]); await http.GetStringAsync($"https://dev.azure.com/{url}/_apis/projects");""")]
    [InlineData("""var secret = Environment.GetEnvironmentVariable("PAYPAL_PAT"); log.LogDebug("PAT: {pat}", secret); http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", secret); await http.GetStringAsync("https://api.example.com/projects");""")]
    public Task A_client_of_plain_HTTP_is_one_where_it_is_proven(string statements) => LeakingProgram.VerifyAsync(statements, client: "HttpClient http = new HttpClient();");

    [Theory]
    [InlineData("""const string Pat = {|AZDO1002:"hunter2"|}; Console.WriteLine(Pat); new VssBasicCredential("", Pat);""")]
    [InlineData("""var pat2 = {|AZDO1002:"hunter2"|}; Console.WriteLine(pat2); new VssBasicCredential("", pat2);""")]
    [InlineData("""Console.WriteLine("hunter2"); new VssBasicCredential("", {|AZDO1002:"hunter2"|});""")]
    public Task A_literal_is_what_other_rules_speak_of(string statements) => LeakingProgram.VerifyAsync(statements, client: "");

    [Fact]
    public async Task The_message_says_where_it_is_written_and_what_to_do()
    {
        var findings = await ClientProgram.FindAsync(LeakingProgram.Of("""Console.WriteLine(pat);"""));

        var finding = Assert.Single(findings, finding => finding.Id == DiagnosticIds.LeakedCredential);
        Assert.Equal("Leave this credential out or name its variable instead: it goes to the console", finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp6, false)]
    [InlineData(LanguageVersion.CSharp7_3, false)]
    [InlineData(LanguageVersion.CSharp9, true)]
    [InlineData(LanguageVersion.Latest, true)]
    [InlineData(LanguageVersion.Latest, false)]
    public Task Each_version_of_the_language_is_read(LanguageVersion version, bool isNullable) => ClientVerifier.VerifyAsync(
        """
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            public VssBasicCredential Open(string pat)
            {
                Console.WriteLine($"PAT: {{|AZDO1006:pat|}}");
                Console.WriteLine("PAT: {0}", {|AZDO1006:pat|});
                return new VssBasicCredential("", pat);
            }
        }
        """,
        new ProjectUnderTest { LanguageVersion = version, IsNullable = isNullable });

    [Fact]
    public Task Without_the_client_a_parameter_is_no_credential() => ClientVerifier.VerifyAsync(
        """
        using System;

        class Program
        {
            // Azure DevOps: https://dev.azure.com/one
            public void Open(string pat) => Console.WriteLine(pat);

            public void Show() => Console.WriteLine({|AZDO1006:Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|});
        }
        """,
        new ProjectUnderTest { HasClient = false });

    [Fact]
    public Task A_variable_that_is_configured_holds_a_credential() => ClientVerifier.VerifyAsync(
        """
        using System;

        class Program
        {
            public void Show() => Console.WriteLine({|AZDO1006:Environment.GetEnvironmentVariable("ACME_BUILD")|});
        }
        """,
        new ProjectUnderTest { GlobalConfig = "azdo_analyzers.pat_variable = ACME_BUILD" });
}
