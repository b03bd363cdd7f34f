using System.Collections.Immutable;
using System.Reflection;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Checkouts.Compiling;

/// <summary>
/// What analysed code is compiled against: the running framework, the assemblies that lie beside it, and stubs of the client library where it
/// uses that and doesn't bring it. A project that knows nothing of the client doesn't refer to it: what it declares is then no API of Azure DevOps.
/// </summary>
internal static class ReferencedAssemblies
{
    /// <summary>The assemblies that came with the framework; those beside this program aren't the analysed code's.</summary>
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => !file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static readonly StubbedClient Client = new(ClientStubs.Source, ClientStubs.RuntimeReferences);

    private static readonly StubbedClient ObjectModel = new(ClientStubs.SoapSource, ClientStubs.RuntimeReferences);

    /// <summary>
    /// The references of a project's trees. The old object model takes the client's place where a namespace is used that only it has; a project that is
    /// referred to and declares types of the client stands for it itself: beside it stubs would make each of them ambiguous.
    /// </summary>
    public static IEnumerable<MetadataReference> For(SourceProject project, ImmutableArray<SyntaxTree> trees, IReadOnlyCollection<CSharpCompilation> referredTo)
        => Assemblies(project, trees, referredTo).Concat(referredTo.Select(compilation => compilation.ToMetadataReference()));

    private static IEnumerable<MetadataReference> Assemblies(SourceProject project, ImmutableArray<SyntaxTree> trees, IReadOnlyCollection<CSharpCompilation> referredTo)
    {
        ImmutableArray<string> files = [.. project.AssemblyFiles.Where(IsManaged)];
        IEnumerable<MetadataReference> references = Framework.Concat(files.Select(file => MetadataReference.CreateFromFile(file)));
        ImmutableHashSet<string> used = files.Any(StubbedClient.IsClient) ? [] : StubbedClient.NamespacesUsedIn(trees);
        StubbedClient? client = used.Overlaps(ObjectModel.Namespaces.Except(Client.Namespaces)) ? ObjectModel
            : used.Overlaps(Client.Namespaces) ? Client
            : null;
        return client is null || referredTo.Any(client.IsDeclaredIn) ? references : references.Append(client.Reference);
    }

    private static bool IsManaged(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file).Name is not null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return false;
        }
    }
}
