using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Each step by which a value travels from where it is written to the sink.</summary>
public sealed class TracerTests
{
    [Theory]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""const string pat = {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""string pat; pat = {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("X") ?? {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("X"); pat ??= {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""var pat = args.Length > 0 ? args[0] : {|AZDO1002:"hunter2"|}; Use(pat);""")]
    [InlineData("""var pat = args.Length switch { 0 => {|AZDO1002:"hunter2"|}, _ => args[0] }; Use(pat);""")]
    [InlineData("""string a, b; a = b = {|AZDO1002:"hunter2"|}; Use(a);""")]
    [InlineData("""object pat = {|AZDO1002:"hunter2"|}; Use((string)pat);""")]
    [InlineData("""Use({|AZDO1002:"hunter2"|}.Trim());""")]
    [InlineData("""Use("" + {|AZDO1002:"hunter2"|});""")]
    [InlineData("""const string head = "hunt", tail = "er2"; Use({|AZDO1002:head + tail|});""")]
    [InlineData("""const string tail = "er2"; Use({|AZDO1002:$"hunt{tail}"|});""")]
    [InlineData("""var head = "hunt"; Use({|AZDO1002:string.Concat(head, "er2")|});""")]
    [InlineData("""var head = "hunt"; Use({|AZDO1002:string.Format("{0}er2", head)|});""")]
    [InlineData("""Action action = () => Use({|AZDO1002:"hunter2"|}); action();""")]
    [InlineData("""Func<string> read = () => {|AZDO1002:"hunter2"|}; Use(read());""")]
    [InlineData("""var lazy = new Lazy<string>(() => {|AZDO1002:"hunter2"|}); Use(lazy.Value);""")]
    [InlineData("""string Read() => {|AZDO1002:"hunter2"|}; Func<string> read = Read; Use(read.Invoke());""")]
    [InlineData("""Use(new System.Net.NetworkCredential("", {|AZDO1002:"hunter2"|}).Password);""")]
    [InlineData("""Use(string.Join("", {|AZDO1002:"hunter2"|}, ""));""")]
    [InlineData("""var parts = new System.Collections.Generic.List<string> { "hunt", "er2" }; Use({|AZDO1002:string.Concat(parts)|});""")]
    [InlineData("""var parts = new[] { "hunt", "er2" }; Use({|AZDO1002:string.Join("", parts)|});""")]
    [InlineData("""string[] parts = { "hunt", "er2" }; Use({|AZDO1002:parts[0] + parts[1]|});""")]
    [InlineData("""string[] parts = ["hunt", "er2"]; Use({|AZDO1002:$"{parts[0]}{parts[1]}"|});""")]
    [InlineData("""var parts = new System.Collections.Generic.List<string>(2); parts.Add("hunt"); parts.Add("er2"); Use({|AZDO1002:string.Join(string.Empty, parts.ToArray())|});""")]
    [InlineData("""var parts = new string[2]; parts[0] = "hunt"; parts[1] = "er2"; Console.WriteLine(parts.Length); Use({|AZDO1002:string.Concat(parts)|});""")]
    [InlineData("""Use({|AZDO1002:string.Concat(Halves.Of)|});""")]
    [InlineData("""Use({|AZDO1002:Halves.Of[0] + Halves.Of[1]|});""")]
    [InlineData("""Use({|AZDO1002:string.Join("", Halves.Made)|});""")]
    [InlineData("""var parts = new[] { "hunt", args[0] }; Use(string.Concat(parts));""")]
    [InlineData("""var parts = new[] { "hunt", "er2" }; Change(parts); Use(string.Concat(parts)); void Change(string[] all) => all[0] = args[0];""")]
    [InlineData("""var parts = new System.Collections.Generic.List<string> { "hunt" }; if (args.Length > 0) { parts.Add("er2"); } Use(string.Concat(parts));""")]
    [InlineData("""Use(string.Concat(Halves.Written)); Halves.Written[0] = args[0];""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Action action = () => Use(pat); action();""")]
    [InlineData("""if (args[0] is { Length: > 0 } pat) { Use(pat); } else { Use({|AZDO1002:"hunter2"|}); }""")]
    [InlineData("""void Local(string pat) => Use(pat); Local({|AZDO1002:"hunter2"|});""")]
    [InlineData("""Use(Secret.From({|AZDO1002:"hunter2"|}));""")]
    [InlineData("""Secret secret = {|AZDO1002:"hunter2"|}; Use(secret);""")]
    [InlineData("""Use(System.Threading.Tasks.Task.FromResult({|AZDO1002:"hunter2"|}).Result);""")]
    public Task Inside_of_a_method(string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            static void Run(string[] args)
            {
                {{statements}}
            }

            static void Use(string password) => new VssBasicCredential("", password);
        }

        static class Halves
        {
            public static readonly string[] Of = { "hunt", "er2" };
            public static string[] Made => new[] { "hunt", "er2" };
            public static readonly string[] Written = { "hunt", "er2" };
        }

        class Secret
        {
            private readonly string _value;
            private Secret(string value) => _value = value;
            public static string From(string value) => value;
            public static implicit operator Secret(string value) => new Secret(value);
            public static implicit operator string(Secret secret) => secret._value;
        }
        """);

    [Theory]
    [InlineData("""var pat = "hunter2"; pat = args[0]; Use(pat);""")]
    [InlineData("""var pat = "hunter2"; if (args.Length > 0) { pat = args[0]; } else { pat = args[1]; } Use(pat);""")]
    [InlineData("""var pat = args[0]; Use(pat); pat = "hunter2"; Console.WriteLine(pat);""")]
    [InlineData("""var pat = "hunter2"; try { pat = args[0]; } finally { Console.WriteLine(); } Use(pat);""")]
    [InlineData("""var pat = "hunter2"; if (args.Length == 0) { throw new Exception(pat); } else { pat = args[0]; } Use(pat);""")]
    [InlineData("""var pat = "hunter2"; Read(out pat); Use(pat);""")]
    [InlineData("""Action action = () => { var pat = "hunter2"; pat = args[0]; Use(pat); }; action();""")]
    [InlineData("""void Local() { var pat = "hunter2"; pat = args[0]; Use(pat); } Local();""")]
    [InlineData("""void Local() { Action action = () => { var pat = "hunter2"; pat = args[0]; Use(pat); }; action(); } Local();""")]
    [InlineData("""Use(args[0] + "hunter2");""")]
    [InlineData("""Use("hunter2".Substring(args.Length));""")]
    public Task What_does_not_reach_the_sink_is_silent(string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            static void Run(string[] args)
            {
                {{statements}}
            }

            static void Read(out string pat) => pat = Console.ReadLine();

            static void Use(string password) => new VssBasicCredential("", password);
        }
        """);

    [Theory]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; if (args.Length > 0) { pat = args[0]; } Use(pat);""")]
    [InlineData("""var pat = args[0]; foreach (var arg in args) { Use(pat); pat = {|AZDO1002:"hunter2"|}; }""")]
    [InlineData("""var pat = args[0]; try { pat = {|AZDO1002:"hunter2"|}; pat = args[1]; } catch { Use(pat); }""")]
    [InlineData("""var pat = args[0]; switch (args.Length) { case 1: pat = {|AZDO1002:"hunter2"|}; break; case 2: return; } Use(pat);""")]
    [InlineData("""var pat = {|AZDO1002:"hunter2"|}; Action action = () => Use(pat); action(); pat = args[0];""")]
    [InlineData("""string pat = {|AZDO1002:"hunter2"|}; while (args.Length > 1) { pat = args[1]; break; } Use(pat);""")]
    public Task What_can_reach_the_sink_on_one_way_is_found(string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            static void Run(string[] args)
            {
                {{statements}}
            }

            static void Use(string password) => new VssBasicCredential("", password);
        }
        """);

    [Theory]
    [InlineData("""private const string Pat = {|AZDO1002:"hunter2"|};""", "Pat")]
    [InlineData("""private const string Pat = {|AZDO1002:"hunter2"|}; private const string Alias = Pat;""", "Alias")]
    [InlineData("""private static readonly string Pat = {|AZDO1002:"hunter2"|};""", "Pat")]
    [InlineData("""private readonly string _pat = {|AZDO1002:"hunter2"|};""", "_pat")]
    [InlineData("""private string _pat; Program() { _pat = {|AZDO1002:"hunter2"|}; }""", "_pat")]
    [InlineData("""private string _pat; Program(string pat) { _pat = pat; } Program() : this({|AZDO1002:"hunter2"|}) { }""", "_pat")]
    [InlineData("""private string Pat { get; } = {|AZDO1002:"hunter2"|};""", "Pat")]
    [InlineData("""private static string Pat => {|AZDO1002:"hunter2"|};""", "Pat")]
    [InlineData("""private static string Pat { get { return {|AZDO1002:"hunter2"|}; } }""", "Pat")]
    [InlineData("""private string _pat; public string Pat { get => _pat; set => _pat = value; } void Set() => Pat = {|AZDO1002:"hunter2"|};""", "Pat")]
    [InlineData("""public object From(string pat = {|AZDO1002:"hunter2"|}) => new VssBasicCredential("", pat);""", "null")]
    [InlineData("""static string Read() => {|AZDO1002:"hunter2"|};""", "Read()")]
    [InlineData("""static string Clean(string pat) { var clean = pat.Trim(); return clean; } string Other = Clean("fine");""", """Clean({|AZDO1002:"hunter2"|})""")]
    [InlineData("""static async System.Threading.Tasks.Task<string> ReadAsync() { await System.Threading.Tasks.Task.Yield(); return {|AZDO1002:"hunter2"|}; }""", "ReadAsync().Result")]
    public Task Through_a_member(string member, string password) => ClientVerifier.VerifyAsync($$"""
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            {{member}}

            object Create() => new VssBasicCredential("", {{password}});
        }
        """);

    [Fact]
    public Task Across_files() => ClientVerifier.VerifyAsync(
        """
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        partial class BuildTool
        {
            private readonly string _token;
            private readonly Options _options;

            public BuildTool(string token, Options options)
            {
                _token = token;
                _options = options;
            }

            public VssConnection Connect() => new VssConnection(new Uri(Url), new VssBasicCredential("", _token));

            public VssBasicCredential Credential() => new VssBasicCredential("", _options.Token);
        }
        """,
        """
        partial class BuildTool
        {
            private const string Url = {|AZDO2001:"https://dev.azure.com/acme"|};
        }
        """,
        """
        class Options
        {
            public string Token { get; set; }
        }
        """,
        """
        class Program
        {
            static void Run()
            {
                new BuildTool({|AZDO1002:"hunter2"|}, new Options { Token = {|AZDO1002:"hunter3"|} });
                BuildTool tool = new(options: null, token: {|AZDO1002:"hunter4"|});
            }
        }
        """);

    [Fact]
    public Task Through_aliases_and_targets() => ClientVerifier.VerifyAsync(
        """
        using Credential = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

