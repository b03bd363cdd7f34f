using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Checkouts.Compiling;

/// <summary>Stubs of the client library that stand for packages which aren't restored.</summary>
/// <param name="source">Their source.</param>
/// <param name="references">What they are compiled against.</param>
internal sealed partial class StubbedClient(string source, IEnumerable<MetadataReference> references)
{
    private static readonly ImmutableArray<string> Assemblies = ["Microsoft.VisualStudio.Services.", "Microsoft.TeamFoundation."];

    private readonly Lazy<MetadataReference> _reference = new(() => MetadataReference.CreateFromImage(ClientStubs.Image(source, references)));

    /// <summary>The types, as metadata names them, by their namespaces.</summary>
    private readonly ILookup<string, string> _types = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<BaseTypeDeclarationSyntax>()
        .Select(type => (Namespace: (type.Parent as BaseNamespaceDeclarationSyntax)?.Name.ToString() ?? "", Name: type.Identifier.ValueText, Arity: (type as TypeDeclarationSyntax)?.Arity ?? 0))
        .Where(type => Assemblies.Any(start => type.Namespace.StartsWith(start, StringComparison.Ordinal)))
        .ToLookup(type => type.Namespace, type => $"{type.Namespace}.{type.Name}{(type.Arity == 0 ? "" : $"`{type.Arity}")}");

    /// <summary>The namespaces that have types.</summary>
    public ImmutableHashSet<string> Namespaces => field ??= [.. _types.Select(types => types.Key)];

    /// <summary>The stubs, compiled once.</summary>
    public MetadataReference Reference => _reference.Value;

    /// <summary>Whether the code of a project declares one of the types.</summary>
    public bool IsDeclaredIn(CSharpCompilation project) => _types.Any(types => types.Any(type => project.Assembly.GetTypeByMetadataName(type) is not null));

    /// <summary>Whether a file is an assembly of the client library by its name.</summary>
    public static bool IsClient(string file) => Assemblies.Any(start => Path.GetFileName(file).StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names in the trees that may be namespaces of the client library, each with the namespaces around it.</summary>
    public static ImmutableHashSet<string> NamespacesUsedIn(IEnumerable<SyntaxTree> trees)
        => [.. trees.SelectMany(tree => ClientName().Matches(tree.ToString()).Select(match => match.Value)).Distinct().SelectMany(WithOuter)];

    private static IEnumerable<string> WithOuter(string name)
    {
        for (int end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            yield return name[..end];
        }
    }

    [GeneratedRegex(@"\bMicrosoft\.(?:VisualStudio\.Services|TeamFoundation)(?:\.\w+)+")]
    private static partial Regex ClientName();
}
