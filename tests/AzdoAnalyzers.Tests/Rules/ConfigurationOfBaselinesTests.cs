using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO0001 in a baseline: on the line, with what to do about it, and without anything that stands there.</summary>
public sealed class ConfigurationOfBaselinesTests
{
    private const string FileName = "/azdo-analyzers.baseline";

    private const string Fields = "Write assembly, rule, symbol, sink, count and reason";

    private const string Token = "Write 'token:' and the fingerprint as sink, and a reason";

    private const string Date = "Write the date as year, month and day, as in 'until=2027-01-31'";

    private const string Order = "Write 'until=' between the count and the reason";

    [Theory]
    [InlineData("")]
    [InlineData("# App AZDO1002\n\n")]
    [InlineData("App AZDO1002 M:A.B - 1")]
    [InlineData("App AZDO1002 M:A.B - 1 until=2027-01-31")]
    [InlineData("- AZDO1002 M:A.B - 2 until=2027-01-31 moves to the vault, until then as agreed\n\tApp AZDO2001 - - 1  an example")]
    [InlineData("App AZDO1001 F:A.B token:0123456789ab 1 never issued")]
    public Task A_line_that_is_understood_is_no_finding(string lines) => VerifyAsync(lines);

    [Theory]
    [InlineData("App AZDO1002", Fields)]
    [InlineData("App AZDO1002 M:A.B - one, as agreed", Fields)]
    [InlineData("App AZDO1002 M:A.B - 0", Fields)]
    [InlineData("App CS8600 M:A.B - 1", Fields)]
    [InlineData("App AZDO1001 F:A.B - 1 never issued", Token)]
    [InlineData("App AZDO1001 F:A.B token:0123456789ab 1", Token)]
    [InlineData("App AZDO1002 M:A.B - 1 until=31.01.2027 moves", Date)]
    [InlineData("App AZDO1002 M:A.B - 1 until=2027-02-30", Date)]
    [InlineData("App AZDO1002 M:A.B - 1 until=", Date)]
    [InlineData("App AZDO1002 M:A.B - 1 moves to the vault until=2027-01-31", Order)]
    [InlineData("App AZDO1002 M:A.B - 1 until=2027-01-31 moves until=2027-02-28", Order)]
    public Task A_line_that_is_not_understood_is_found_with_what_to_do(string line, string problem)
        => VerifyAsync($"# ours\n  {line}\nApp AZDO1002 M:A.B - 1\n", (2, 3, line.Length + 3, $"{problem}: this line of 'azdo-analyzers.baseline' is not understood"));

    private static Task VerifyAsync(string lines, params (int Line, int Start, int End, string Sentence)[] expected)
        => RuleVerifier<ConfigurationAnalyzer>.VerifyAsync(
            "class A { }",
            new ProjectUnderTest { HasClient = false, AdditionalFiles = [(FileName, lines)] },
            [.. expected.Select(finding => new DiagnosticResult(Descriptors.Configuration).WithSpan(FileName, finding.Line, finding.Start, finding.Line, finding.End).WithArguments(finding.Sentence))]);
}
