using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO0001 in the file of users' own sinks: on the line, once for each.</summary>
public sealed class ConfigurationOfSinksTests
{
    private const string FileName = "/azdo-analyzers.sinks.txt";

    private static readonly string Version = typeof(ConfigurationAnalyzer).Assembly.GetName().Version!.ToString(3);

    private const string Shape = "Write an id and what its parameters take, as in 'M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token' or 'P:Acme.Options.Token secret': this line is not understood";

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
        1, 1, line.Length + 1, $"Write secret, username, url or guard, or take a later version: {Version} knows no role '{role}'"));

    [Theory]
    [InlineData("M:Acme.Client.Close(System.String) secret=key", "M:Acme.Client.Close(System.String)")]
    [InlineData("M:Acme.Client.Open(System.Int32) secret=key", "M:Acme.Client.Open(System.Int32)")]
    [InlineData("P:Acme.Client.Item(System.String) secret", "P:Acme.Client.Item(System.String)")]
    public Task A_line_that_names_nothing_is_found(string line, string id) => VerifyAsync(line, (
        1, 1, line.Length + 1, $"Write the whole id, parameter types included, as in 'M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token': '{id}' names nothing in this project"));

    [Theory]
    [InlineData("M:Acme.Client.Open(System.String) secret=token", "Name one of the parameters 'key': 'M:Acme.Client.Open(System.String)' has none called 'token'")]
    [InlineData("M:Acme.Client.#ctor(System.String,System.String) secret=token url=host", "Name one of the parameters 'server, token': 'M:Acme.Client.#ctor(System.String,System.String)' has none called 'host'")]
    [InlineData("M:Acme.Client.Open(System.String) secret", "Say which parameter takes it, as in 'secret=token': 'M:Acme.Client.Open(System.String)' is a method")]
    [InlineData("M:Acme.Client.Open secret=key", "Name a method that takes a value: 'M:Acme.Client.Open' has no parameters")]
    [InlineData("P:Acme.Client.Key secret=value", "Write the role alone, as in 'P:Acme.Options.Token secret': 'P:Acme.Client.Key' has no parameters")]
    [InlineData("P:Acme.Client.Key guard", "Name the method that asks for a value, as in 'M:Acme.Check.NotEmpty(System.String) guard=text': 'P:Acme.Client.Key' is a property")]
    [InlineData("M:Acme.Client.Open(System.String) guard=text", "Name one of the parameters 'key': 'M:Acme.Client.Open(System.String)' has none called 'text'")]
    [InlineData("P:Acme.Client.Server url", "Name a property with a setter, or a parameter of a method: 'P:Acme.Client.Server' has no setter, so nothing reaches it")]
    public Task A_value_that_the_member_has_no_place_for_is_found(string line, string sentence) => VerifyAsync(line, (1, 1, line.Length + 1, sentence));

    [Fact]
    public Task Each_line_is_found_where_it_stands()
        => VerifyAsync("# ours\nP:Acme.Client.Key secret\n  nonsense  \n\nmore of it\n", (3, 3, 11, Shape), (5, 1, 11, Shape));

    [Theory]
    [InlineData("@@USER@@ secret=key", Shape)]
    [InlineData("M:@@USER@@ secret=key", "Write the whole id, parameter types included, as in 'M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token': this one names nothing in this project")]
    [InlineData("M:Acme.Client.Open(System.String) secret=@@CURRENT@@", "Name one of the parameters 'key': 'M:Acme.Client.Open(System.String)' has none of that name")]
    public Task A_secret_in_a_line_is_not_repeated(string marked, string sentence)
    {
        var line = MarkedSource.Fill(marked);
        return VerifyAsync(line, (1, 1, line.Length + 1, sentence));
    }

    [Fact]
    public Task A_file_of_another_name_is_nobodys_business() => RuleVerifier<ConfigurationAnalyzer>.VerifyAsync(
        "class A { }",
        new ProjectUnderTest { HasClient = false, AdditionalFiles = [("/BannedSymbols.txt", "nonsense")] });

    private static Task VerifyAsync(string lines, params (int Line, int Start, int End, string Sentence)[] expected)
        => RuleVerifier<ConfigurationAnalyzer>.VerifyAsync(
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
