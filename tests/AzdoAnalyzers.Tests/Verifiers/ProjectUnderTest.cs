using System.Collections.Immutable;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>The project in which a test's source stands. By default: .NET 10, newest language, nullable on, a library that references the client.</summary>
internal sealed record ProjectUnderTest
{
    public Framework Framework { get; init; } = Framework.Net10;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>Nullable reference types, where the language has them.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>Whether the client library is referenced.</summary>
    public bool HasClient { get; init; } = true;

    /// <summary>Whether the libraries that read configuration are referenced.</summary>
    public bool HasConfiguration { get; init; }

    /// <summary>Other libraries that it references.</summary>
    public ImmutableArray<MetadataReference> Libraries { get; init; } = [];

    /// <summary>Whether the source has to compile.</summary>
    public bool Compiles { get; init; } = true;

    /// <summary>The rules that are off by default. The testing library switches on whatever an analyzer supports.</summary>
    public static ImmutableArray<string> OffByDefault { get; }
        = [.. new ClientValueAnalyzer().SupportedDiagnostics.Where(descriptor => !descriptor.IsEnabledByDefault).Select(descriptor => descriptor.Id)];

    /// <summary>The ids of rules that are off.</summary>
    public ImmutableArray<string> DisabledRules { get; init; } = OffByDefault;

    /// <summary>A console program, for top-level statements.</summary>
    public bool IsProgram { get; init; }

    /// <summary>What stands in the section <c>[*.cs]</c> of the project's .editorconfig.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>What stands in the project's .globalconfig.</summary>
    public string GlobalConfig { get; init; } = "";

    /// <summary>Files that aren't code, by name.</summary>
    public ImmutableArray<(string Name, string Text)> AdditionalFiles { get; init; } = [];

    /// <summary>A project on the runtime of the tests that references the libraries of these types too.</summary>
    public static ProjectUnderTest With(params Type[] types) => With([.. types.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))]);

    /// <summary>A project on the runtime of the tests that references these libraries too.</summary>
    public static ProjectUnderTest With(params MetadataReference[] libraries) => new() { Framework = Framework.Runtime, Libraries = [.. libraries] };

    /// <summary>Sets up a test of the official library for this project.</summary>
    public async Task ApplyToAsync(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = Framework.Assemblies;
        test.DiagnosticVerifier += (finding, _, _) => Promises.Check(finding);
        test.CompilerDiagnostics = Compiles ? CompilerDiagnostics.Errors : CompilerDiagnostics.None;

        // The library holds analyzers to silence in generated code, where a token is a token.
        test.TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck;
        test.TestState.OutputKind = IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        test.TestState.AdditionalReferences.AddRange([.. Framework.References, .. Libraries]);
        if (HasClient)
        {
            test.TestState.AdditionalReferences.Add(await Framework.ClientAsync());
        }

        if (HasConfiguration)
        {
            test.TestState.AdditionalReferences.Add(await Framework.ConfigurationAsync());
        }

        test.DisabledDiagnostics.AddRange(DisabledRules);
        AddConfiguration(test.TestState);
        test.SolutionTransforms.Add(WithLanguage);
    }

    private void AddConfiguration(SolutionState state)
    {
        if (EditorConfig.Length > 0)
        {
            state.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{EditorConfig}\n"));
        }

        if (GlobalConfig.Length > 0)
        {
            state.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{GlobalConfig}\n"));
        }

        foreach (var (name, text) in AdditionalFiles)
        {
            state.AdditionalFiles.Add((name, text));
        }
    }

    private Solution WithLanguage(Solution solution, ProjectId id)
    {
        var project = solution.GetProject(id)!;
        var nullable = IsNullable && LanguageVersion.MapSpecifiedToEffectiveVersion() >= LanguageVersion.CSharp8;
        return solution
            .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion))
            .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
    }
}
