using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Rules;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>
/// The programs in the folder <c>Sources</c>, for which the properties hold: each file there is one, with marks in place
/// of tokens, and lines <c>// file: X.cs</c> where it has several files. A new one is just put there.
/// </summary>
internal static class TestSources
{
    private const string ClientPrefix = "source/";

    private const string UnrelatedPrefix = "unrelated/";

    /// <summary>The names of the programs that use the client, or plain HTTP against Azure DevOps.</summary>
    public static TheoryData<string> Names { get; } = [.. NamesWith(ClientPrefix)];

    /// <summary>The names of the programs that have nothing to do with Azure DevOps.</summary>
    public static TheoryData<string> UnrelatedNames { get; } = [.. NamesWith(UnrelatedPrefix)];

    /// <summary>The trees of a program, each time new ones.</summary>
    public static IReadOnlyList<SyntaxTree> Trees(string name)
        => [.. SourceFile.Split(MarkedSource.Fill(Text(name))).Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Name))];

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

    private static IEnumerable<string> NamesWith(string prefix)
        => typeof(TestSources).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => resource[prefix.Length..])
            .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        var assembly = typeof(TestSources).Assembly;
        using var stream = assembly.GetManifestResourceStream(ClientPrefix + name) ?? assembly.GetManifestResourceStream(UnrelatedPrefix + name);
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd();
    }
}
