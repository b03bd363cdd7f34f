using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow.Services;

/// <summary>Objects of the project under test: where a test only asserts something about one, nothing is sent. In the sources <c>[|…|]</c> stands for a finding.</summary>
public sealed class AssertedObjectsTests
{
    private const string ProjectUnderTestSource = """
        using System;
        using System.Threading.Tasks;

        namespace Acme.AzureDevOps
        {
            public interface ICredentials { string Password { get; } }

            public class PatCredentials : ICredentials { public string UserName => ""; public string Password => ""; }

            public class Tool : IDisposable
            {
                public Tool(string personalAccessToken, string organization = "acme") { }

                public static Tool Create(string pat) => new Tool(pat);

                public static string[] Projects(string pat) => new string[0];

                public Uri Url => new Uri("https://dev.azure.com");

                public Tool Inner => this;

                public Tool With(System.Net.Http.HttpClient client) => this;

                public string[] Projects() => new string[0];

                public Task<string> GetAsync(string path) => Task.FromResult("");

                public void Dispose() { }
            }

            public static class FakeClients { public static System.Net.Http.HttpClient Answering(string text) => new(new FakeHttpMessageHandler()); }

            public static class RetryClients { public static System.Net.Http.HttpClient Answering(string text) => new(); }

            public class Source { public Source(Tool tool) { } public string Map(string item) => item; }

            public class Options { public Options(string organization, string personalAccessToken) { } }

            public class Boards { public Boards(System.Net.Http.HttpClient client, Options options) { } public Boards(IBoardsClient client, Options options) { } public string[] Items() => new string[0]; }

            public interface IBoardsClient { }

            public class FakeHttpMessageHandler : System.Net.Http.HttpMessageHandler { protected override Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken token) => Task.FromResult(new System.Net.Http.HttpResponseMessage()); }

            public class RetryHandler : System.Net.Http.HttpClientHandler { }

            public interface ISettings { string Token { get; } }

            public class Settings : ISettings { public string Token => ""; public static ISettings Start() => new Settings(); }

            public static class SettingsExtensions { public static ISettings WithToken(this ISettings settings, string personalAccessToken) => settings; public static string[] Send(this ISettings settings) => new string[0]; }

            public static class Authentication { public static ICredentials FromToken(string personalAccessToken) => new PatCredentials(); }
        }
        """;

    /// <summary>A library that asserts, which the tests know by its names alone.</summary>
    private const string Assertions = """
        using System;

        namespace NSubstitute { public static class Substitute { public static T For<T>() => default; } }

        public class Assert
        {
            public static void That(object actual, object constraint) { }
            public static void That(Func<object> code, object constraint) { }
            public static T Throws<T>(Func<object> code) => default;
            public static void NotNull(object value) { }
        }
        public static class Record { public static Exception Exception(Func<object> code) => null; }
        public static class Throws { public static object ArgumentException => ""; public static object Nothing => ""; }
        public static class Is { public static object NotNull => ""; public static object EqualTo(object value) => value; }
        public static class Assertions
        {
            public static void ShouldBe(this object value, object other) { }
            public static T ShouldBeOfType<T>(this object value) => (T)value;
            public static FunctionAssertions Should(this Func<object> function) => new();
        }
        public class FunctionAssertions { public void Throw<T>() { } public void NotThrow() { } }
        """;

