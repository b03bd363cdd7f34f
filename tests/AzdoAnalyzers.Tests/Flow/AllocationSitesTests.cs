using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Two objects of one class: what is given to the one isn't read of the other.</summary>
public sealed class AllocationSitesTests
{
    private const string Classes = """
        using System;
        using System.IO;
        using System.Text.Json;
        using Microsoft.VisualStudio.Services.Common;

        class Options
        {
            public string Token { get; set; }

            public Inner Inner { get; set; }

            public static Options Sample() => new Options { Token = "hunter2", Inner = new Inner { Token = "hunter2" } };

            public static Options Load(string text) => JsonSerializer.Deserialize<Options>(text);
        }

        class Inner
        {
            public string Token { get; set; }
        }

        class Client
        {
            private readonly Options _options;

            public Client(Options options) => _options = options;

            public object Login() => new VssBasicCredential("", _options.Token);

            public object InnerLogin() => new VssBasicCredential("", _options.Inner.Token);
        }
        """;

    [Theory]
    [InlineData("""new Client(new Options { Token = secret }); Save(new Options { Token = "hunter2" });""")]
    [InlineData("""var real = new Options { Token = secret }; var sample = new Options { Token = "hunter2" }; Save(sample); new Client(real);""")]
    [InlineData("""var real = new Options { Token = secret }; var sample = new Options(); sample.Token = "hunter2"; Save(sample); new Client(real);""")]
    [InlineData("""new Client(Options.Load(secret)); Save(Options.Sample());""")]
    public Task What_another_object_is_given_is_silent(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("record Pair(string Name, string Value);")]
    [InlineData("class Pair(string name, string value) { public string Name { get; } = name; public string Value { get; } = value; }")]
    [InlineData("class Pair { public readonly string Name, Value; public Pair(string name, string value) { Name = name; Value = value; } }")]
    [InlineData("class Pair { public readonly string Name, Value; public Pair(string name, string value) { var trimmed = value.Trim(); Name = name; Value = trimmed; } }")]
    public Task What_the_constructor_of_another_object_takes_is_silent(string pair) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        {{pair}}

        class Program
        {
            static void Run(string secret)
            {
                var level = new Pair("level", "verbose");
                Console.WriteLine(level.Name + level.Value);
                var asked = new Pair("token", secret);
                new VssBasicCredential("", asked.Value);
                var given = new Pair("token", {|AZDO1002:"hunter2"|});
                new VssBasicCredential("", given.Value);
            }
        }
        """);

    [Theory]
    [InlineData("""var login = given with { Password = {|AZDO1002:"hunter2"|} };""")]
    [InlineData("""Login login; login.User = ""; login.Password = {|AZDO1002:"hunter2"|};""")]
    public Task The_object_that_is_read_right_here_is_none_for_others(string statements) => ClientVerifier.VerifyAsync($$"""
        using Microsoft.VisualStudio.Services.Common;

        public struct Login
        {
            public string User;

            public string Password;
        }

        public class Program
        {
            public static object Run(Login given)
            {
                {{statements}}
                return new VssBasicCredential(login.User, login.Password);
            }
        }
        """);

    [Fact]
    public Task A_constructor_that_others_come_to_takes_what_all_hand_over() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        class Pair
        {
            public Pair(string value) => Value = value;

            public string Value { get; }
        }

        class Token : Pair
        {
            public Token() : base({|AZDO1002:"hunter2"|}) { }
        }

        class Program
        {
            static void Run()
            {
                var token = new Token();
                new VssBasicCredential("", token.Value);
            }
        }
        """);

    [Theory]
    [InlineData("""new Client(new Options { Token = {|AZDO1002:"hunter3"|} }); Save(new Options { Token = "hunter2" });""")]
    [InlineData("""var options = secret is null ? new Options { Token = {|AZDO1002:"hunter3"|} } : Options.Load(secret); new Client(options);""")]
    [InlineData("""var options = new Options(); options.Token = {|AZDO1002:"hunter3"|}; new Client(options);""")]
    [InlineData("""new Client(new Options { Inner = new Inner { Token = {|AZDO1002:"hunter3"|} } }); Save(new Options { Inner = new Inner { Token = "hunter2" } });""")]
    [InlineData("""var options = Options.Load(secret); options.Token = {|AZDO1002:"hunter3"|}; new Client(options);""")]
    public Task What_the_object_itself_is_given_is_found(string statements) => VerifyAsync(statements);

    [Fact]
    public Task Objects_that_lead_to_each_other_end() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        class Node
        {
            public Node Parent { get; set; }

            public string Token { get; set; }

            static object Login(Node node) => node.Parent is null ? new VssBasicCredential("", node.Token) : Login(node.Parent);

            static void Run(Node first, Node second)
            {
                first.Parent = second;
                second.Parent = first.Parent.Parent;
                first.Parent.Token = {|AZDO1002:"hunter2"|};
                Login(first.Parent);
                Login(new Node { Token = {|AZDO1002:"hunter3"|}, Parent = second });
            }
        }
        """);

    [Fact]
    public Task An_object_that_anybody_may_hand_in_can_be_any() => ClientVerifier.VerifyAsync("""
        using System.Collections.Generic;
        using Microsoft.VisualStudio.Services.Common;

        class Options
        {
            public string Token { get; set; }
        }

        class Client
        {
            private readonly Options _options;

            public Client(Options options) => _options = options;

            public object Login() => new VssBasicCredential("", _options.Token);
        }

        class Registrations
        {
            void Add(ICollection<object> services) => services.Add(new Options { Token = {|AZDO1002:"hunter2"|} });
        }
        """);

    [Fact]
    public Task A_property_of_a_library_is_followed_to_the_creation_of_its_object()
    {
        var library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText("public class Options { public string Token { get; set; } public string Url { get; set; } }", cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
        return ClientVerifier.VerifyAsync(
            """
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            class Tests
            {
                private readonly Options _options = new() { Token = {|AZDO1002:"hunter2"|}, Url = {|AZDO2001:"https://dev.azure.com/acme"|} };

                private readonly Options _other = new() { Token = "hunter2", Url = "https://dev.azure.com/acme" };

                object Connect() => new VssConnection(new Uri(_options.Url.TrimEnd('/') + "/"), new VssBasicCredential("", _options.Token));
            }
            """,
            ProjectUnderTest.With(library));
    }

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync(
        Classes,
        $$"""
        class Program
        {
            static void Run(string secret)
            {
                {{statements}}
            }

            static void Save(Options options) => System.IO.File.WriteAllText("sample.json", System.Text.Json.JsonSerializer.Serialize(options));
        }
        """);
}
