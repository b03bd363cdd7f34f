using System.Globalization;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>Runs <see cref="HardCodedTokenAnalyzer"/> over a marked source, finished or not, and holds every finding against the promise that no secret leaves.</summary>
internal sealed class HardCodedTokenTest : CSharpAnalyzerTest<HardCodedTokenAnalyzer, DefaultVerifier>
{
    private readonly List<Diagnostic> _findings = [];

    private HardCodedTokenTest() => DiagnosticVerifier = (diagnostic, _, verifier) =>
    {
        var said = string.Join("|", diagnostic.Properties.Values.Append(diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        verifier.False(MarkedSource.HoldsPieceOfToken(said), "A finding gives away a piece of a token.");
        _findings.Add(diagnostic);
    };

    /// <summary>The findings of a source in which markup says where they stand, in the order of the text.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(string source, string editorConfig = "")
    {
        var test = new HardCodedTokenTest();
        await new ProjectUnderTest { HasClient = false, EditorConfig = editorConfig }.ApplyToAsync(test);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.TestCode = MarkedSource.Fill(source);
        await test.RunAsync(TestContext.Current.CancellationToken);
        return [.. test._findings.OrderBy(finding => finding.Location.SourceSpan)];
    }

    /// <inheritdoc/>
    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => Descriptors.HardCodedToken;
}
