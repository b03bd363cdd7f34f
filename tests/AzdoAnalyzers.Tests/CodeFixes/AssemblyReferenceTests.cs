using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>What the built assemblies need: the oldest host has nothing else to offer, and nothing says so but a fix that isn't there.</summary>
public sealed class AssemblyReferenceTests
{
    /// <summary>What a host with Roslyn 4.8 can load, with the latest version of it.</summary>
    private static readonly Dictionary<string, Version> OfOldestHost = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
    };

    [Theory]
    [InlineData(typeof(HardCodedTokenAnalyzer))]
    [InlineData(typeof(HardCodedTokenCodeFixProvider))]
    public void Nothing_is_referenced_that_the_oldest_host_lacks(Type type)
        => Assert.All(References(type.Assembly.Location), reference => Assert.True(
            reference.Name!.StartsWith("AzdoAnalyzers", StringComparison.Ordinal) || (OfOldestHost.TryGetValue(reference.Name, out var latest) && reference.Version <= latest),
            $"{type.Assembly.GetName().Name} references {reference.Name} {reference.Version}"));

    private static IEnumerable<AssemblyName> References(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }
}
