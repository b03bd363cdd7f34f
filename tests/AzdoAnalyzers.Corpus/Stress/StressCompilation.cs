using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Corpus.Analysis;
using AzdoAnalyzers.Testing.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>Compilations with the client referenced and all rules on. They share the references, which are read once.</summary>
internal static class StressCompilation
{
    private static readonly CSharpCompilation Empty = CreateEmpty();

    /// <summary>A program alone.</summary>
    public static CSharpCompilation Of(StressProgram program) => Empty.AddSyntaxTrees([.. program.Files.Select(file => Parse(file.Name, file.Text))]);

    /// <summary>Many programs at once, each in a namespace of its own.</summary>
    public static CSharpCompilation Of(IReadOnlyList<StressProgram> programs) => programs.Count == 1
        ? Of(programs[0])
        : Empty.AddSyntaxTrees([.. programs.SelectMany((program, index) => program.Files.Select(file => Parse($"{index}/{file.Name}", InNamespace(file, index))))]);

    private static string InNamespace(SourceFile file, int index) => $"namespace Program{index} {{\n{file.Text}\n}}";

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, path: path);

    private static CSharpCompilation CreateEmpty()
    {
        var compilation = CSharpCompilation.Create(
            "Program",
            [],
            [.. ClientStubs.CommonReferences, ClientStubs.Reference],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: AnalyzerSet.Load([], []).Severities));

        // Binds the references, which compilations that are made from this one share.
        compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }
}