    public static TheoryData<string> OnlyAsserted =>
    [
        """[Fact] public void Test() => Settings.Start().WithToken([|"JunkPat"|]).Token.ShouldBe("JunkPat");""",
        """[Fact] public void Test() { var settings = Settings.Start().WithToken([|"JunkPat"|]); Assert.NotNull(settings); settings.Token.ShouldBe("a"); }""",
        """[Fact] public void Test() { var handler = new Stub(); Make(handler).Items(); } private static Boards Make(System.Net.Http.HttpMessageHandler handler) => new(new System.Net.Http.HttpClient(handler), new Options("acme", [|"JunkPat"|])); class Stub : System.Net.Http.HttpMessageHandler { protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken token) => System.Threading.Tasks.Task.FromResult(new System.Net.Http.HttpResponseMessage()); }""",
        """[Fact] public void Test() { var client = NSubstitute.Substitute.For<IBoardsClient>(); new Boards(client, new Options("acme", [|"JunkPat"|])).Items(); }""",
        """[Fact] public void Test() { var client = new System.Net.Http.HttpClient(new FakeHttpMessageHandler()); var tool = new Tool([|"JunkPat"|]).With(client); Assert.NotNull(tool.Projects()); }""",
        """[Fact] public void Test() => Assert.That(new Tool([|"JunkPat"|]), Is.NotNull);""",
        """[Fact] public void Test() { new Tool([|"JunkPat"|]); }""",
        """[Fact] public void Test() { _ = new Tool([|"JunkPat"|]); }""",
        """[Fact] public void Test() { using var tool = new Tool([|"JunkPat"|]); Assert.NotNull(tool); }""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Assert.NotNull(tool.Inner); Assert.That(tool.Url.ToString(), Is.EqualTo("a")); }""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Assert.That(tool == null, Is.NotNull); }""",
        """[Fact] public void Test() => Assert.That(() => new Tool([|"JunkPat"|]), Throws.ArgumentException);""",
        """[Fact] public void Test() => Record.Exception(() => Authentication.FromToken([|"JunkPat"|])).ShouldBe(1);""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Assert.That(() => tool.GetAsync("a").Result, Throws.ArgumentException); }""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Assert.Throws<ArgumentException>(() => tool.Projects()); }""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Func<object?> act = () => tool.Projects(); act.Should().Throw<Exception>(); }""",
        """[Fact] public void Test() { Func<object?> act = () => new Tool([|"JunkPat"|]); act.Should().NotThrow(); }""",
        """[Fact] public void Test() { var made = Authentication.FromToken([|"JunkPat"|]); made.ShouldBeOfType<PatCredentials>(); ((PatCredentials)made).Password.ShouldBe("a"); }""",
        """[Fact] public void Test() => Assert.NotNull(Tool.Create([|"JunkPat"|]));""",
        """[Fact] public void Test() => Assert.NotNull(new Source(new Tool([|"JunkPat"|])));""",
        """[Fact] public void Test() => Assert.NotNull(Make()); private static Tool Make() => new Tool([|"JunkPat"|]);""",
        """private Tool Make() { return new Tool([|"JunkPat"|]); }""",
        """private string[] Get() => new Tool([|"JunkPat"|]).Projects();""",
        """private readonly Tool _tool = new Tool([|"JunkPat"|]); [Fact] public void Test() => Assert.NotNull(_tool);""",
        """private Tool? _tool; [Fact] public void SetUp() { _tool = new Tool([|"JunkPat"|]); } [Fact] public void Test() => Assert.NotNull(_tool);""",
    ];

    public static TheoryData<string> Used =>
    [
        """[Fact] public void Test() => Assert.NotNull(Settings.Start().WithToken([|"JunkPat"|]).Send());""",
        """[Fact] public void Test() { var settings = Settings.Start().WithToken([|"JunkPat"|]); settings.Send(); }""",
        """[Fact] public void Test() => new Boards(new System.Net.Http.HttpClient(), new Options("acme", [|"JunkPat"|])).Items();""",
        """[Fact] public void Test() => Make(new System.Net.Http.HttpClientHandler()).Items(); private static Boards Make(System.Net.Http.HttpMessageHandler handler) => new(new System.Net.Http.HttpClient(handler), new Options("acme", [|"JunkPat"|]));""",
        """[Fact] public void Test() => new Boards(new RealBoards(), new Options("acme", [|"JunkPat"|])).Items(); class RealBoards : IBoardsClient { }""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]).With(new System.Net.Http.HttpClient()); Assert.NotNull(tool.Projects()); }""",
        """[Fact] public void Test() => Assert.NotNull(new Tool([|"JunkPat"|]).Projects());""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Assert.NotNull(tool); tool.Projects(); }""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Assert.NotNull(tool.Inner.Projects()); }""",
        """[Fact] public void Test() => Assert.NotNull(Tool.Projects([|"JunkPat"|]));""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Assert.That(() => tool.GetAsync("a").Result, Is.NotNull); }""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Assert.That(() => tool.GetAsync("a").Result, Throws.Nothing); }""",
        """[Fact] public void Test() { var tool = new Tool([|"JunkPat"|]); Func<object?> act = () => tool.Projects(); act.Should().NotThrow(); }""",
        """[Fact] public void Test() => Assert.NotNull(new Source(new Tool([|"JunkPat"|])).Map("a"));""",
        """[Fact] public void Test() => Send(new Tool([|"JunkPat"|])); private static void Send(Tool tool) => tool.Projects();""",
        """[Fact] public void Test() => AssertThatItSends(new Tool([|"JunkPat"|])); private static void AssertThatItSends(Tool tool) => tool.Projects();""",
        """[Fact] public void Test() => Make().Projects(); private static Tool Make() => new Tool([|"JunkPat"|]);""",
        """public static Tool Make() => new Tool([|"JunkPat"|]);""",
        """private static Tool Make() => new Tool([|"JunkPat"|]); [Fact] public void Test() { Func<Tool> make = Make; make().Projects(); }""",
        """private Tool? _tool; [Fact] public void SetUp() { _tool = new Tool([|"JunkPat"|]); } [Fact] public void Test() => Assert.NotNull(_tool!.Projects());""",
    ];

