using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.ClientApi;

/// <summary>The stubs against the signatures they were written from.</summary>
public sealed class ClientStubsTests
{
    private static readonly CSharpCompilation Modern = Compile(ClientStubs.Source);

    private static readonly CSharpCompilation Soap = Compile(ClientStubs.SoapSource);

    [Fact]
    public void The_client_compiles_as_the_oldest_language_that_is_supported() => AssertCompiles(Modern);

    [Fact]
    public void The_old_object_model_compiles_as_the_oldest_language_that_is_supported() => AssertCompiles(Soap);

    [Fact]
    public void Every_listed_member_of_the_client_is_there() => AssertComplete(ClientApiSignatures.Modern, Modern);

    [Fact]
    public void Every_listed_member_of_the_old_object_model_is_there() => AssertComplete(ClientApiSignatures.Soap, Soap);

    [Fact]
    public void A_federated_credential_converts_to_what_a_connection_takes()
    {
        var conversion = Modern.ClassifyConversion(
            Modern.GetTypeByMetadataName("Microsoft.VisualStudio.Services.Common.VssBasicCredential")!,
            Modern.GetTypeByMetadataName("Microsoft.VisualStudio.Services.Common.VssCredentials")!);

        Assert.True(conversion is { IsImplicit: true, IsUserDefined: true });
    }

    [Theory]
    [InlineData("Microsoft.VisualStudio.Services.Common.VssHttpRequestSettings", true)]
    [InlineData("Microsoft.VisualStudio.Services.WebApi.VssConnection", false)]
    public void Obsolete_constructors_are_marked(string type, bool isExpected)
        => Assert.Equal(
            isExpected,
            Modern.GetTypeByMetadataName(type)!.InstanceConstructors.Any(constructor => constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute))));

    private static CSharpCompilation Compile(string source)
        => CSharpCompilation.Create(
            "Client",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp7_3))],
            ClientStubs.RuntimeReferences,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static void AssertCompiles(CSharpCompilation stubs)
        => Assert.Empty(stubs.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

    private static void AssertComplete(ClientApiSignatures signatures, CSharpCompilation stubs)
    {
        Assert.NotEmpty(signatures.Types);
        foreach (var listed in signatures.Types)
        {
            var stub = stubs.GetTypeByMetadataName(listed.FullName);
            Assert.NotNull(stub);
            Assert.All(listed.Constructors, constructor => Assert.Contains(
                stub.InstanceConstructors,
                candidate => candidate.Parameters.Select(parameter => parameter.Name).SequenceEqual(constructor.Parameters.Select(parameter => parameter.Name))));
            Assert.All(listed.Methods.Select(method => method.Name), name => Assert.NotEmpty(stub.GetMembers(name)));
            Assert.All(listed.Properties.Select(property => property.Name), name => Assert.NotEmpty(stub.GetMembers(name)));
        }
    }
}
