using AzdoAnalyzers.Testing.Programs;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>Runs one analyzer over a source.</summary>
internal static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <param name="source">One file, or several that follow lines <c>// file: X.cs</c>; markup <c>{|AZDO1002:…|}</c> says where findings stand.</param>
    /// <param name="project">The project it stands in.</param>
    /// <param name="expected">Findings that markup can't say: with arguments, severity or additional locations.</param>
    public static async Task VerifyAsync(string source, ProjectUnderTest? project = null, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>();
        await (project ?? new ProjectUnderTest()).ApplyToAsync(test);
        foreach (var file in SourceFile.Split(source))
        {
            test.TestState.Sources.Add((file.Name, file.Text));
        }

        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
