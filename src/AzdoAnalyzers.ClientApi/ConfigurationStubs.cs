using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.ClientApi;

/// <summary>Stubs of the libraries that read configuration: the members that programs read single settings with.</summary>
public static class ConfigurationStubs
{
    private const string Source = """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration
            {
                string this[string key] { get; set; }

                IConfigurationSection GetSection(string key);
            }

            public interface IConfigurationSection : IConfiguration
            {
                string Value { get; set; }
            }

            public static class ConfigurationBinder
            {
                public static T GetValue<T>(this IConfiguration configuration, string key) { throw null; }
            }

            public static class MemoryConfigurationBuilderExtensions
            {
                public static IConfiguration AddInMemoryCollection(this IConfiguration configuration, global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, string>> initialData) { throw null; }
            }

            public static class ConfigurationExtensions
            {
                public static string GetConnectionString(this IConfiguration configuration, string name) { throw null; }
            }
        }

        namespace System.Configuration
        {
            public static class ConfigurationManager
            {
                public static global::System.Collections.Specialized.NameValueCollection AppSettings { get { throw null; } }
            }
        }
        """;

    private static readonly Lazy<MetadataReference> LazyReference = new(() => Compile(ClientStubs.RuntimeReferences));

    /// <summary>The stubs, compiled against the runtime the tests run on.</summary>
    public static MetadataReference Reference => LazyReference.Value;

    /// <summary>The stubs, compiled against the given references, for compilations that have the same ones.</summary>
    public static MetadataReference Compile(IEnumerable<MetadataReference> references)
        => CSharpCompilation
            .Create("Configuration", [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(LanguageVersion.CSharp7_3))], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .ToMetadataReference();
}
