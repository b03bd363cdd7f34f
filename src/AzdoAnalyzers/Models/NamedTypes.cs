using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>
/// The types of one compilation by their full metadata names. They are looked for in the namespaces that the compiler has merged for itself:
/// <see cref="Compilation.GetTypesByMetadataName"/> asks every assembly for every name.
/// </summary>
/// <param name="compilation">The compilation.</param>
internal sealed class NamedTypes(Compilation compilation)
{
    private readonly Dictionary<string, INamespaceSymbol?> _namespaces = new() { [""] = compilation.GlobalNamespace };

    /// <summary>The assemblies that are referenced under a name of their own only, which the global namespace leaves out.</summary>
    private readonly IReadOnlyList<IAssemblySymbol> _aliased =
    [
        .. compilation.References
            .Where(reference => reference.Properties.Aliases is { IsEmpty: false } aliases && !aliases.Contains(MetadataReferenceProperties.GlobalAlias))
            .Select(compilation.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>(),
    ];

    /// <summary>The types of a name, in whichever assembly: <c>Some.Namespace.Outer+Inner`1</c>.</summary>
    public IEnumerable<INamedTypeSymbol> Of(string metadataName)
    {
        var end = metadataName.LastIndexOf('.');
        var nested = metadataName.Substring(end + 1).Split('+');
        IEnumerable<INamespaceOrTypeSymbol> holders = Namespace(end < 0 ? "" : metadataName.Substring(0, end)) is { } known ? [known] : [];
        foreach (var name in nested)
        {
            holders = holders.SelectMany(holder => holder.GetTypeMembers(SimpleName(name))).Where(type => type.MetadataName == name);
        }

        return holders.OfType<INamedTypeSymbol>().Concat(_aliased.Select(assembly => assembly.GetTypeByMetadataName(metadataName)).OfType<INamedTypeSymbol>());
    }

    private static string SimpleName(string name) => name.IndexOf('`') is >= 0 and var arity ? name.Substring(0, arity) : name;

    private INamespaceSymbol? Namespace(string name)
    {
        if (!_namespaces.TryGetValue(name, out var known))
        {
            var end = name.LastIndexOf('.');
            known = Namespace(end < 0 ? "" : name.Substring(0, end))?.GetMembers(name.Substring(end + 1)).OfType<INamespaceSymbol>().FirstOrDefault();
            _namespaces.Add(name, known);
        }

        return known;
    }
}
