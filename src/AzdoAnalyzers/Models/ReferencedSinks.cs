using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>
/// The sinks that say themselves what they are: string parameters called <c>pat</c> or <c>personalAccessToken</c> of what referenced
/// assemblies export. GitHub and GitLab use the words too, so the sink counts where Azure DevOps is in play, or where its assembly, namespace
/// or type is named after Azure DevOps, or its assembly references the client library.
/// </summary>
internal static class ReferencedSinks
{
    private static readonly string[] ParameterNames = ["pat", "personalAccessToken"];

    private static readonly IReadOnlyList<string> ClientAssemblies = ["Microsoft.TeamFoundation", "Microsoft.VisualStudio.Services"];

    /// <summary>The types of an assembly that have such a parameter, by metadata name: an assembly is read once, however many compilations reference it.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, IReadOnlyList<string>> TypesWithParameter = new();

    /// <summary>Whether an assembly that is named after Azure DevOps, and isn't Microsoft's client, is referenced: its sinks count whatever else the source says.</summary>
    public static bool AreLikelyIn(Compilation compilation)
        => compilation.ReferencedAssemblyNames.Any(assembly => AzureDevOpsName.IsIn(assembly.Name) && !IsClient(assembly));

    /// <summary>All such sinks of the assemblies that a compilation references.</summary>
    public static IEnumerable<MemberSink> Of(Compilation compilation)
        => from assembly in compilation.SourceModule.ReferencedAssemblySymbols
           from typeName in TypesWithParameter.GetValue(assembly, Read)
           let type = assembly.GetTypeByMetadataName(typeName)
           where type is not null
           from method in type.GetMembers().OfType<IMethodSymbol>()
           where compilation.IsSymbolAccessibleWithin(method, compilation.Assembly) || method.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal
           from parameter in method.Parameters
           where IsSink(parameter.Name) && parameter.Type.SpecialType == SpecialType.System_String
           select MemberSink.Of(method, parameter.Name, ValueRole.Secret, isGeneralPurpose: !IsOfAzureDevOps(type), parameter.IsOptional, isKnownByNames: true);

    private static bool IsSink(string parameterName) => ParameterNames.Any(name => name.Equals(parameterName, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfAzureDevOps(INamedTypeSymbol type)
        => AzureDevOpsName.IsIn(type.ContainingAssembly.Name)
            || AzureDevOpsName.IsIn(type.ToDisplayString())
            || type.ContainingAssembly.Modules.SelectMany(module => module.ReferencedAssemblies).Any(IsClient);

    private static bool IsClient(AssemblyIdentity assembly) => ClientAssemblies.Any(name => assembly.Name.StartsWith(name, StringComparison.Ordinal));

    private static IReadOnlyList<string> Read(IAssemblySymbol assembly)
    {
        // The caller of GetMetadata doesn't own what it gets.
        return assembly.GetMetadata() is { } metadata
            ? [.. metadata.GetModules().SelectMany(module => Read(module.GetMetadataReader())).Distinct()]
            : [.. TypesIn(assembly.GlobalNamespace).Where(HasParameter).Select(MetadataName)];
    }

    /// <summary>From the tables of an assembly, whose types then aren't loaded. A client's assemblies have a hundred thousand parameters: nothing is allocated for one.</summary>
    private static IReadOnlyList<string> Read(MetadataReader reader)
    {
        List<string>? types = null;
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (HasParameter(reader, method) && MetadataName(reader, method.GetDeclaringType()) is var type && types?.Contains(type) != true)
            {
                (types ??= []).Add(type);
            }
        }

        return types ?? (IReadOnlyList<string>)Array.Empty<string>();
    }

    private static bool HasParameter(MetadataReader reader, MethodDefinition method)
    {
        foreach (var handle in method.GetParameters())
        {
            var name = reader.GetParameter(handle).Name;
            foreach (var known in ParameterNames)
            {
                if (reader.StringComparer.Equals(name, known, ignoreCase: true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string MetadataName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{MetadataName(reader, outer)}+{name}"
            : type.Namespace.IsNil ? name
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    // An editor shows a referenced project as source.
    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
        => container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    private static bool HasParameter(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Any(parameter => IsSink(parameter.Name));

    private static string MetadataName(INamedTypeSymbol type)
        => type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}"
            : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
