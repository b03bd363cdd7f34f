using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Models;

/// <summary>Types are found by the names that assemblies give them, as <see cref="Compilation.GetTypesByMetadataName"/> finds them.</summary>
public sealed class NamedTypesTests
{
    private const string Library = """
        public class OfNoNamespace { }

        namespace Some.Library
        {
            public class Client { public class Options<T> { internal class Inner { } } }
            public class Client<T> { }
            public delegate void Handler();
        }
        """;

    [Theory]
    [InlineData("OfNoNamespace", 1)]
    [InlineData("Some.Library.Client", 1)]
    [InlineData("Some.Library.Client`1", 1)]
    [InlineData("Some.Library.Client`2", 0)]
    [InlineData("Some.Library.Client+Options`1", 1)]
    [InlineData("Some.Library.Client+Options", 0)]
    [InlineData("Some.Library.Client+Options`1+Inner", 1)]
    [InlineData("Some.Library.Handler", 1)]
    [InlineData("Some.Library.Missing", 0)]
    [InlineData("Some.Library", 0)]
    [InlineData("Some.Missing.Client", 0)]
    [InlineData("Missing.Client", 0)]
    public void A_type_is_found_by_its_metadata_name(string name, int expected)
    {
        var compilation = Compile(Reference("Library"));

        Assert.Equal(compilation.GetTypesByMetadataName(name), new NamedTypes(compilation).Of(name), SymbolEqualityComparer.Default);
        Assert.Equal(expected, new NamedTypes(compilation).Of(name).Count());
    }

    [Fact]
    public void A_type_that_several_assemblies_declare_is_found_in_each()
    {
        var compilation = Compile(Reference("First"), Reference("Second"));

        Assert.Equal(["First", "Second"], new NamedTypes(compilation).Of("Some.Library.Client").Select(type => type.ContainingAssembly.Name).Order());
    }

    [Fact]
    public void An_assembly_under_an_alias_only_is_looked_into()
    {
        var compilation = Compile(Reference("Library").WithAliases(["other"]));

        Assert.Equal(["Library"], new NamedTypes(compilation).Of("Some.Library.Client").Select(type => type.ContainingAssembly.Name));
    }

    private static CSharpCompilation Compile(params MetadataReference[] libraries)
        => CSharpCompilation.Create("Project", [], [.. ClientStubs.CommonReferences, .. libraries], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static CompilationReference Reference(string assembly)
        => Compile().WithAssemblyName(assembly).AddSyntaxTrees(CSharpSyntaxTree.ParseText(Library, cancellationToken: TestContext.Current.CancellationToken)).ToMetadataReference();
}
