using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Which of several values a local, parameter or member has where it reaches the client.</summary>
public sealed class ControlFlowTests
{
    [Theory]
    [InlineData("""pat = "hunter2"; pat = args[0]; Use(pat);""")]
    [InlineData("""pat = "hunter2"; if (args.Length == 0) { return; } pat = args[0]; Use(pat);""")]
    [InlineData("""if (args.Length == 0) { pat = "hunter2"; Console.WriteLine(pat); return; } Use(pat);""")]
    [InlineData("""var token = ""; if (args.Length > 0) { token = args[0]; } else { token = pat; } Use(token);""")]
    [InlineData("""var token = ""; foreach (var arg in args) { token = arg; } if (token == "") { return; } Use(token);""")]
    [InlineData("""var token = ""; while (token == "") { token = Console.ReadLine(); } Use(token);""")]
    [InlineData("""var token = ""; do { token = Console.ReadLine(); } while (token.Length == 0); Use(token);""")]
    [InlineData("""var token = string.Empty; try { token = args[0]; } catch (Exception) { throw; } Use(token);""")]
    [InlineData("""var token = string.Empty; if (string.IsNullOrEmpty(token)) { token = Console.ReadLine(); } Use(token);""")]
    [InlineData("""string token = null; if (!int.TryParse(pat, out var number)) { token = pat; } Use(token);""")]
    [InlineData("""var token = ""; switch (args.Length) { case 1: token = args[0]; break; case 2: token = args[1]; break; default: throw new ArgumentException("hunter2"); } Use(token);""")]
    [InlineData("""var token = args.Length switch { 1 => args[0], _ => throw new ArgumentException("hunter2") }; Use(token);""")]
    [InlineData("""if (args is ["hunter2", var token]) { Use(token); }""")]
    [InlineData("""var token = ""; if (Read(out token)) { Use(token); }""")]
    [InlineData("""var token = ""; Fill(ref token); if (string.IsNullOrWhiteSpace(token)) { throw new Exception(); } Use(token);""")]
    [InlineData("""pat = ""; pat ??= args[0]; if (pat.Length > 0) { Use(pat); }""")]
    [InlineData("""var token = args.Length > 0 ? args[0] : ""; if (token == string.Empty) { return; } Use(token);""")]
    [InlineData("""goto end; pat = "hunter2"; end: Use(pat);""")]
    [InlineData("""var token = "hunter2"; if (token != pat) { token = pat; } Use(token);""")]
    [InlineData("""var token = "hunter2"; if (token == pat) { } else { token = pat; } Use(token);""")]
    [InlineData("""var @token = "hunter2"; @token = args.Length > 0 ? args[0] : args[1]; Use(@token);""")]
    public Task What_is_overwritten_or_dealt_with_is_silent(string statements) => VerifyAsync("", statements);

    [Theory]
    [InlineData("""pat = {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""if (pat == null) { pat = {|AZDO1002:"hunter2"|}; } Use(pat);""")]
    [InlineData("""pat ??= {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""var token = {|AZDO1002:"hunter2"|}; if (token == pat) { token = pat; } Use(token);""")]
    [InlineData("""var token = {|AZDO1002:"hunter2"|}; if (token != pat) { token = args[0]; } Use(token);""")]
    [InlineData("""var token = {|AZDO1002:"hunter2"|}; if (token != args[0]) { Console.WriteLine(pat); } Use(token);""")]
    [InlineData("""if (string.IsNullOrEmpty(pat)) pat = {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""var token = {|AZDO1003:""|}; Use(token);""")]
    [InlineData("""var token = args[0]; for (var i = 0; i < 3; i++) { Use(token); token = {|AZDO1002:"hunter2"|}; }""")]
    [InlineData("""string token; try { token = args[0]; } catch (Exception) { token = {|AZDO1002:"hunter2"|}; } Use(token);""")]
    [InlineData("""string token = args[0]; try { Console.WriteLine(); } finally { token = {|AZDO1002:"hunter2"|}; } Use(token);""")]
    [InlineData("""var token = {|AZDO1002:"hunter2"|}; if (args.Length > 0) { goto end; } token = args[0]; end: Use(token);""")]
    [InlineData("""using (var reader = new System.IO.StringReader("")) { pat = {|AZDO1002:"hunter2"|}; Use(pat); }""")]
    [InlineData("""lock (args) { var token = {|AZDO1002:"hunter2"|}; Use(token); }""")]
    [InlineData("""switch (pat) { case null: pat = {|AZDO1002:"hunter2"|}; break; } Use(pat);""")]
    [InlineData("""var token = pat is { Length: > 0 } given ? given : {|AZDO1002:"hunter2"|}; Use(token);""")]
    [InlineData("""if (pat is not string token) { token = {|AZDO1002:"hunter2"|}; } Use(token);""")]
    public Task What_can_be_there_is_found(string statements) => VerifyAsync("", statements);

    [Theory]
    [InlineData("""public string Pat { get; set; } = "";""", "Use(Pat);")]
    [InlineData("""public string Pat { get; set; } = string.Empty;""", "Use(Pat);")]
    [InlineData("""private string _pat = ""; public void Set(string value) => _pat = value;""", "Use(_pat);")]
    [InlineData("""private readonly string _pat = ""; public Program() { } public Program(string value) => _pat = value;""", """if (_pat != "") { Use(_pat); }""")]
    [InlineData("""private static string Read(string value = "") => value;""", "Use(Read(args[0]));")]
    [InlineData("""private static readonly string Pat = Environment.GetEnvironmentVariable("X") ?? "";""", "if (Pat.Length > 0) { Use(Pat); }")]
    [InlineData("""private static string Read() { if (Console.KeyAvailable) { return ""; } return Console.ReadLine(); }""", "var token = Read(); if (token == \"\") { return; } Use(token);")]
    public Task An_empty_beginning_is_no_placeholder(string members, string statements) => VerifyAsync(members, statements);

    [Theory]
    [InlineData("""private const string Pat = {|AZDO1003:""|};""", "Use(Pat);")]
    [InlineData("""private static readonly string Pat = {|AZDO1003:"<your PAT>"|};""", "Use(Pat);")]
    [InlineData("""public string Pat { get; set; } = {|AZDO1003:"<your PAT>"|};""", "Use(Pat);")]
    [InlineData("""public string Pat { get; } = {|AZDO1003:""|};""", "Use(Pat);")]
    public Task A_placeholder_that_stays_is_one(string members, string statements) => VerifyAsync(members, statements);

    private static Task VerifyAsync(string members, string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            {{members}}

            void Run(string[] args, string pat)
            {
                {{statements}}
            }

            static bool Read(out string pat) { pat = Console.ReadLine(); return true; }

            static void Fill(ref string pat) { if (pat == "") { pat = Console.ReadLine(); } }

            static void Use(string password) => new VssBasicCredential("", password);
        }
        """);
}
