using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>What a program takes where its command line or its user doesn't give it a value: defaults of options, in attributes and in the code that makes them.</summary>
public sealed class DefaultsTests
{
    private const string Attributes = """
        namespace Spectre.Console.Cli
        {
            class CommandOptionAttribute : System.Attribute { public CommandOptionAttribute(string template) { } }
        }
        namespace CommandLine
        {
            class OptionAttribute : System.Attribute { public OptionAttribute(string name) { } public object Default { get; set; } }
        }
        """;

    [Theory]
    [InlineData("""[Spectre.Console.Cli.CommandOption("--pat"), System.ComponentModel.DefaultValue({|AZDO1002:"hunter2"|})] public string Pat { get; set; }""")]
    [InlineData("""[CommandLine.Option("pat", Default = {|AZDO1002:"hunter2"|})] public string Pat { get; set; }""")]
    [InlineData("""[Spectre.Console.Cli.CommandOption("--pat")] public string Pat { get; set; } = {|AZDO1002:"hunter2"|};""")]
    public Task A_default_in_an_attribute_is_found(string property) => VerifyAsync(property);

    [Theory]
    [InlineData("""[System.ComponentModel.DefaultValue("hunter2")] public string Pat { get; set; }""")]
    [InlineData("""[CommandLine.Option("pat")] public string Pat { get; set; } [CommandLine.Option("title", Default = "hunter2")] public string Title { get; set; }""")]
    public Task What_designers_and_other_options_say_is_silent(string property) => VerifyAsync(property);

    [Theory]
    [InlineData("{|AZDO1002:\"hunter2\"|}", "", "{|AZDO2001:\"https://dev.azure.com/acme\"|}", "pat")]
    [InlineData("\"hunter2\"", ", Description = \"hunter2\"", "{|AZDO2001:\"https://dev.azure.com/acme\"|}", "other")]
    public Task The_default_of_a_variable_of_Terraform_is_found_where_the_variable_reaches_the_provider(string pat, string others, string url, string used) => ClientVerifier.VerifyAsync(
        $$"""
        using HashiCorp.Cdktf;
        using HashiCorp.Cdktf.Providers.Azuredevops.Provider;

        public static class Stack
        {
            public static object Create(object scope)
            {
                var pat = new TerraformVariable(scope, "pat", new TerraformVariableConfig { Default = {{pat}} });
                var other = new TerraformVariable(scope, "other", new TerraformVariableConfig { Type = "string"{{others}} });
                var url = new TerraformVariable(scope, "url", new TerraformVariableConfig { Default = {{url}} });
                return new AzuredevopsProviderConfig { OrgServiceUrl = url.StringValue, PersonalAccessToken = {{used}}.StringValue };
            }
        }
        """,
        With("""
        namespace HashiCorp.Cdktf
        {
            public class TerraformVariableConfig { public object Default { get; set; } public string Type { get; set; } public string Description { get; set; } }
            public class TerraformVariable { public TerraformVariable(object scope, string id, TerraformVariableConfig config) { } public virtual string StringValue => null; }
        }
        namespace HashiCorp.Cdktf.Providers.Azuredevops.Provider
        {
            public class AzuredevopsProviderConfig { public string OrgServiceUrl { get; set; } public string PersonalAccessToken { get; set; } }
        }
        """));

    [Theory]
    [InlineData("""settings.Get("pat", {|AZDO1002:"hunter2"|})""")]
    [InlineData("""settings.Get<string>("hunter2", null)""")]
    public Task The_default_of_a_preference_is_found(string pat) => ClientVerifier.VerifyAsync(
        $$"""
        using Microsoft.Maui.Storage;
        using Microsoft.VisualStudio.Services.Common;

        public static class Login
        {
            public static VssCredentials Of(IPreferences settings)
            {
                var theme = settings.Get("theme", "hunter2");
                return new VssBasicCredential("", {{pat}});
            }
        }
        """,
        With("namespace Microsoft.Maui.Storage { public interface IPreferences { T Get<T>(string key, T defaultValue, string sharedName = null); } }"));

    /// <summary>A project that references a library.</summary>
    private static ProjectUnderTest With(string library)
    {
        using var image = new MemoryStream();
        var compilation = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText(library)], ClientStubs.RuntimeReferences, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(image).Success);
        return ProjectUnderTest.With(MetadataReference.CreateFromImage(image.ToArray()));
    }

    private static Task VerifyAsync(string property) => ClientVerifier.VerifyAsync($$"""
        using Microsoft.VisualStudio.Services.Common;

        public class Settings
        {
            {{property}}
        }

        public static class Login
        {
            public static VssCredentials Of(Settings settings) => new VssBasicCredential("", settings.Pat);
        }

        {{Attributes}}
        """);
}
