using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>
/// Runs one analyzer and one fix over a source: one finding after the other, and each Fix All; then the fixes of all rules in several orders, which
/// have to end in one text (<see cref="RuleOrders"/>).
/// </summary>
internal static class CodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <param name="source">As in <see cref="AnalyzerVerifier{TAnalyzer}"/>.</param>
    /// <param name="fixedSource">What the fix makes of it, with markup where findings remain; the same text as <paramref name="source"/>: no fix is offered.</param>
    /// <param name="project">The project it stands in.</param>
    public static async Task VerifyAsync(string source, string fixedSource, ProjectUnderTest? project = null)
    {
        var test = new Test { CodeActionVerifier = (action, _) => OneLine.Check(action) };
        await (project ?? new ProjectUnderTest()).ApplyToAsync(test);
        Add(source, test.TestState);
        Add(fixedSource, test.FixedState);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync(TestContext.Current.CancellationToken);
        if (await RuleOrders.FaultAsync(test.Project!.Solution, TestContext.Current.CancellationToken) is { } fault)
        {
            Assert.Fail(TestTokens.Redact(fault));
        }
    }

    private static void Add(string source, SolutionState state)
    {
        foreach (var file in SourceFile.Split(source))
        {
            state.Sources.Add((file.Name, file.Text));
        }
    }

    /// <summary>The test of the official library, which tells the project that it makes of the source.</summary>
    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    {
        /// <summary>The first project that it makes: the one before any fix.</summary>
        public Project? Project { get; private set; }

        protected override Project ApplyCompilationOptions(Project project)
        {
            var applied = base.ApplyCompilationOptions(project);
            Project ??= applied;
            return applied;
        }
    }
}
