using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>The steps from what a program asks for when it runs to what it takes where it isn't given: defaults of options, arguments and questions. System.CommandLine 2, and its betas, Spectre.Console 0.50, Sharprompt 3.</summary>
internal static class DefaultRows
{
    private const string CommandLine = "System.CommandLine.*";

    private const string Spectre = "Spectre.Console.*";

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

        new("Sharprompt.Prompt", ["Input"], "defaultValue", "return") { IsDefault = true },
        new("McMaster.Extensions.CommandLineUtils.Prompt", ["GetString"], "defaultValue", "return") { IsDefault = true },
    ];
}
