using System.Text.RegularExpressions;
using AzdoAnalyzers.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.DataFlow;

/// <summary>
/// What a data-flow engine for C# has to see: each file in the folder <c>Shapes</c> is a program with a constant as source and a client as sink. A
/// line that ends in <c>// found</c> has a finding, one that ends in <c>// silent</c> holds a constant that doesn't reach the client. A file that
/// starts with <c>// C# 14</c> is left out where the compiler doesn't know that version.
/// </summary>
public sealed partial class DataFlowShapesTests
{
    private const string Prefix = "shape/";

    private const string HardCodedCredential = "AZDO1002";

    public static TheoryData<string> Names { get; } =
        [.. typeof(DataFlowShapesTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && IsKnown(name)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_constant_is_found_where_it_reaches_the_client_and_nowhere_else(string name)
    {
        var text = Text(name);
        var findings = await new Analysis(TestSources.Compile([Parse(name)])).BuildAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            Lines(text, Found()),
            findings.Where(finding => finding.Id == HardCodedCredential).Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line + 1).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_shapes_compile(string name)
    {
        Assert.DoesNotContain(TestSources.Compile([Parse(name)]).GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The code of a shape.</summary>
    internal static SyntaxTree Parse(string name) => CSharpSyntaxTree.ParseText(Text(name), path: name);

    /// <summary>Whether the compiler that the tests run on knows the version that a shape is written in.</summary>
    private static bool IsKnown(string name) => Version().Match(Text(name)) is not { Success: true, Groups: [_, { Value: var version }] } || LanguageVersionFacts.TryParse(version, out _);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(DataFlowShapesTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<int> Lines(string text, Regex mark) => text.Split('\n').Select((line, index) => (line, index)).Where(entry => mark.IsMatch(entry.line)).Select(entry => entry.index + 1);

    [GeneratedRegex("^// C# ([0-9]+)")]
    private static partial Regex Version();

    [GeneratedRegex("// found\\r?$")]
    private static partial Regex Found();
}
