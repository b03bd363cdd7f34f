using System.Collections.Immutable;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>Runs the tracing analyzer over sources that use the client; markup says what must be found.</summary>
internal static class ClientVerifier
{
    /// <summary>Each source is a file of one library.</summary>
    public static Task VerifyAsync(params string[] sources) => Test(OutputKind.DynamicallyLinkedLibrary, sources).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The source is a program with top-level statements.</summary>
    public static Task VerifyProgramAsync(string source) => Test(OutputKind.ConsoleApplication, source).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The source uses libraries too: the assemblies of the types.</summary>
    public static Task VerifyWithAsync(string source, params Type[] libraryTypes)
        => VerifyWithAsync(source, [.. libraryTypes.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))]);

    /// <summary>The source uses libraries too.</summary>
    public static Task VerifyWithAsync(string source, params MetadataReference[] libraries)
    {
        var test = Test(OutputKind.DynamicallyLinkedLibrary, source);
        test.TestState.AdditionalReferences.AddRange(libraries);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the analyzer says about one file, for tests of messages and properties.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindAsync(string source) => FindAsync([("", source)]);

    /// <summary>What it says about the files of one library.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindAsync(params (string Path, string Source)[] files) => FindAsync(Compile(files), [new ClientValueAnalyzer()]);

    /// <summary>What analyzers say about a compilation that may have seen another one.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var findings = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        OneLine.Check(findings);
        return findings;
    }

    /// <summary>A library of these files.</summary>
    public static CSharpCompilation Compile(params (string Path, string Source)[] files)
        => CSharpCompilation.Create("test", files.Select(file => CSharpSyntaxTree.ParseText(file.Source, path: file.Path)), [.. ClientStubs.RuntimeReferences, ClientStubs.Reference], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static CSharpAnalyzerTest<ClientValueAnalyzer, DefaultVerifier> Test(OutputKind outputKind, params string[] sources)
    {
        var test = new CSharpAnalyzerTest<ClientValueAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("runtime"),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
            DiagnosticVerifier = (finding, _, _) => OneLine.Check(finding),
            TestState = { OutputKind = outputKind, MarkupHandling = MarkupMode.Allow },
        };
        test.DisabledDiagnostics.AddRange(ProjectUnderTest.OffByDefault);
        test.TestState.AdditionalReferences.AddRange(ClientStubs.RuntimeReferences);
        test.TestState.AdditionalReferences.Add(ClientStubs.Reference);
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
        }

        return test;
    }
}