    [Theory]
    [MemberData(nameof(OnlyAsserted))]
    public Task What_is_only_asserted_in_a_test_project_is_silent(string members) => VerifyAsync(members, isTestProject: true, isFound: false);

    [Theory]
    [MemberData(nameof(OnlyAsserted))]
    public Task What_is_only_asserted_in_a_class_of_tests_is_silent(string members) => VerifyAsync($"{members} [Fact] public void Other() {{ }}", isTestProject: false, isFound: false);

    [Theory]
    [MemberData(nameof(OnlyAsserted))]
    public Task In_another_class_it_is_found(string members) => VerifyAsync(members.Replace("[Fact] ", "", StringComparison.Ordinal), isTestProject: false, isFound: true);

    [Theory]
    [MemberData(nameof(Used))]
    public Task What_is_used_in_a_class_of_tests_is_found(string members) => VerifyAsync(members, isTestProject: false, isFound: true);

    [Theory]
    [MemberData(nameof(Used))]
    public Task What_is_used_in_a_test_project_is_found(string members) => VerifyAsync(members, isTestProject: true, isFound: true);

    /// <summary>A client whose handler answers itself, wherever the client goes to: a path that is lost is lost for nobody.</summary>
    [Theory]
    [InlineData("new FakeHttpMessageHandler()", "")]
    [InlineData("_handler", "private FakeHttpMessageHandler _handler = null!; [Fact] public void SetUp() { _handler = new FakeHttpMessageHandler(); }")]
    public Task A_client_whose_handler_answers_itself_loses_no_path_in_a_class_of_tests(string handler, string members) => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Net.Http;
        using Acme.AzureDevOps;

        public class Tests
        {
            {{members}}

            [Fact]
            public void Test()
            {
                var client = new HttpClient({{handler}}) { BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}) };
                client.GetAsync("_apis/projects");
                new Boards(client, null).Items();
            }
        }

        class FactAttribute : Attribute { }
        """,
        ProjectUnderTest.With(Reference("Acme.AzureDevOps", ProjectUnderTestSource)));

    /// <summary>What makes the client stands in another project, and is called a fake; each test hands it to a method of the class that sends.</summary>
    [Theory]
    [InlineData("FakeClients", "private", false)]
    [InlineData("RetryClients", "private", true)]
    [InlineData("FakeClients", "public", true)]
    public Task What_a_private_method_of_tests_sends_by_fakes_that_all_callers_hand_in_is_silent(string factory, string accessibility, bool isFound) => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using Acme.AzureDevOps;

        public class Tests
        {
            [Fact]
            public void Test()
            {
                var answers = new Dictionary<string, string> { { {{(isFound ? "{|AZDO2001:\"https://dev.azure.com/acme/_apis/projects\"|}" : "\"https://dev.azure.com/acme/_apis/projects\"")}}, "none" } };
                using HttpClient client = {{factory}}.Answering("");
                Ask(answers, client);
            }

            {{accessibility}} static void Ask(Dictionary<string, string> answers, HttpClient client)
            {
                foreach (var url in answers.Keys)
                {
                    new Action(() => client.GetAsync(url))();
                }
            }
        }

        class FactAttribute : Attribute { }
        """,
        ProjectUnderTest.With(Reference("Acme.AzureDevOps", ProjectUnderTestSource)));

    [Fact]
    public Task A_credential_of_the_client_itself_is_found_however_it_is_used() => VerifyAsync(
        """[Fact] public void Test() => Assert.NotNull(new Microsoft.VisualStudio.Services.Common.VssBasicCredential("", [|"JunkPat"|]));""",
        isTestProject: true,
        isFound: true);

    private static Task VerifyAsync(string members, bool isTestProject, bool isFound)
        => ClientVerifier.VerifyAsync(
            $$"""
            using System;
            using Acme.AzureDevOps;

            public class Tests
            {
                {{(isFound ? members.Replace("[|", "{|#0:", StringComparison.Ordinal) : members.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Replace("|]", "|}", StringComparison.Ordinal)}}
            }

            class FactAttribute : Attribute { }
            """,
            ProjectUnderTest.With(Reference("Acme.AzureDevOps", ProjectUnderTestSource), Reference("Assertions", Assertions)) with { GlobalConfig = $"build_property.IsTestProject = {isTestProject}" },
            [.. Enumerable.Repeat(new DiagnosticResult("AZDO1002", isTestProject ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations), isFound ? 1 : 0)]);

    private static PortableExecutableReference Reference(string assemblyName, string source)
    {
        using var image = new MemoryStream();
        var compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            ClientStubs.RuntimeReferences,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
