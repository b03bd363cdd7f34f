using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks.Users;

/// <summary>What users write into <c>azdo-analyzers.sinks.txt</c>, in a project that holds no other word of Azure DevOps.</summary>
public sealed class UserSinksTests
{
    private const string Client = """
        // file: Client.cs
        namespace Acme
        {
            public interface IBuildClient
            {
                void Connect(string server, string key);
            }

            public class BuildClient : IBuildClient
            {
                public BuildClient() { }

                public BuildClient(System.Uri server, string user, string key) { }

                public string Key { get; set; } = "";

                public string this[string name] { get => name; set { } }

                public virtual void Connect(string server, string key) { }

                public virtual void Connect(string server) { }

                public static BuildClient Open<T>(T key) => new();
            }

            public class FastClient : BuildClient
            {
                public FastClient(string key) : base(null!, "", key) { }

                public override void Connect(string server, string key) { }
            }

            public static class Extensions
            {
                public static void Authenticate(this BuildClient client, string key) { }
            }
        }

        """;

    [Theory]
    [InlineData("M:Acme.BuildClient.#ctor(System.Uri,System.String,System.String) secret=key", """new Acme.BuildClient(null!, "me", {|AZDO1002:"hunter2"|})""")]
    [InlineData("M:Acme.BuildClient.#ctor(System.Uri,System.String,System.String) secret=key username=user", """new Acme.BuildClient(null!, {|AZDO1002:"hunter2"|}, "")""")]
    [InlineData("M:Acme.BuildClient.#ctor(System.Uri,System.String,System.String)\turl=server", """new Acme.BuildClient(new System.Uri({|AZDO2001:"https://dev.azure.com/acme"|}), "me", "hunter2")""")]
    [InlineData("M:Acme.BuildClient.#ctor(System.Uri,System.String,System.String) secret=key", """new Acme.FastClient({|AZDO1002:"hunter2"|})""")]
    [InlineData("M:Acme.BuildClient.Connect(System.String,System.String) url=server secret=key", """client.Connect({|AZDO2001:"https://build.acme.com"|}, {|AZDO1002:"hunter2"|})""")]
    [InlineData("M:Acme.BuildClient.Connect(System.String,System.String) Secret=key", """new Acme.FastClient("").Connect("", {|AZDO1002:"hunter2"|})""")]
    [InlineData("M:Acme.IBuildClient.Connect(System.String,System.String) secret=key", """client.Connect("", {|AZDO1002:"hunter2"|})""")]
    [InlineData("M:Acme.BuildClient.Open``1(``0) secret=key", """Acme.BuildClient.Open({|AZDO1002:"hunter2"|})""")]
    [InlineData("M:Acme.Extensions.Authenticate(Acme.BuildClient,System.String) secret=key", """Acme.Extensions.Authenticate(client, {|AZDO1002:"hunter2"|})""")]
    [InlineData("P:Acme.BuildClient.Key secret", """new Acme.BuildClient { Key = {|AZDO1002:"hunter2"|} }""")]
    [InlineData("P:Acme.BuildClient.Key secret", """client.Key = {|AZDO1003:"<your PAT>"|}""")]
    [InlineData("P:Acme.BuildClient.Item(System.String) secret", """client["key"] = {|AZDO1002:"hunter2"|}""")]
    [InlineData("P:Acme.BuildClient.Item(System.String) secret", """new Acme.BuildClient { ["key"] = {|AZDO1002:"hunter2"|} }""")]
    [InlineData("M:Acme.BuildClient.#ctor(System.Uri,System.String,System.String) secret=key", """new Acme.BuildClient(null!, "hunter2", {|AZDO1003:""|})""")]
    [InlineData("# the build server\n\n  P:Acme.BuildClient.Key   secret  \r\n", """client.Key = {|AZDO1002:"hunter2"|}""")]
    public Task What_a_line_names_is_a_sink(string lines, string expression) => VerifyAsync(lines, expression);

    [Fact]
    public Task An_extension_is_a_sink_however_it_is_called() => VerifyAsync(
        "M:Acme.Extensions.Authenticate(Acme.BuildClient,System.String) secret=key",
        """client.Authenticate({|AZDO1002:"hunter2"|})""");

    [Theory]
    [InlineData("", """new Acme.BuildClient(null!, "me", "hunter2")""")]
    [InlineData("# P:Acme.BuildClient.Key secret", """client.Key = "hunter2" """)]
    [InlineData("M:Acme.BuildClient.#ctor(System.Uri,System.String,System.String) secret=key", """new Acme.BuildClient(null!, "me", key)""")]
    [InlineData("M:Acme.BuildClient.Connect(System.String,System.String) secret=key", """client.Connect("hunter2")""")]
    [InlineData("M:Acme.BuildClient.Connect(System.String,System.String) secret=server", """client.Connect(key, "hunter2")""")]
    [InlineData("P:Acme.BuildClient.Key secret", """System.Console.WriteLine(client.Key + "hunter2")""")]
    [InlineData("P:Acme.BuildClient.Item(System.String) secret", """System.Console.WriteLine(client["hunter2"])""")]
    public Task What_no_line_names_is_silent(string lines, string expression) => VerifyAsync(lines, expression);

    [Fact]
    public Task A_file_of_another_name_names_nothing() => VerifyAsync("P:Acme.BuildClient.Key secret", """client.Key = "hunter2" """, fileName: "sinks.txt");

    private static Task VerifyAsync(string lines, string expression, string fileName = "azdo-analyzers.sinks.txt") => ClientVerifier.VerifyAsync(
        $$"""
        {{Client}}
        // file: Program.cs
        using Acme;

        class Program
        {
            void Run(BuildClient client, string key)
            {
                {{(expression.StartsWith("new", StringComparison.Ordinal) && expression.EndsWith('}') ? "_ = " : "")}}{{expression.Trim()}};
            }
        }
        """,
        new ProjectUnderTest { HasClient = false, AdditionalFiles = [("/" + fileName, lines)] });
}
