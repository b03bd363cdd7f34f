using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Package.Tests.Editors;

/// <summary>
/// Loads assemblies of the package from where NuGet put them, apart from those that the tests are compiled against: Roslyn's own loader
/// would take these, since they have the same names.
/// </summary>
internal sealed class PackageLoader() : AssemblyLoadContext(nameof(PackageLoader)), IAnalyzerAssemblyLoader
{
    private readonly Dictionary<string, string> _paths = [];

    public void AddDependencyLocation(string fullPath) => _paths[AssemblyName.GetAssemblyName(fullPath).Name!] = fullPath;

    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    protected override Assembly? Load(AssemblyName assemblyName)
        => _paths.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : null;
}
