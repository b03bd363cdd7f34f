using System.Collections.Immutable;
using AzdoAnalyzers.Testing.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Corpus.Analysis;

/// <summary>What analysed code is compiled against: the running framework, and stubs of the client library.</summary>
internal static class ReferencedAssemblies
{
    private const string ObjectModelNamespace = "Microsoft.TeamFoundation.Client";

    /// <summary>The assemblies that came with the framework; those beside this program aren't the analysed code's.</summary>
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => !file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static readonly Lazy<MetadataReference> ObjectModel = new(() => MetadataReference.CreateFromImage(ClientStubs.Image(ClientStubs.SoapSource, ClientStubs.RuntimeReferences)));

    /// <summary>The references of a compilation of these trees: with the old object model if one of them uses its namespace, with the client otherwise.</summary>
    public static IEnumerable<MetadataReference> For(ImmutableArray<SyntaxTree> trees)
        => Framework.Append(trees.Any(UsesObjectModel) ? ObjectModel.Value : ClientStubs.Reference);

    private static bool UsesObjectModel(SyntaxTree tree)
        => tree.GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Any(directive => directive.Name?.ToString() == ObjectModelNamespace);
}
