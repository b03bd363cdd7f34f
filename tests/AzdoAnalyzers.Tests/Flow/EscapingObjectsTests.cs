using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Objects that are made for others: samples that are written to a file or shown in a help text.</summary>
public sealed class EscapingObjectsTests
{
    /// <summary>A library whose client is given its options from outside.</summary>
    private const string Library = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Text.Json;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        public class UsageAttribute : Attribute { }

        public class ExportAttribute : Attribute { }

        public class Connection
        {
            public string Url { get; set; }

            public string Token { get; set; }
        }

        public class Options
        {
            public Connection Source { get; set; }

            public object Self() => this;
        }

        public class Client
        {
            private readonly Options _options;

            public Client(Options options) => _options = options;

            public object Connect() => new VssConnection(new Uri(_options.Source.Url), new VssBasicCredential("", _options.Source.Token));
        }
        """;

    /// <summary>Objects that connect themselves, and copies of them that are only shown: a public member that hands one back may be used by others.</summary>
    [Theory]
    [InlineData("public Login Redacted() => new Login { Url = Url, Token = \"hunter2\" }; public static void Show(Login login) => Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(login.Redacted()));")]
    [InlineData("public static void Show(Login login) => throw new Exception((login with { Token = \"hunter2\" }).ToString());")]
    [InlineData("private static Login Example => new Login { Token = \"hunter2\" }; public static void Show() => Console.WriteLine(Example);")]
    [InlineData("public static Login Sample() => new Login { Token = {|AZDO1002:\"hunter2\"|} };")]
    [InlineData("private static Login Example => new Login { Token = {|AZDO1002:\"hunter2\"|} }; public static void Show() { Console.WriteLine(Example); Example.Open(); }")]
    public Task An_object_that_reads_its_own_members_may_be_shown_only(string members)
        => ClientVerifier.VerifyAsync($"#nullable enable\nusing System;\nusing Microsoft.VisualStudio.Services.Common;\nusing Microsoft.VisualStudio.Services.WebApi;\n\npublic sealed record Login\n{{\n    public string Url {{ get; set; }} = \"\";\n    public string Token {{ get; set; }} = Environment.MachineName;\n    public VssConnection Open() => new(new Uri(Url), new VssBasicCredential(\"\", Token));\n    {members}\n}}\n");

    private const string Sample = """new Options { Source = new Connection { Url = "https://dev.azure.com/acme", Token = "hunter2" } }""";

    private const string Found = """new Options { Source = new Connection { Url = {|AZDO2001:"https://dev.azure.com/acme"|}, Token = {|AZDO1002:"hunter2"|} } }""";

    [Theory]
    [InlineData($$"""public static Options Generate() => {{Sample}};""")]
    [InlineData($$"""public static Options Generate() { var sample = {{Sample}}; return sample; }""")]
    [InlineData("""public static T Generate<T>() where T : Options, new() { var self = new T() { Source = new Connection { Url = "https://dev.azure.com/acme", Token = "hunter2" } }; return self; }""")]
    [InlineData("""public static Options Generate() { var sample = new Options(); var source = new Connection(); source.Url = "https://dev.azure.com/acme"; source.Token = "hunter2"; sample.Source = source; return sample; }""")]
    [InlineData($$"""public static Options Example { get { return {{Sample}}; } }""")]
    [InlineData($$"""[Usage] public static IEnumerable<KeyValuePair<string, Options>> Examples { get { yield return new KeyValuePair<string, Options>("Log in", {{Sample}}); } }""")]
    [InlineData($$"""public static List<Options> All() => new List<Options> { {{Sample}} };""")]
    [InlineData($$"""public static Options[] All() => new[] { {{Sample}} };""")]
    [InlineData($$"""public static Options[] All() => [{{Sample}}];""")]
    [InlineData($$"""[Usage] public static IEnumerable<KeyValuePair<string, Options>> Examples => [new("Log in", {{Sample}})];""")]
    [InlineData($$"""static void Write() => File.WriteAllText("sample.json", JsonSerializer.Serialize({{Sample}}));""")]
    [InlineData($$"""static Options Make() => {{Sample}}; static void Write() => Console.WriteLine(Make());""")]
    [InlineData($$"""static void Write() => Save({{Sample}}); static void Save(Options options) => File.WriteAllText(options.Source.Url, JsonSerializer.Serialize(options));""")]
    public Task An_object_that_only_leaves_the_project_is_silent(string members) => VerifyAsync(members);

    [Theory]
    [InlineData($$"""static object Use() => new Client(Make()); static Options Make() => {{Found}};""")]
    [InlineData($$"""static readonly Options Default = {{Found}};""")]
    [InlineData($$"""public static Options Default { get; } = {{Found}};""")]
    [InlineData($$"""static object Run() => {{Found}};""")]
    [InlineData($$"""static void Run() { _ = {{Found}}; }""")]
    [InlineData($$"""static void Run() { var options = {{Found}}; }""")]
    [InlineData($$"""static Func<Options> Make() => () => {{Found}};""")]
    [InlineData($$"""static void Add(ICollection<object> services) => services.Add({{Found}});""")]
    [InlineData($$"""static void Add(ICollection<object> services) { services.Add(Make()); } static Options Make() => {{Found}};""")]
    [InlineData($$"""static Options Make() => {{Found}}; static Func<Options> Maker() => Make;""")]
    [InlineData($$"""static Options Make() => {{Found}}; static string Name => nameof(Make);""")]
    [InlineData($$"""[Export] public Options Shared => {{Found}};""")]
    [InlineData($$"""static object Make() => {{Found}}.Self();""")]
    [InlineData($$"""static Options Make() { var options = {{Found}}; s_current = options; return options; } static Options s_current;""")]
    public Task An_object_that_may_come_back_is_found(string members) => VerifyAsync(members);

    [Fact]
    public Task What_implements_an_interface_or_overrides_is_used_under_another_name() => VerifyAsync($$"""
        public interface ISource { Options Options(); }

        public class Source : ISource { public Options Options() => {{Found}}; }

        public abstract class Base { public abstract Options Options { get; } }

        public class Derived : Base { public override Options Options => {{Found}}; }
        """);

    [Fact]
    public Task An_object_that_connects_itself_is_found() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        public class Options
        {
            public string Token { get; set; }
        }

        public class Client
        {
            public string Token { get; set; }

            public Options Options { get; set; }

            public static Client ForAcme() => new Client { Token = {|AZDO1002:"hunter2"|}, Options = new Options { Token = {|AZDO1002:"hunter3"|} } };

            public object Login() => new VssBasicCredential("", Token ?? Options.Token);
        }
        """);

    [Fact]
    public Task A_copy_that_is_made_to_be_shown_is_silent() => ClientVerifier.VerifyAsync("""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        public record Options(string Token, string Url);

        public class Client
        {
            private readonly Options _options;

            public Client(Options options) => _options = options;

            public object Login() => new VssBasicCredential("", _options.Token);

            public string Describe() => (_options with { Token = "hunter2" }).ToString();

            public Options Shown() => new("hunter3", _options.Url);

            public void Print() => Console.WriteLine(Shown());
        }

        public class Program
        {
            public object Run() => new Client(new Options({|AZDO1002:"hunter4"|}, "")).Login();
        }
        """);

    private static Task VerifyAsync(string members) => ClientVerifier.VerifyAsync(Library, $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Text.Json;

        public class Samples
        {
            {{members}}
        }
        """);
}
