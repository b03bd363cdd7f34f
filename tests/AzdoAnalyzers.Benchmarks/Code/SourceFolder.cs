using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>All C# files below a folder as one project, and the assemblies of another folder that they are compiled against.</summary>
internal static class SourceFolder
{
    /// <summary>What the SDK of a current project adds.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private static readonly IReadOnlyList<string> BuildFolders = ["bin", "obj", "artifacts", ".git"];

    /// <summary>The project; code that needs other packages has errors, which a compiler bears too.</summary>
    public static Project Open(string folder, string? references, bool isConcurrent = true)
    {
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(BuildFolders.Contains))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(Path.GetRelativePath(folder, file), File.ReadAllText(file)));
        return new Project([.. files, new SourceFile("Implicit.g.cs", ImplicitUsings)], references is null ? [] : References(references), isConcurrent);
    }

    private static IEnumerable<MetadataReference> References(string folder)
        => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(file => MetadataReference.CreateFromFile(file));
}
