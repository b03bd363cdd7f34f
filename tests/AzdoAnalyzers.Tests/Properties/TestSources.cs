using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>The programs for which the properties hold, compiled.</summary>
internal static class TestSources
{
    /// <summary>The names of the programs that use the client, or plain HTTP against Azure DevOps.</summary>
    public static TheoryData<string> Names { get; } = [.. TestPrograms.Names];

    /// <summary>The names of the programs that have nothing to do with Azure DevOps.</summary>
    public static TheoryData<string> UnrelatedNames { get; } = [.. TestPrograms.UnrelatedNames];

    /// <summary>The trees of a program, each time new ones.</summary>
    public static IReadOnlyList<SyntaxTree> Trees(string name)
        => [.. TestPrograms.Files(name).Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Name))];

    /// <summary>A compilation of trees of one program, with the client referenced and all rules switched on.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
    {
        var all = trees.ToList();
        var isProgram = all.Exists(tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any());
        return CSharpCompilation.Create(
            "Program",
            all,
            [.. ClientStubs.CommonReferences, ClientStubs.Reference],
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: ProjectUnderTest.OffByDefault.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
    }

    /// <summary>A new compilation of a program.</summary>
    public static CSharpCompilation Compile(string name) => Compile(Trees(name));

    /// <summary>The project of a program, in a solution, with the client referenced.</summary>
    public static Project Project(Solution solution, string name)
    {
        var compilation = Compile(name);
        var project = solution.AddProject("Program", "Program", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .AddMetadataReferences(compilation.References);
        foreach (var tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        }

        return project.WithParseOptions(compilation.SyntaxTrees[0].Options);
    }
}
