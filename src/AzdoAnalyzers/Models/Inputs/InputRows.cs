namespace AzdoAnalyzers.Models.Inputs;

/// <summary>The rows of what libraries are given: arguments of the command line, answers to questions, fields of forms.</summary>
internal static class InputRows
{
    private const string SystemCommandLine = "System.CommandLine.*";

    /// <summary>What hands back an argument or option.</summary>
    public static readonly IReadOnlyList<InputRow> CommandLine =
    [
        new(SystemCommandLine, ["GetValueForOption", "GetValueForArgument", "GetValue", "GetRequiredValue", "GetValueOrDefault"]),
        new("McMaster.Extensions.CommandLineUtils.*", ["Value", "ParsedValue"]),
        new("Microsoft.Extensions.CommandLineUtils.*", ["Value"]),
    ];

    /// <summary>What calls the function that it is handed with arguments or options.</summary>
    public static readonly IReadOnlyList<InputRow> CommandLineHandlers =
    [
        new(SystemCommandLine, ["SetHandler", "Create"]),
        new("Mono.Options.OptionSet", ["Add"]),
        new("NDesk.Options.OptionSet", ["Add"]),
    ];

    /// <summary>The attributes of properties and parameters that are filled from the command line.</summary>
    public static readonly IReadOnlyList<InputRow> CommandLineAttributes =
    [
        new("CommandLine.*", ["OptionAttribute", "ValueAttribute"]),
        new("McMaster.Extensions.CommandLineUtils.*", ["OptionAttribute", "ArgumentAttribute"]),
        new("Spectre.Console.Cli.*", ["CommandOptionAttribute", "CommandArgumentAttribute"]),
        new("Cocona.*", ["OptionAttribute", "ArgumentAttribute"]),
        new("CliFx.*", ["CommandOptionAttribute", "CommandParameterAttribute"]),
        new("CommandDotNet.*", ["OptionAttribute", "OperandAttribute", "NamedAttribute", "PositionalAttribute"]),
        new("DotMake.CommandLine.*", ["CliOptionAttribute", "CliArgumentAttribute"]),
        new("PowerArgs.*", ["ArgRequired", "ArgShortcut", "ArgPosition", "ArgDescription"]),
    ];

    /// <summary>What asks at the console.</summary>
    public static readonly IReadOnlyList<InputRow> Console =
    [
        new("Spectre.Console.AnsiConsole", ["Ask", "Prompt", "AskAsync", "PromptAsync"]),
        new("Spectre.Console.AnsiConsoleExtensions", ["Ask", "Prompt", "AskAsync", "PromptAsync"]),
        new("Sharprompt.Prompt", ["Input", "Password"]),
        new("McMaster.Extensions.CommandLineUtils.Prompt", ["GetString", "GetPassword"]),
    ];

    /// <summary>The fields of forms that people type into, by the names of their types in the frameworks for user interfaces.</summary>
    public static readonly IReadOnlyList<string> FormFields = ["TextBox", "MaskedTextBox", "RichTextBox", "ToolStripTextBox", "ComboBox", "PasswordBox", "AutoCompleteBox", "AutoSuggestBox", "Entry", "TextEdit"];

    /// <summary>What such a field holds.</summary>
    public static readonly IReadOnlyList<string> FormTexts = ["Text", "Password"];
}
