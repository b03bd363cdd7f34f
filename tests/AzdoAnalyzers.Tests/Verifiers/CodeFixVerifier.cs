using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>Runs one analyzer and one fix over a source: one finding after the other, and each Fix All.</summary>
internal static class CodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <param name="source">As in <see cref="AnalyzerVerifier{TAnalyzer}"/>.</param>
    /// <param name="fixedSource">What the fix makes of it, with markup where findings remain; the same text as <paramref name="source"/>: no fix is offered.</param>
    /// <param name="project">The project it stands in.</param>
    public static async Task VerifyAsync(string source, string fixedSource, ProjectUnderTest? project = null)
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>();
        await (project ?? new ProjectUnderTest()).ApplyToAsync(test);
        Add(source, test.TestState);
        Add(fixedSource, test.FixedState);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void Add(string source, SolutionState state)
    {
        foreach (var file in SourceFile.Split(source))
        {
            state.Sources.Add((file.Name, file.Text));
        }
    }
}
