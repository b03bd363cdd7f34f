using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>Parameters of referenced assemblies whose names say what they take.</summary>
public sealed class ReferencedSinksTests
{
    private const string Library = """
        namespace Acme
        {
            public class BuildClient
            {
                public BuildClient(string url, string pat) { }

                public static BuildClient Create(string PersonalAccessToken) => null;

                public void Login(string token) { }

                public BuildClient With(string pat = null) => this;

                public void Move(int pat) { }

                public class Nested
                {
                    public Nested(string PAT) { }
                }
            }

            public static class Extensions
            {
                public static BuildClient WithToken(this BuildClient client, string personalAccessToken) => client;
            }

            public class Base
            {
                protected Base(string pat) { }
            }
        }

        namespace Acme.AzureDevOps
        {
            public class PipelineClient
            {
                public PipelineClient(string pat) { }
            }
        }

        namespace Acme.GitHub
        {
            public class RepositoryClient
            {
                public RepositoryClient(string pat) { }
            }
        }
        """;

    public static TheoryData<string> Uses =>
    [
        """new BuildClient(url: "", pat: {|AZDO1002:"hunter2"|})""",
        """new BuildClient("", {|AZDO1002:"hunter2"|})""",
        """BuildClient.Create({|AZDO1002:"hunter2"|})""",
        """BuildClient.Create({|AZDO1003:"<your PAT>"|})""",
        """new BuildClient.Nested({|AZDO1002:"hunter2"|})""",
        """client.WithToken({|AZDO1002:"hunter2"|})""",
        """client.With({|AZDO1002:"hunter2"|})""",
        """new Derived({|AZDO1002:"hunter2"|})""",
    ];

    [Theory]
    [MemberData(nameof(Uses))]
    public Task Where_Azure_DevOps_is_in_play_they_are_sinks(string expression)
        => VerifyAsync(Reference("Acme", Library), expression, "https://dev.azure.com");

    [Theory]
    [MemberData(nameof(Uses))]
    public Task An_assembly_named_after_Azure_DevOps_puts_it_in_play(string expression)
        => VerifyAsync(Reference("Acme.TfsTools", Library), expression, "none");

    [Theory]
    [MemberData(nameof(Uses))]
    public Task Elsewhere_they_are_silent(string expression)
        => VerifyAsync(Reference("Acme", Library), Unmarked(expression), "https://api.github.com");

    [Theory]
    [InlineData("""client.Login("hunter2")""")]
    [InlineData("""client.With("")""")]
    [InlineData("""new BuildClient("hunter2", secret)""")]
    [InlineData("""Own("hunter2")""")]
    public Task Others_are_none(string expression) => VerifyAsync(Reference("Acme", Library), expression, "https://dev.azure.com");

    [Fact]
    public Task A_type_named_after_Azure_DevOps_puts_it_in_play()
        => VerifyAsync(Reference("Acme", Library), """new Acme.AzureDevOps.PipelineClient({|AZDO1002:"hunter2"|})""", "none");

    [Fact]
    public Task Another_service_in_the_member_speaks_against_it()
        => VerifyAsync(Reference("Acme", Library), """(new Acme.GitHub.RepositoryClient("hunter2"), "https://api.github.com")""", "https://dev.azure.com");

    [Fact]
    public Task A_library_that_wraps_the_client_puts_it_in_play() => VerifyAsync(
        Reference("Acme", Library + "public class Wrapper { public Microsoft.VisualStudio.Services.Common.VssBasicCredential Credential; }"),
        """new BuildClient("", {|AZDO1002:"hunter2"|})""",
        "Vss");

    [Fact]
    public Task A_referenced_project_that_an_editor_shows_as_source_is_treated_alike()
        => VerifyAsync(Compilation("Acme", Library).ToMetadataReference(), """new BuildClient("", {|AZDO1002:"hunter2"|})""", "https://dev.azure.com");

    private static string Unmarked(string expression)
        => expression.Replace("{|AZDO1002:", "", StringComparison.Ordinal).Replace("{|AZDO1003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    private static CSharpCompilation Compilation(string assemblyName, string source)
        => CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. ClientStubs.RuntimeReferences, ClientStubs.Reference],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static PortableExecutableReference Reference(string assemblyName, string source)
    {
        using var image = new MemoryStream();
        Assert.Empty(Compilation(assemblyName, source).Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static Task VerifyAsync(MetadataReference library, string expression, string word) => ClientVerifier.VerifyAsync(
        $$"""
        using Acme;

        class Program
        {
            private const string Word = "{{word}}";

            object Own(string pat) => pat;

            object Run(BuildClient client, string secret)
            {
                object result = {{expression.Replace("client.Login", "null; client.Login", StringComparison.Ordinal)}};
                return result;
            }
        }

        class Derived : Base
        {
            private const string Word = "{{word}}";

            public Derived(string secret) : base(secret) { }
        }
        """,
        ProjectUnderTest.With(library));
}
