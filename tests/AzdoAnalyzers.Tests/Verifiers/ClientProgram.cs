using System.Collections.Immutable;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>Libraries that use the client, for tests of messages, properties and of what an analyzer keeps.</summary>
internal static class ClientProgram
{
    /// <summary>What the tracing analyzer says about one file.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindAsync(string source) => FindAsync([("", source)]);

    /// <summary>What it says about the files of one library.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindAsync(params (string Path, string Source)[] files) => FindAsync(Compile(files), [new ClientValueAnalyzer()]);

    /// <summary>What analyzers say about a compilation that may have seen another one.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var findings = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Promises.Check(findings);
        return findings;
    }

    /// <summary>A library of these files.</summary>
    public static CSharpCompilation Compile(params (string Path, string Source)[] files)
        => CSharpCompilation.Create("test", files.Select(file => CSharpSyntaxTree.ParseText(file.Source, path: file.Path)), [.. ClientStubs.RuntimeReferences, ClientStubs.Reference], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
