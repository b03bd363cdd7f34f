using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO3001. In the sources <c>[|…|]</c> stands for <c>{|AZDO3001:…|}</c>.</summary>
public sealed class UnguardedVariableTests
{
    [Theory]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("PAT")|]);""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("PAT", EnvironmentVariableTarget.User)|]);""")]
    [InlineData("""Use((string)[|Environment.GetEnvironmentVariables()["PAT"]|]);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]!; Use(pat);""")]
    [InlineData("""string pat; pat = [|Environment.GetEnvironmentVariable("PAT")|]; Use(pat);""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("PAT")|] ?? "");""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("PAT")|] ?? string.Empty);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|] ?? default; Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; pat ??= ""; Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; if (string.IsNullOrEmpty(pat)) pat = ""; Use(pat);""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("A") ?? [|Environment.GetEnvironmentVariable("B")|]);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("A"); if (string.IsNullOrEmpty(pat)) { pat = [|Environment.GetEnvironmentVariable("B")|]; } Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; if (string.IsNullOrEmpty(pat)) { Console.WriteLine("Set PAT."); } Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; Use(pat); if (string.IsNullOrEmpty(pat)) throw new Exception();""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; if (args.Length > 0) { if (pat is null) return; } Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; System.Diagnostics.Debug.Assert(pat != null); Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; System.Diagnostics.Debug.Assert(!string.IsNullOrEmpty(pat), "PAT"); Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; var other = args[0]; if (string.IsNullOrEmpty(other)) return; Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; if (pat == "") return; Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; try { if (pat == null) throw new Exception(); } catch { } Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; Action check = () => { if (pat == null) throw new Exception(); }; Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; Action use = () => Use(pat); if (pat == null) return; use();""")]
    [InlineData("""Use(args.Length > 0 ? args[0] : [|Environment.GetEnvironmentVariable("PAT")|]);""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("PAT")|] switch { "x" => "", null when args.Length > 0 => "", var pat => pat });""")]
    [InlineData("""switch ([|Environment.GetEnvironmentVariable("PAT")|]) { case "": throw new Exception(); case var pat: Use(pat); break; }""")]
    [InlineData("""switch ([|Environment.GetEnvironmentVariable("PAT")|]) { case null or "" when args.Length > 0: throw new Exception(); case var pat: Use(pat); break; }""")]
    [InlineData("""switch ([|Environment.GetEnvironmentVariable("PAT")|]) { case "x": throw new Exception(); case var pat: Use(pat); break; }""")]
    [InlineData("""Use(args.Length switch { 0 => [|Environment.GetEnvironmentVariable("PAT")|], _ => args[0] });""")]
    [InlineData("""if (args.Length > 0) { Environment.SetEnvironmentVariable("MY_PAT", args[0]); } Use([|Environment.GetEnvironmentVariable("MY_PAT")|]);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("MY_PAT")|]; Environment.SetEnvironmentVariable("MY_PAT", args[0]); Use(pat);""")]
    [InlineData("""Environment.SetEnvironmentVariable("MY_PAT", null); Use([|Environment.GetEnvironmentVariable("MY_PAT")|]);""")]
    [InlineData("""Use([|Read("PAT")|]);""")]
    [InlineData("""Use([|Environment.GetEnvironmentVariable("PAT")|].Trim());""")]
    [InlineData("""Use($"{[|Environment.GetEnvironmentVariable("PAT")|]}");""")]
    [InlineData("""Use(Trusting([|Environment.GetEnvironmentVariable("PAT")|]));""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; Warn(pat); Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; StopIf(pat != null); Use(pat);""")]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("PAT")|]; StopUnless(string.IsNullOrEmpty(pat)); Use(pat);""")]
    [InlineData("""new VssBasicCredential("", [|Environment.GetEnvironmentVariable(args[0])|]);""")]
    [InlineData("""new VssBasicCredential("", [|Environment.GetEnvironmentVariable("azdo pat!")|]);""")]
    public Task A_credential_without_a_guard_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (string.IsNullOrEmpty(pat)) throw new Exception(); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (string.IsNullOrWhiteSpace(pat)) { Console.WriteLine("Set PAT."); return; } Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (string.IsNullOrEmpty(pat)) { Console.WriteLine("Set PAT."); Environment.Exit(1); } Use(pat);""")]
    [InlineData("""foreach (var name in args) { var pat = Environment.GetEnvironmentVariable(name); if (string.IsNullOrEmpty(pat)) continue; Use(pat); }""")]
    [InlineData("""while (true) { var pat = Environment.GetEnvironmentVariable("PAT"); if (pat is null) break; Use(pat); }""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (!string.IsNullOrEmpty(pat)) { Use(pat); }""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (args.Length > 0 && !string.IsNullOrEmpty(pat)) { Use(pat); }""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); var url = Environment.GetEnvironmentVariable("URL"); if (string.IsNullOrEmpty(url) || string.IsNullOrEmpty(pat)) return; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (pat == null || pat.Length == 0) return; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (null == pat) throw new Exception(); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (pat?.Length > 0) Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if ((pat?.Length ?? 0) == 0) return; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (pat is null or "") throw new Exception(); Use(pat);""")]
    [InlineData("""switch (Environment.GetEnvironmentVariable("PAT")) { case null or "": throw new Exception(); case var pat: Use(pat); break; }""")]
    [InlineData("""switch (Environment.GetEnvironmentVariable("PAT")) { case null: case "": throw new Exception(); case var pat: Use(pat); break; }""")]
    [InlineData("""switch (Environment.GetEnvironmentVariable("PAT")) { case null: return; case "": return; case var pat when args.Length > 0: Use(pat); break; }""")]
    [InlineData("""switch (Environment.GetEnvironmentVariable("PAT")) { case { Length: > 0 } pat: Use(pat); break; default: throw new Exception(); }""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (pat is not { Length: > 0 }) throw new Exception(); Use(pat);""")]
    [InlineData("""if (Environment.GetEnvironmentVariable("PAT") is { Length: > 0 } pat) Use(pat);""")]
    [InlineData("""if (Environment.GetEnvironmentVariable("PAT") is string pat && pat.Length > 0) Use(pat);""")]
    [InlineData("""if (Environment.GetEnvironmentVariable("PAT") is not { Length: > 0 } pat) return; Use(pat);""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("PAT") is { Length: > 0 } pat ? pat : throw new Exception());""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("PAT") ?? throw new Exception());""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("PAT") ?? args[0]);""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("A") ?? Environment.GetEnvironmentVariable("B") ?? throw new Exception());""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); pat ??= Console.ReadLine(); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); _ = pat ?? throw new Exception(); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); Use(string.IsNullOrEmpty(pat) ? throw new Exception() : pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); Use(pat != null ? pat : args[0]);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); Use(pat switch { null or "" => throw new Exception(), _ => pat });""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); switch (pat) { case null: case "": return; } Use(pat);""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("PAT") switch { null or "" => throw new Exception(), var pat => pat });""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("PAT") switch { null => throw new Exception(), { Length: 0 } => throw new Exception(), var pat => pat });""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); ArgumentException.ThrowIfNullOrEmpty(pat); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); ArgumentException.ThrowIfNullOrWhiteSpace(pat, "PAT"); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); ArgumentNullException.ThrowIfNull(pat); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); Annotated(pat); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (!IsThere(pat)) return; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (IsMissing(pat)) return; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (!IsSet(pat)) return; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); Require(pat, "PAT"); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (pat == null) Fail("PAT"); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (pat == null) Quit("PAT"); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); StopIf(string.IsNullOrEmpty(pat)); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); StopUnless(pat is { Length: > 0 }); Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); var isMissing = string.IsNullOrEmpty(pat); if (isMissing) return; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (new[] { args[0], pat }.Any(string.IsNullOrEmpty)) return; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (pat == null) return; Action use = () => Use(pat); use();""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); if (pat == null) return; Late(); void Late() => Use(pat);""")]
    [InlineData("""if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PAT"))) return; Use(Environment.GetEnvironmentVariable("PAT"));""")]
    [InlineData("""string pat; if (string.IsNullOrEmpty(pat = Environment.GetEnvironmentVariable("PAT"))) return; Use(pat);""")]
    [InlineData("""string pat = null; try { pat = Environment.GetEnvironmentVariable("PAT") ?? throw new Exception(); } finally { Console.WriteLine(); } Use(pat);""")]
    [InlineData("""Use(Required("PAT"));""")]
    [InlineData("""Use(NotEmpty(Environment.GetEnvironmentVariable("PAT")));""")]
    [InlineData("""Checked(Environment.GetEnvironmentVariable("PAT"));""")]
    [InlineData("""Console.WriteLine(Environment.GetEnvironmentVariable("PAT"));""")]
    [InlineData("""var before = Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN"); Environment.SetEnvironmentVariable("SYSTEM_ACCESSTOKEN", before);""")]
    [InlineData("""new VssBasicCredential(Environment.GetEnvironmentVariable("USER"), args[0]);""")]
    public Task A_guarded_credential_is_silent(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("private static readonly string Pat = [|Environment.GetEnvironmentVariable(\"PAT\")|];", "Use(Pat);")]
    [InlineData("private static string Pat => [|Environment.GetEnvironmentVariable(\"PAT\")|];", "Use(Pat);")]
    [InlineData("private static string Pat { get; set; } = [|Environment.GetEnvironmentVariable(\"PAT\")|];", "Use(Pat);")]
    [InlineData("private static string _pat; static void Set() => _pat = [|Environment.GetEnvironmentVariable(\"PAT\")|];", "Set(); Use(_pat);")]
    [InlineData("private static string _pat = [|Environment.GetEnvironmentVariable(\"PAT\")|]; static void Check() { if (_pat == null) Console.WriteLine(\"Set PAT.\"); }", "Check(); Use(_pat);")]
    [InlineData("private static string _pat = [|Environment.GetEnvironmentVariable(\"PAT\")|]; static void Late() => Use(_pat);", "if (_pat != null) Late(); else Late();")]
    [InlineData("private static string _pat = [|Environment.GetEnvironmentVariable(\"PAT\")|]; static void Check() => _pat = Trusting(_pat);", "Check(); Use(_pat);")]
    public Task A_member_without_a_guard_is_found(string member, string statements) => VerifyAsync(statements, member);

    [Theory]
    [InlineData("private static readonly string Pat = Environment.GetEnvironmentVariable(\"PAT\") ?? throw new Exception();", "Use(Pat);")]
    [InlineData("private static readonly string Pat = Environment.GetEnvironmentVariable(\"PAT\");", "if (string.IsNullOrEmpty(Pat)) return; Use(Pat);")]
    [InlineData("private static readonly string Pat = Environment.GetEnvironmentVariable(\"PAT\"); static void Late() => Use(Pat);", "if (string.IsNullOrEmpty(Pat)) return; Late();")]
    [InlineData("private static string Pat => Environment.GetEnvironmentVariable(\"PAT\");", "if (Pat is null) throw new Exception(); Use(Pat);")]
    [InlineData("private static string Pat { get { var pat = Environment.GetEnvironmentVariable(\"PAT\"); if (string.IsNullOrEmpty(pat)) throw new Exception(); return pat; } }", "Use(Pat);")]
    [InlineData("private static string _pat; private static string Pat => _pat ??= Environment.GetEnvironmentVariable(\"PAT\") ?? throw new Exception();", "Use(Pat);")]
    [InlineData("private static string _pat = Environment.GetEnvironmentVariable(\"PAT\"); static void Check() { if (_pat == null) throw new Exception(); }", "Check(); Use(_pat);")]
    [InlineData("private static string _pat = Environment.GetEnvironmentVariable(\"PAT\"); static bool IsReady => !string.IsNullOrEmpty(_pat);", "if (!IsReady) return; Use(_pat);")]
    [InlineData("private static string _pat = Environment.GetEnvironmentVariable(\"PAT\"); static void Check() => _pat = NotEmpty(_pat);", "Check(); Use(_pat);")]
    [InlineData("private static string Pat { get; set; } = Environment.GetEnvironmentVariable(\"PAT\"); static void Check() { Pat = NotEmpty(Pat); }", "Check(); Use(Pat);")]
    [InlineData("private static string Pat { get; set; } = Environment.GetEnvironmentVariable(\"PAT\"); static void Check() { Pat = Pat ?? throw new Exception(); }", "Check(); Use(Pat);")]
    [InlineData("private static string Pat { get; set; } = Environment.GetEnvironmentVariable(\"PAT\"); static void Check() => Pat = string.IsNullOrEmpty(Pat) ? throw new Exception() : Pat;", "Check(); Use(Pat);")]
    [InlineData("public string Pat { get; set; } = Environment.GetEnvironmentVariable(\"PAT\"); public void Check() => Pat = Trimmed(Pat); static string Trimmed(string pat) { ArgumentException.ThrowIfNullOrEmpty(pat); return pat.Trim(); }", "var options = new Program(); options.Check(); Use(options.Pat);")]
    [InlineData("private static string _pat; static void Set() { _pat = Environment.GetEnvironmentVariable(\"PAT\"); if (_pat == null) throw new Exception(); }", "Set(); Use(_pat);")]
    [InlineData("private readonly string _pat; Program() { _pat = Environment.GetEnvironmentVariable(\"PAT\"); if (string.IsNullOrEmpty(_pat)) throw new Exception(); } void Late() => Use(_pat);", "new Program().Late();")]
    [InlineData("private readonly string _pat = Environment.GetEnvironmentVariable(\"PAT\"); Program() { if (string.IsNullOrEmpty(_pat)) throw new Exception(); } void Late() => Use(_pat);", "new Program().Late();")]
    public Task A_guarded_member_is_silent(string member, string statements) => VerifyAsync(statements, member);

    [Theory]
    [InlineData("""new VssConnection(new Uri($"https://dev.azure.com/{[|Environment.GetEnvironmentVariable("ORG")|]}"), null);""")]
    [InlineData("""var org = [|Environment.GetEnvironmentVariable("ORG")|]; new VssConnection(new Uri("https://dev.azure.com/" + org), null);""")]
    [InlineData("""new VssConnection(new Uri(string.Format("https://dev.azure.com/{0}/", [|Environment.GetEnvironmentVariable("ORG")|])), null);""")]
    [InlineData("""new VssConnection(new Uri([|Environment.GetEnvironmentVariable("URL")|] + "/DefaultCollection"), null);""")]
    [InlineData("""var url = [|Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL")|]; new HttpClient().GetStringAsync($"{url}/_apis/projects");""")]
    [InlineData("""var url = [|Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL")|]; new HttpClient().GetStringAsync(string.Concat(url, "/_apis/projects"));""")]
    public Task A_piece_of_a_URL_without_a_guard_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""new VssConnection(new Uri(Environment.GetEnvironmentVariable("URL")), null);""")]
    [InlineData("""new VssConnection(new Uri(new Uri(Environment.GetEnvironmentVariable("URL")), "DefaultCollection"), null);""")]
    [InlineData("""var url = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL"); new HttpClient().GetStringAsync(url);""")]
    [InlineData("""var org = Environment.GetEnvironmentVariable("ORG") ?? throw new Exception(); new VssConnection(new Uri("https://dev.azure.com/" + org), null);""")]
    [InlineData("""var org = Environment.GetEnvironmentVariable("ORG"); if (string.IsNullOrEmpty(org)) return; new VssConnection(new Uri($"https://dev.azure.com/{org}"), null);""")]
    [InlineData("""Console.WriteLine("https://dev.azure.com/" + Environment.GetEnvironmentVariable("ORG"));""")]
    public Task A_whole_URL_and_a_guarded_piece_are_silent(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + [|Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|])))""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($":{[|Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|]}")))""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("{0}:{1}", "", [|Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|]))))""")]
    [InlineData("""new AuthenticationHeaderValue("Bearer", [|Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN")|])""")]
    public Task A_header_without_a_guard_is_found(string header) => VerifyAsync($"new HttpClient().DefaultRequestHeaders.Authorization = {header};");

    [Fact]
    public Task A_header_of_another_service_is_silent() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Program
        {
            void Send(HttpClient client)
                => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("GITHUB_TOKEN"));
        }
        """);

    [Fact]
    public Task A_URL_of_another_service_is_silent() => ClientVerifier.VerifyAsync(
        """
        using System;
        using System.Net.Http;

        class Shop
        {
            void Send(HttpClient client) => client.GetStringAsync(Environment.GetEnvironmentVariable("SHOP_URL") + "/orders");
        }
        """,
        """
        class Links
        {
            public const string Builds = "https://dev.azure.com/{organization}/_build";
        }
        """);

    [Fact]
    public async Task The_message_says_what_to_do_and_names_the_variable()
    {
        var finding = Assert.Single(await ClientProgram.FindAsync("""
            using System;
            using Microsoft.VisualStudio.Services.Common;

            class Program
            {
                object Create() => new VssBasicCredential("", Environment.GetEnvironmentVariable("PAT"));
            }
            """));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Equal("Stop with an error if 'PAT' is missing or empty: unguarded, it reaches 'VssBasicCredential'", finding.GetMessage(null));
    }

    private static Task VerifyAsync(string statements, string member = "") => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            {{Marked(member)}}

            static void Main(string[] args)
            {
                {{Marked(statements)}}
            }

            static void Use(string password) => new VssBasicCredential("", password);

            static string Read(string name) => Environment.GetEnvironmentVariable(name);

            static string Required(string name)
            {
                var value = Environment.GetEnvironmentVariable(name);
                if (string.IsNullOrEmpty(value))
                {
                    throw new InvalidOperationException($"Set {name}.");
                }

                return value;
            }

            static string NotEmpty(string value) => value is { Length: > 0 } ? value : throw new ArgumentException("empty");

            static string Trusting(string value) => value;

            static void Checked(string value)
            {
                ArgumentException.ThrowIfNullOrEmpty(value);
                Use(value);
            }

            static void Annotated([NotNull] string value) { }

            static bool IsThere([NotNullWhen(true)] string value) => value != null;

            static bool IsMissing(string value) => string.IsNullOrWhiteSpace(value);

            static bool IsSet(string value)
            {
                if (string.IsNullOrEmpty(value))
                {
                    Console.WriteLine("missing");
                    return false;
                }

                return true;
            }

            static void Require(string value, string name)
            {
                if (string.IsNullOrEmpty(value))
                {
                    throw new InvalidOperationException(name);
                }
            }

            static void Warn(string value)
            {
                if (string.IsNullOrEmpty(value))
                {
                    Console.WriteLine("missing");
                }
            }

            static void StopIf([DoesNotReturnIf(true)] bool condition) => Console.WriteLine(condition);

            static void StopUnless([DoesNotReturnIf(false)] bool condition) => Console.WriteLine(condition);

            [DoesNotReturn]
            static void Fail(string name) => throw new InvalidOperationException(name);

            static void Quit(string name)
            {
                Console.WriteLine(name);
                Environment.Exit(1);
            }
        }
        """);

    private static string Marked(string source) => source.Replace("[|", "{|AZDO3001:", StringComparison.Ordinal);
}
