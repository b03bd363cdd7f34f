using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Interfaces of one project that another implements, and whose implementation it is given.</summary>
public sealed class ReferencedInterfacesTests
{
    private static readonly MetadataReference Contracts = CSharpCompilation.Create(
        "Acme.Contracts",
        [CSharpSyntaxTree.ParseText("""
        namespace Acme.Contracts
        {
            public interface ILogin
            {
                string Server { get; }

                System.Threading.Tasks.Task<string> TokenAsync(string user);
            }
        }

        namespace Microsoft.Extensions.Settings
        {
            public interface ISettings
            {
                string this[string key] { get; }

                string Token();
            }
        }
        """)],
        ClientStubs.RuntimeReferences,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();

    [Fact]
    public Task What_the_implementation_gives_is_what_is_used() => VerifyAsync(
        """
        class Login : ILogin
        {
            public string Server => {|AZDO2001:"https://dev.azure.com/acme"|};

            public Task<string> TokenAsync(string user) => Task.FromResult({|AZDO1002:"hunter2"|});
        }

        class Client(ILogin login)
        {
            public async Task<object> ConnectAsync() => new VssConnection(new Uri(login.Server), new VssBasicCredential("", await login.TokenAsync("me")));
        }
        """);

    [Fact]
    public Task Arguments_reach_the_implementation() => VerifyAsync(
        """
        class Login : ILogin
        {
            public string Server => "";

            public async Task<string> TokenAsync(string user)
            {
                await Task.Yield();
                return user;
            }
        }

        class Client(ILogin login)
        {
            public async Task<object> ConnectAsync() => new VssBasicCredential("", await login.TokenAsync({|AZDO1002:"hunter2"|}));
        }
        """);

    [Fact]
    public Task An_interface_that_nothing_here_implements_gives_nothing() => VerifyAsync(
        """
        class Client(ILogin login)
        {
            public async Task<object> ConnectAsync() => new VssConnection(new Uri(login.Server), new VssBasicCredential("", await login.TokenAsync("hunter2")));
        }
        """);

    [Fact]
    public Task An_interface_of_the_framework_is_implemented_for_tests() => VerifyAsync(
        """
        class FakeSettings : Microsoft.Extensions.Settings.ISettings
        {
            public string this[string key] => "hunter2";

            public string Token() => "hunter2";
        }

        class Client(Microsoft.Extensions.Settings.ISettings settings)
        {
            public object Connect() => new[] { new VssBasicCredential("", settings.Token()), new VssBasicCredential("", settings["token"]) };
        }
        """);

    private static Task VerifyAsync(string types) => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Threading.Tasks;
        using Acme.Contracts;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        {{types}}
        """,
        ProjectUnderTest.With(Contracts));
}
