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
/// Runs one analyzer, and a fix of its findings, over a source in which markup (<c>{|AZDO1002:…|}</c>) says
/// where findings stand. A source is one file, or several that follow lines <c>// file: X.cs</c>.
/// </summary>
internal static class RuleVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <param name="source">The marked source.</param>
    /// <param name="project">The project it stands in.</param>
    /// <param name="expected">Findings that markup can't say: with arguments, severity or additional locations.</param>
    public static Task VerifyAsync(string source, ProjectUnderTest? project = null, params DiagnosticResult[] expected) => FindAsync(source, project, expected);

    /// <summary>Each source is one file.</summary>
    public static Task VerifyAsync(params string[] sources)
        => FindAsync(string.Join('\n', sources.Select((source, index) => $"// file: Test{index}.cs\n{source}")));

    /// <summary><see cref="VerifyAsync(string, ProjectUnderTest?, DiagnosticResult[])"/>, for tests of what a finding says.</summary>
    /// <returns>What was found, in the order of the places.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(string source, ProjectUnderTest? project = null, params DiagnosticResult[] expected)
    {
        var findings = new List<Diagnostic>();
        var test = new AnalyzerTest();
        await (project ?? new ProjectUnderTest()).ApplyToAsync(test);
        test.DiagnosticVerifier += (finding, _, _) => findings.Add(finding);
        Add(source, test.TestState);
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync(TestContext.Current.CancellationToken);
        return [.. findings.OrderBy(finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan)];
    }

    /// <summary>
    /// Applies one fix to one finding after the other, and each Fix All; then the fixes of all rules in several orders, which have to end in one text
    /// (<see cref="RuleOrders"/>).
    /// </summary>
    /// <param name="source">The marked source.</param>
    /// <param name="fixedSource">What the fix makes of it, with markup where findings remain; the same text as <paramref name="source"/>: no fix is offered.</param>
    /// <param name="project">The project it stands in.</param>
    public static async Task VerifyFixAsync<TCodeFix>(string source, string fixedSource, ProjectUnderTest? project = null)
        where TCodeFix : CodeFixProvider, new()
    {
        var test = new FixTest<TCodeFix> { CodeActionVerifier = (action, _) => Promises.Check(action) };
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

    /// <summary>The test of the official library, in which <c>[|…|]</c> is the analyzer's first rule.</summary>
    private sealed class AnalyzerTest : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => analyzers[0].SupportedDiagnostics[0];
    }

    /// <summary>The test of the official library, which tells the project that it makes of the source.</summary>
    private sealed class FixTest<TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
        where TCodeFix : CodeFixProvider, new()
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
