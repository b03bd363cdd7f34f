using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.ClientApi;

/// <summary>Stubs of the libraries that read configuration: the members that programs read single settings with, and those that fill options.</summary>
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

                public static T Get<T>(this IConfiguration configuration) { throw null; }

                public static object Get(this IConfiguration configuration, global::System.Type type) { throw null; }

                public static void Bind(this IConfiguration configuration, object instance) { throw null; }

                public static void Bind(this IConfiguration configuration, string key, object instance) { throw null; }
            }

            public sealed class ConfigurationKeyNameAttribute : global::System.Attribute
            {
                public ConfigurationKeyNameAttribute(string name) { }
            }

            public static class MemoryConfigurationBuilderExtensions
            {
                public static IConfiguration AddInMemoryCollection(this IConfiguration configuration, global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, string>> initialData) { throw null; }
            }

            public static class JsonConfigurationExtensions
            {
                public static IConfiguration AddJsonStream(this IConfiguration configuration, global::System.IO.Stream stream) { throw null; }
            }

            public static class ConfigurationExtensions
            {
                public static string GetConnectionString(this IConfiguration configuration, string name) { throw null; }
            }
        }

        namespace Microsoft.Extensions.Options
        {
            public interface IOptions<T>
            {
                T Value { get; }
            }

            public interface IOptionsMonitor<T>
            {
                T CurrentValue { get; }

                T Get(string name);
            }

            public class OptionsBuilder<T>
            {
                public OptionsBuilder<T> Validate(global::System.Func<T, bool> validation) { throw null; }

                public OptionsBuilder<T> Configure(global::System.Action<T> configureOptions) { throw null; }
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Options;

            public interface IServiceCollection { }

            public static class OptionsConfigurationServiceCollectionExtensions
            {
                public static IServiceCollection Configure<T>(this IServiceCollection services, IConfiguration config) { throw null; }
            }

            public static class OptionsServiceCollectionExtensions
            {
                public static IServiceCollection Configure<T>(this IServiceCollection services, global::System.Action<T> configureOptions) { throw null; }

                public static IServiceCollection PostConfigure<T>(this IServiceCollection services, global::System.Action<T> configureOptions) { throw null; }

                public static OptionsBuilder<T> AddOptions<T>(this IServiceCollection services) { throw null; }
            }

            public static class OptionsBuilderConfigurationExtensions
            {
                public static OptionsBuilder<T> Bind<T>(this OptionsBuilder<T> optionsBuilder, IConfiguration config) { throw null; }

                public static OptionsBuilder<T> BindConfiguration<T>(this OptionsBuilder<T> optionsBuilder, string configSectionPath) { throw null; }
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
