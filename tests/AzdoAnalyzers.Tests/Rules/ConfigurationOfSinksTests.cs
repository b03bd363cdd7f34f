using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO0001 in the file of users' own sinks: on the line, once for each.</summary>
public sealed class ConfigurationOfSinksTests
{
    private const string FileName = "/azdo-analyzers.sinks.txt";

    private static readonly string Version = typeof(ConfigurationAnalyzer).Assembly.GetName().Version!.ToString(3);

    private const string Shape = "A line of 'azdo-analyzers.sinks.txt' isn't understood, and the line is ignored: write a documentation-comment id and what its parameters take (secret, username, url or guard), as in 'M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token', or 'P:Acme.Options.Token secret' for a property";

    [Theory]
    [InlineData("")]
    [InlineData("# a comment with M:No.Such.Thing secret=token\n\n")]
    [InlineData("M:Acme.Client.#ctor(System.String,System.String) url=server secret=token")]
    [InlineData("M:Acme.Client.Open(System.String) guard=key")]
    [InlineData("M:Acme.Client.Open(System.String) SECRET=key\nP:Acme.Client.Key username\n")]
    public Task A_line_that_names_a_sink_is_no_finding(string lines) => VerifyAsync(lines);

    [Theory]
    [InlineData("Acme.Client.Key secret")]
    [InlineData("M:Acme.Client.Open(System.String)")]
    [InlineData("M:Acme.Client.Open(System.String) secret=")]
    [InlineData("M:Acme.Client.Open(System.String) secret=key=token")]
    [InlineData("T:Acme.Client secret")]
    public Task A_line_of_another_shape_is_found_with_an_example(string line) => VerifyAsync(line, (1, 1, line.Length + 1, Shape));

    [Theory]
    [InlineData("M:Acme.Client.Open(System.String) key", "key")]
    [InlineData("M:Acme.Client.Open(System.String) password=key", "password")]
    [InlineData("M:Acme.Client.#ctor(System.String,System.String) url=server password=token", "password")]
    public Task A_role_that_this_version_does_not_know_is_found_with_the_version(string line, string role) => VerifyAsync(line, (
        1, 1, line.Length + 1, $"'{role}' is no role that version {Version} knows, and the line is ignored: write secret, username, url or guard, or take a later version"));

    [Theory]
    [InlineData("M:Acme.Client.Close(System.String) secret=key", "M:Acme.Client.Close(System.String)")]
    [InlineData("M:Acme.Client.Open(System.Int32) secret=key", "M:Acme.Client.Open(System.Int32)")]
    [InlineData("P:Acme.Client.Item(System.String) secret", "P:Acme.Client.Item(System.String)")]
    public Task A_line_that_names_nothing_is_found(string line, string id) => VerifyAsync(line, (
        1, 1, line.Length + 1, $"'{id}' names no method, constructor or property that this project knows, and the line is ignored: write the whole id, parameter types included, as in 'M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token'"));

    [Theory]
    [InlineData("M:Acme.Client.Open(System.String) secret=token", "'M:Acme.Client.Open(System.String)' has no parameter 'token', and the line is ignored: its parameters are 'key'")]
    [InlineData("M:Acme.Client.#ctor(System.String,System.String) secret=token url=host", "'M:Acme.Client.#ctor(System.String,System.String)' has no parameter 'host', and the line is ignored: its parameters are 'server', 'token'")]
    [InlineData("M:Acme.Client.Open(System.String) secret", "'M:Acme.Client.Open(System.String)' is a method, and the line is ignored: say which parameter takes it, as in 'secret=token'")]
    [InlineData("M:Acme.Client.Open secret=key", "'M:Acme.Client.Open' has no parameters, and the line is ignored: name a method that takes one")]
    [InlineData("P:Acme.Client.Key secret=value", "'P:Acme.Client.Key' has no parameters, and the line is ignored: write the role alone, as in 'P:Acme.Options.Token secret'")]
    [InlineData("P:Acme.Client.Key guard", "'P:Acme.Client.Key' is a property, and the line is ignored: name the method that asks for a value, as in 'M:Acme.Check.NotEmpty(System.String) guard=text'")]
    [InlineData("M:Acme.Client.Open(System.String) guard=text", "'M:Acme.Client.Open(System.String)' has no parameter 'text', and the line is ignored: its parameters are 'key'")]
    [InlineData("P:Acme.Client.Server url", "'P:Acme.Client.Server' can't be set, so nothing reaches it, and the line is ignored: name a property with a setter, or a method's parameter")]
    public Task A_value_that_the_member_has_no_place_for_is_found(string line, string sentence) => VerifyAsync(line, (1, 1, line.Length + 1, sentence));

    [Fact]
    public Task Each_line_is_found_where_it_stands()
        => VerifyAsync("# ours\nP:Acme.Client.Key secret\n  nonsense  \n\nmore of it\n", (3, 3, 11, Shape), (5, 1, 11, Shape));

    [Theory]
    [InlineData("@@USER@@ secret=key", Shape)]
    [InlineData("M:@@USER@@ secret=key", "The documentation-comment id names no method, constructor or property that this project knows, and the line is ignored: write the whole id, parameter types included, as in 'M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token'")]
    [InlineData("M:Acme.Client.Open(System.String) secret=@@CURRENT@@", "'M:Acme.Client.Open(System.String)' has no parameter of that name, and the line is ignored: its parameters are 'key'")]
    public Task A_secret_in_a_line_is_not_repeated(string marked, string sentence)
    {
        var line = MarkedSource.Fill(marked);
        return VerifyAsync(line, (1, 1, line.Length + 1, sentence));
    }

    [Fact]
    public Task A_file_of_another_name_is_nobodys_business() => AnalyzerVerifier<ConfigurationAnalyzer>.VerifyAsync(
        "class A { }",
        new ProjectUnderTest { HasClient = false, AdditionalFiles = [("/BannedSymbols.txt", "nonsense")] });

    private static Task VerifyAsync(string lines, params (int Line, int Start, int End, string Sentence)[] expected)
        => AnalyzerVerifier<ConfigurationAnalyzer>.VerifyAsync(
            """
            namespace Acme
            {
                public class Client
                {
                    public Client(string server, string token) { }

                    public string Key { get; set; } = "";

                    public string Server { get; } = "";

                    public string this[int index] { get => ""; set { } }

                    public void Open(string key) { }

                    public void Open() { }
                }
            }
            """,
            new ProjectUnderTest { HasClient = false, AdditionalFiles = [(FileName, lines)] },
            [.. expected.Select(finding => new DiagnosticResult(Descriptors.Configuration).WithSpan(FileName, finding.Line, finding.Start, finding.Line, finding.End).WithMessage(finding.Sentence))]);
}
