using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>The steps from what a program asks for when it runs to what it takes where it isn't given: defaults of options, arguments and questions. System.CommandLine 2, and its betas, Spectre.Console 0.50, Sharprompt 3, CDK for Terraform 0.21, .NET MAUI 10.</summary>
internal static class DefaultRows
{
    private const string CommandLine = "System.CommandLine.*";

    private const string Spectre = "Spectre.Console.*";

    private const string Cdktf = "HashiCorp.Cdktf.*";

    private const string Maui = "Microsoft.Maui.Storage.*";

    /// <summary>How many options a handler of the betas is called with.</summary>
    private const int MaxSymbols = 8;

    public static readonly IReadOnlyList<StepRow> All =
    [
        new(CommandLine, ["GetValue", "GetRequiredValue", "GetValueForOption"], "option[]", "return") { IsDefault = true },
        new(CommandLine, ["GetValue", "GetRequiredValue", "GetValueForArgument"], "argument[]", "return") { IsDefault = true },
        new(CommandLine, [WellKnownMemberNames.InstanceConstructorName], "getDefaultValue()", "return[]"),
        new(CommandLine, ["DefaultValueFactory"], "value", "this[]"),
        new(CommandLine, ["SetDefaultValue"], "value", "this[]"),
        .. Enumerable.Range(0, MaxSymbols).Select(number => new StepRow(CommandLine, ["SetHandler"], $"symbol{number + 1}[]", $"handle({number})")),

        new(Spectre, ["Prompt", "PromptAsync"], "prompt[]", "return") { IsDefault = true },
        new(Spectre, ["Ask", "AskAsync"], "defaultValue", "return") { IsDefault = true },
        new(Spectre, ["DefaultValue"], "value", "return[]"),
        new(Spectre, ["DefaultValue"], "value", "this[]"),
        new(Spectre, ["DefaultValue", "Secret", "AllowEmpty", "PromptStyle", "Validate", "ShowDefaultValue", "HideDefaultValue"], "this", "return"),

        // What a variable of Terraform holds where nobody gives it a value.
        new(Cdktf, ["Default"], "value", "this[]"),
        new(Cdktf, [WellKnownMemberNames.InstanceConstructorName], "config[]", "return[]"),
        new(Cdktf, ["StringValue", "Value"], "this[]", "return") { IsDefault = true },

        new(Maui, ["Get"], "defaultValue", "return") { IsDefault = true },

        new("Sharprompt.Prompt", ["Input"], "defaultValue", "return") { IsDefault = true },
        new("McMaster.Extensions.CommandLineUtils.Prompt", ["GetString"], "defaultValue", "return") { IsDefault = true },
    ];
}
