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
