using Xunit;

namespace AzdoAnalyzers.Tests.Rules.Guards;

/// <summary>Options that the project has validated: by their attributes, by a function, by a validator of its own or of FluentValidation.</summary>
public sealed class ValidatedOptionsTests
{
    private const string Required = "[System.ComponentModel.DataAnnotations.Required] ";

    private const string Usings = "using System.ComponentModel.DataAnnotations; using FluentValidation; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Options;";

    private const string Libraries = """
        namespace Microsoft.Extensions.Options
        {
            public interface IOptions<T> { T Value { get; } }

            public class OptionsBuilder<T>
            {
                public OptionsBuilder<T> Configure(System.Action<T> configure) => this;
                public OptionsBuilder<T> Validate(System.Func<T, bool> validation, string message) => this;
            }

            public class ValidateOptionsResult
            {
                public static readonly ValidateOptionsResult Success = new ValidateOptionsResult();
                public static ValidateOptionsResult Fail(string reason) => new ValidateOptionsResult();
            }

            public interface IValidateOptions<T> { ValidateOptionsResult Validate(string name, T options); }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            using Microsoft.Extensions.Options;

            public static class OptionsBuilderDataAnnotationsExtensions
            {
                public static OptionsBuilder<T> ValidateDataAnnotations<T>(this OptionsBuilder<T> builder) => builder;
                public static OptionsBuilder<T> ValidateOnStart<T>(this OptionsBuilder<T> builder) => builder;
            }
        }

        namespace FluentValidation
        {
            public class Rule { }

            public abstract class AbstractValidator<T>
            {
                public Rule RuleFor<TProperty>(System.Linq.Expressions.Expression<System.Func<T, TProperty>> member) => new Rule();
            }

            public static class Rules
            {
                public static Rule NotEmpty(this Rule rule) => rule;
                public static Rule MaximumLength(this Rule rule, int length) => rule;
                public static Rule WithMessage(this Rule rule, string message) => rule;
            }
        }

        public class OtherSettings { [System.ComponentModel.DataAnnotations.Required] public string Pat { get; set; } }
        """;

    [Theory]
    [InlineData(Required, "")]
    [InlineData("", ".ValidateDataAnnotations()")]
    [InlineData("", """.Validate(it => !string.IsNullOrEmpty(it.Organization), "no organization")""")]
    [InlineData("", """.Validate(it => string.IsNullOrEmpty(it.Pat), "a token")""")]
    [InlineData("", """.Validate(it => it.Pat.Length > 0 || it.Organization != null, "nothing")""")]
    public Task Options_that_nothing_validates_are_found(string attribute, string validation) => VerifyAsync(attribute, validation, isFound: true);

    [Theory]
    [InlineData(Required, ".ValidateDataAnnotations()")]
    [InlineData(Required, ".ValidateDataAnnotations().ValidateOnStart()")]
    [InlineData("", """.Validate(it => !string.IsNullOrEmpty(it.Pat), "no token")""")]
    [InlineData("", """.Validate(it => it.Organization != null && it.Pat is { Length: > 0 }, "no token").ValidateOnStart()""")]
    public Task Validated_options_are_silent(string attribute, string validation) => VerifyAsync(attribute, validation, isFound: false);

    [Theory]
    [InlineData("""RuleFor(it => it.Organization).NotEmpty();""", true)]
    [InlineData("""RuleFor(it => it.Pat).MaximumLength(84);""", true)]
    [InlineData("""RuleFor(it => it.Pat).NotEmpty();""", false)]
    [InlineData("""RuleFor(it => it.Pat).MaximumLength(84).NotEmpty().WithMessage("no token");""", false)]
    public Task A_rule_of_FluentValidation_about_the_member_is_a_guard(string rule, bool isFound)
        => VerifyAsync("", "", isFound, $"public class SettingsValidator : AbstractValidator<Settings> {{ public SettingsValidator() {{ {rule} }} }} public class Startup {{ public object Validator => new SettingsValidator(); }}");

    [Fact]
    public Task A_validator_that_nobody_uses_is_no_guard()
        => VerifyAsync("", "", isFound: true, "public class SettingsValidator : AbstractValidator<Settings> { public SettingsValidator() { RuleFor(it => it.Pat).NotEmpty(); } }");

    [Theory]
    [InlineData("""return string.IsNullOrEmpty(options.Organization) ? ValidateOptionsResult.Fail("no organization") : ValidateOptionsResult.Success;""", true)]
    [InlineData("""if (string.IsNullOrEmpty(options.Pat)) Console.WriteLine("no token"); return ValidateOptionsResult.Success;""", true)]
    [InlineData("""return string.IsNullOrEmpty(options.Pat) ? ValidateOptionsResult.Fail("no token") : ValidateOptionsResult.Success;""", false)]
    [InlineData("""var all = new List<string>(); if (string.IsNullOrEmpty(options.Pat)) all.Add("no token"); return all.Count > 0 ? ValidateOptionsResult.Fail(all[0]) : ValidateOptionsResult.Success;""", false)]
    public Task A_validator_of_the_project_is_a_guard_if_it_lets_no_missing_value_through(string body, bool isFound)
        => VerifyAsync("", "", isFound, $"public class SettingsValidator : IValidateOptions<Settings> {{ public ValidateOptionsResult Validate(string name, Settings options) {{ {body} }} }} public class Startup {{ public object Validator => new SettingsValidator(); }}");

    [Theory]
    [InlineData(Required, """Validator.ValidateObject(it, new ValidationContext(it), true);""", false)]
    [InlineData(Required, """if (!Validator.TryValidateObject(it, new ValidationContext(it), null, true)) throw new Exception();""", false)]
    [InlineData(Required, """Validator.TryValidateObject(it, new ValidationContext(it), null, true);""", true)]
    [InlineData("", """Validator.ValidateObject(it, new ValidationContext(it), true);""", true)]
    [InlineData(Required, """var settings = new OtherSettings(); Validator.ValidateObject(settings, new ValidationContext(settings), true);""", true)]
    public Task An_object_that_is_validated_by_its_attributes_is_silent(string attribute, string validation, bool isFound)
        => GuardedProgram.VerifyAsync($"var it = new Settings {{ Pat = {Read(isFound)} }}; {validation} Use(it.Pat);", types: Types(attribute, ""), usings: Usings);

    private static Task VerifyAsync(string attribute, string validation, bool isFound, string validator = "") => GuardedProgram.VerifyAsync(
        $"new OptionsBuilder<Settings>().Configure(it => it.Pat = {Read(isFound)}){validation}; new OptionsBuilder<OtherSettings>().ValidateDataAnnotations();",
        types: Types(attribute, validator), usings: Usings);

    private static string Read(bool isFound) => isFound ? """[|P("A")|]""" : """P("A")""";

    private static string Types(string attribute, string validator) => $$"""
        {{Libraries}}

        {{validator}}

        public class Settings { {{attribute}}public string Pat { get; set; } public string Organization { get; set; } }

        public class Client { object Create(IOptions<Settings> options) => Program.Use(options.Value.Pat); }
        """;
}
