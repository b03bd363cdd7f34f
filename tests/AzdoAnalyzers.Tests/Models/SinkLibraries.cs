using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>The libraries that declare the types of the catalogue's rows: stubs of the client and of the old object model, the real packages, the runtime.</summary>
internal static class SinkLibraries
{
    /// <summary>One type of each assembly that the signature of a library's row needs.</summary>
    public static readonly IReadOnlyList<Type> PackageTypes =
    [
        typeof(RestSharp.RestClient), typeof(Flurl.Url), typeof(Flurl.Http.FlurlClient), typeof(LibGit2Sharp.Repository),
        typeof(NuGet.Configuration.PackageSourceCredential), typeof(Azure.Identity.ClientSecretCredential), typeof(Azure.Core.TokenCredential),
        typeof(Refit.RestService), typeof(Microsoft.Kiota.Abstractions.RequestHeaders), typeof(CliWrap.Command),
    ];

    /// <summary>
    /// The class that only documentation from before 2017 shows in this namespace, what RestSharp had before version 107, and the settings of
    /// the Terraform provider as Pulumi and the CDK for Terraform generate them, and what starts processes in SimpleExec, PowerShell and MCP.
    /// </summary>
    private const string Documented = """
        namespace RestSharp
        {
            public interface IRestRequest
            {
                IRestRequest AddHeader(string name, string value);
                IRestRequest AddOrUpdateHeader(string name, string value);
                IRestRequest AddParameter(string name, object value, ParameterType type);
                IRestRequest AddOrUpdateParameter(string name, object value, ParameterType type);
            }

            public class RestRequest : IRestRequest
            {
                public IRestRequest AddHeader(string name, string value) => this;
                public IRestRequest AddOrUpdateHeader(string name, string value) => this;
                public IRestRequest AddParameter(string name, object value, ParameterType type) => this;
                public IRestRequest AddOrUpdateParameter(string name, object value, ParameterType type) => this;
            }

            public enum ParameterType
            {
                HttpHeader,
            }
        }

        namespace Pulumi
        {
            public class Input<T>
            {
                public static implicit operator Input<T>(T value) => new Input<T>();
            }
        }

        namespace Pulumi.AzureDevOps
        {
            public sealed class ProviderArgs
            {
                public Input<string> OrgServiceUrl { get; set; }
                public Input<string> PersonalAccessToken { get; set; }
                public Input<string> ClientSecret { get; set; }
                public Input<string> ClientCertificatePassword { get; set; }
            }
        }

        namespace SimpleExec
        {
            public static class Command
            {
                public static void Run(string name, string args = "", string workingDirectory = "", System.Action<System.Collections.Generic.IDictionary<string, string>> configureEnvironment = null) { }
                public static System.Threading.Tasks.Task RunAsync(string name, string args = "", string workingDirectory = "", System.Action<System.Collections.Generic.IDictionary<string, string>> configureEnvironment = null) => null;
                public static System.Threading.Tasks.Task<(string, string)> ReadAsync(string name, string args = "", string workingDirectory = "", System.Action<System.Collections.Generic.IDictionary<string, string>> configureEnvironment = null, string standardInput = null) => null;
            }
        }

        namespace System.Management.Automation
        {
            public sealed class PowerShell
            {
                public PowerShell AddScript(string script) => this;
                public PowerShell AddParameter(string parameterName, object value) => this;
                public PowerShell AddParameters(System.Collections.IDictionary parameters) => this;
            }
        }

        namespace Microsoft.Kiota.Http.HttpClientLibrary
        {
            public class HttpClientRequestAdapter
            {
                public string BaseUrl { get; set; }
            }
        }

        namespace ModelContextProtocol.Client
        {
            public sealed class StdioClientTransportOptions
            {
                public System.Collections.Generic.IDictionary<string, string> EnvironmentVariables { get; set; }
            }
        }

        namespace HashiCorp.Cdktf.Providers.Azuredevops.Provider
        {
            public class AzuredevopsProviderConfig
            {
                public string OrgServiceUrl { get; set; }
                public string PersonalAccessToken { get; set; }
                public string ClientSecret { get; set; }
                public string ClientCertificatePassword { get; set; }
            }

            public class AzuredevopsProvider
            {
                public virtual string OrgServiceUrl { get; set; }
                public virtual string PersonalAccessToken { get; set; }
                public virtual string ClientSecret { get; set; }
                public virtual string ClientCertificatePassword { get; set; }
            }
        }

        namespace Microsoft.VisualStudio.Services.Client
        {
            public class VssBasicCredential
            {
                public VssBasicCredential(string userName, string password) { }
            }

            public class VssConnection
            {
                public VssConnection(System.Uri baseUrl, object credentials) { }
            }
        }
        """;

    private static readonly CSharpCompilation Modern = Compile(
    [
        ClientStubs.Reference,
        .. PackageTypes.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ]);

    private static readonly CSharpCompilation ObjectModel = Compile([MetadataReference.CreateFromImage(ClientStubs.Image(ClientStubs.SoapSource, ClientStubs.RuntimeReferences))]);

    private static readonly CSharpCompilation Old = Compile([MetadataReference.CreateFromImage(ClientStubs.Image(Documented, ClientStubs.RuntimeReferences))]);

    /// <summary>A compilation without source that declares the member of a row with its parameter.</summary>
    /// <param name="row">The row.</param>
    /// <param name="companion">The row of a parameter beside it, which the member is to have too.</param>
    public static (Compilation Compilation, ISymbol Member)? Find(SinkRow row, SinkRow? companion)
    {
        foreach (var compilation in new[] { Modern, ObjectModel, Old })
        {
            var member = compilation.GetTypesByMetadataName(row.Type).SelectMany(type => type.GetMembers(row.Member))
                .Where(member => Takes(member, row))
                .OrderByDescending(member => companion is null || Takes(member, companion))
                .ThenByDescending(member => IsText(member, row))
                .ThenBy(ParameterCount)
                .FirstOrDefault();
            if (member is not null)
            {
                return (compilation, member);
            }
        }

        return null;
    }

    private static bool Takes(ISymbol member, SinkRow row)
        => member is IPropertySymbol ? row.Parameter == SinkRow.PropertyValue : member is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Name == row.Parameter);

    /// <summary>The overload that takes a text, where there is one.</summary>
    private static bool IsText(ISymbol member, SinkRow row)
        => member is IMethodSymbol method && method.Parameters.First(parameter => parameter.Name == row.Parameter).Type.SpecialType == SpecialType.System_String;

    private static int ParameterCount(ISymbol member) => (member as IMethodSymbol)?.Parameters.Length ?? 0;

    private static CSharpCompilation Compile(IEnumerable<MetadataReference> references)
        => CSharpCompilation.Create("test", [], [.. ClientStubs.RuntimeReferences, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