        class Program
        {
            object Create() => new Credential("", {|AZDO1002:"hunter2"|});

            Credential Target() => new("", {|AZDO1002:"hunter3"|});
        }
        """,
        """
        global using Basic = Microsoft.VisualStudio.Services.Common.VssBasicCredential;
        """,
        """
        class Other
        {
            object Create() => new Basic("", {|AZDO1002:"hunter4"|});
        }
        """);

    [Fact]
    public Task Through_constructors_of_records_and_base_classes() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        record Settings(string User, string Token);

        abstract class Client
        {
            protected Client(string token) => Credential = new VssBasicCredential("", token);

            protected VssBasicCredential Credential { get; }
        }

        sealed class BuildClient : Client
        {
            public BuildClient() : base({|AZDO1002:"hunter2"|}) { }

            public static VssBasicCredential From(Settings settings) => new VssBasicCredential(settings.User, settings.Token);

            public static VssBasicCredential Mine() => From(new Settings("me", {|AZDO1002:"hunter3"|}));
        }
        """);

    [Fact]
    public Task Recursion_and_cycles_end() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            private string _a;
            private string _b;

            string Read(int depth, string pat) => depth == 0 ? pat : Read(depth - 1, pat);

            void Swap() { _a = _b; _b = _a; }

            object Create() => new VssBasicCredential("", Read(3, {|AZDO1002:"hunter2"|}));

            object Cyclic() => new VssBasicCredential("", _a);
        }
        """);

    [Fact]
    public Task Top_level_statements() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        var pat = {|AZDO1002:"hunter2"|};
        var credential = new VssBasicCredential("", pat);
        """, new ProjectUnderTest { IsProgram = true });
}
