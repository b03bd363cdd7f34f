using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

public sealed class ConfigurationTests
{
    private const string NotRepeated = "Set 'azdo_analyzers.pat_variable' to the name of an environment variable: its value, maybe a secret, does nothing";

    [Theory]
    [InlineData("")]
    [InlineData("azdo_analyzers.pat_variable = MY_PAT\nazdo_analyzers.url_variable = _url2")]
    [InlineData("AZDO_Analyzers.Pat_Variable = MY_PAT")]
    [InlineData("dotnet_diagnostic.AZDO1001.severity = error\nazdo_analyzer.pat_variable = 1")]
    public Task What_is_understood_is_no_finding(string options) => VerifyAsync(options);

    [Fact]
    public Task An_unknown_option_is_named_with_those_there_are()
        => VerifyAsync(
            "azdo_analyzers.pat_varible = MY_PAT",
            "Write one of 'azdo_analyzers.pat_variable', 'azdo_analyzers.url_variable', 'azdo_analyzers.accepted_variables': the option 'azdo_analyzers.pat_varible' is unknown and does nothing");

    [Theory]
    [InlineData("pat_variable", "MY-PAT")]
    [InlineData("pat_variable", "1PAT")]
    [InlineData("pat_variable", "my pat")]
    [InlineData("url_variable", "https://dev.azure.com/acme")]
    [InlineData("url_variable", "$(URL)")]
    public Task A_value_that_names_no_variable_is_quoted_with_what_is_allowed(string option, string value)
        => VerifyAsync(
            $"azdo_analyzers.{option} = {value}",
            $"Set 'azdo_analyzers.{option}' to the name of an environment variable: its value '{value}' does nothing");

    [Theory]
    [InlineData("MY_PAT")]
    [InlineData("MY_PAT, TFS_PAT,_URL")]
    public Task A_list_of_names_is_understood(string value) => VerifyAsync($"azdo_analyzers.accepted_variables = {value}");

    [Theory]
    [InlineData("MY-PAT")]
    [InlineData("MY_PAT,")]
    [InlineData("MY_PAT TFS_PAT")]
    public Task A_list_with_something_else_in_it_is_quoted_with_what_is_allowed(string value)
        => VerifyAsync(
            $"azdo_analyzers.accepted_variables = {value}",
            $"Set 'azdo_analyzers.accepted_variables' to environment variables with commas between them: its value '{value}' does nothing");

    [Theory]
    [InlineData("@@USER@@")]
    [InlineData("@@CURRENT@@")]
    [InlineData("@@BROKEN@@")]
    [InlineData("@@BASIC@@")]
    [InlineData("@@HEAD@@")]
    [InlineData("token: @@USER@@")]
    [InlineData("-@@HEAD@@")]
    [InlineData("https://user:hunter2@dev.azure.com/acme")]
    public Task A_value_that_may_be_a_secret_is_not_repeated(string value)
        => VerifyAsync($"azdo_analyzers.pat_variable = {value}", NotRepeated);

    [Fact]
    public Task A_key_that_may_be_a_secret_is_not_repeated()
        => VerifyAsync(
            "azdo_analyzers.@@USER@@ = x",
            "Write one of 'azdo_analyzers.pat_variable', 'azdo_analyzers.url_variable', 'azdo_analyzers.accepted_variables': the option that starts with 'azdo_analyzers.' is unknown and does nothing");

    [Theory]
    [InlineData("azdo_analyzers.pat_variable = MINE\nazdo_analyzers.url_variable = Mine", "MINE")]
    [InlineData("azdo_analyzers.pat_variable = AZDO_ORG_SERVICE_URL", "AZDO_ORG_SERVICE_URL")]
    public Task One_variable_for_both_is_a_contradiction(string options, string variable)
        => VerifyAsync(
            options,
            $"Give the token and the organization URL a variable each: 'azdo_analyzers.pat_variable' and 'azdo_analyzers.url_variable' both name '{variable}'");

    [Fact]
    public Task Different_values_for_different_files_are_a_contradiction()
        => VerifyAsync(
            "azdo_analyzers.pat_variable = ONE\n[b/**.cs]\nazdo_analyzers.pat_variable = TWO",
            "Give 'azdo_analyzers.pat_variable' one value for the whole project: its files have different ones");

    [Fact]
    public Task A_value_that_is_set_for_some_files_only_is_no_contradiction()
        => VerifyAsync("[b/**.cs]\nazdo_analyzers.pat_variable = TWO");

    [Fact]
    public Task Each_of_several_mistakes_is_found()
        => VerifyAsync(
            "azdo_analyzers.pat_variable = 1\nazdo_analyzers.url_variable = 2",
            "Set 'azdo_analyzers.pat_variable' to the name of an environment variable: its value '1' does nothing",
            "Set 'azdo_analyzers.url_variable' to the name of an environment variable: its value '2' does nothing");

    [Fact]
    public Task A_global_option_is_a_finding_once_although_it_holds_for_every_file()
        => VerifyAsync(
            new ProjectUnderTest { HasClient = false, GlobalConfig = "azdo_analyzers.pat_variable = 1" },
            "Set 'azdo_analyzers.pat_variable' to the name of an environment variable: its value '1' does nothing");

    [Fact]
    public Task What_is_set_for_some_documents_is_a_finding_at_the_beginning_of_each()
        => RuleVerifier<ConfigurationAnalyzer>.VerifyAsync(
            """
            // file: /a/A.cs
            class A { }
            // file: /a/D.cs
            class D { }
            // file: /a/E.cs
            class E { }
            // file: /b/B.cs
            {|#0:class|} B { }
            // file: /b/C.cs
            {|#1:class|} C { }
            """,
            new ProjectUnderTest { HasClient = false, EditorConfig = "[b/**.cs]\nazdo_analyzers.pat_variable = 1" },
            [.. Enumerable.Range(0, 2).Select(place => new DiagnosticResult(Descriptors.Configuration).WithLocation(place).WithMessage("Set 'azdo_analyzers.pat_variable' to the name of an environment variable: its value '1' does nothing"))]);

    private static Task VerifyAsync(string options, params string[] sentences)
        => VerifyAsync(new ProjectUnderTest { HasClient = false, EditorConfig = MarkedSource.Fill(options) }, sentences);

    private static Task VerifyAsync(ProjectUnderTest project, params string[] sentences)
        => RuleVerifier<ConfigurationAnalyzer>.VerifyAsync(
            """
            // file: /a/A.cs
            class A { }
            // file: /a/B.cs
            class B { }
            // file: /b/C.cs
            class C { }
            """,
            project,
            [.. sentences.Select(sentence => new DiagnosticResult(Descriptors.Configuration).WithMessage(sentence))]);
}
