using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>A read of an environment variable, and the guards that stop when it is missing or empty.</summary>
/// <param name="Expression">Source text that reads the variable, null when it is missing.</param>
/// <param name="Message">Source text of the exception's message, which names the variable.</param>
internal sealed record EnvironmentRead(string Expression, string Message)
{
    /// <summary>Where <see cref="Expression"/> stands in the source already.</summary>
    public TextSpan? Source { get; init; }

    private string Throw => $"throw new {FrameworkType.InvalidOperationException}({Message})";

    /// <summary>The read of a variable by its name.</summary>
    public static EnvironmentRead Of(string variable)
        => new($"{FrameworkType.Environment}.GetEnvironmentVariable({SymbolDisplay.FormatLiteral(variable, quote: true)})", MessageFor(variable));

    /// <summary>The text of a message that asks for variables to be set.</summary>
    public static string MessageFor(string variables)
        => SymbolDisplay.FormatLiteral($"Set the environment variable {variables}.", quote: true);

    /// <summary>
    /// The guarded read as an expression; null where the language has no <c>throw</c> expression yet.
    /// </summary>
    /// <param name="name">Name of the variable to declare.</param>
    /// <param name="value">The expression's value, made from that variable.</param>
    /// <param name="version">The language version.</param>
    /// <param name="lineBreak">What separates the branches: a line break with indentation, or a space.</param>
    public string? Guarded(string name, string value, LanguageVersion version, string lineBreak) => version switch
    {
        >= LanguageVersion.CSharp9 => $"{Expression} is {{ Length: > 0 }} {name}{lineBreak}? {value}{lineBreak}: {Throw}",
        >= LanguageVersion.CSharp7 => $"{Expression} is string {name} && {name}.Length > 0{lineBreak}? {value}{lineBreak}: {Throw}",
        _ => null,
    };

    /// <summary>The guard as a statement, for a local that the read was assigned to.</summary>
    /// <param name="name">Name of the local.</param>
    /// <param name="lineBreak">A line break with the indentation of the statements around.</param>
    /// <param name="indentation">One more level of indentation.</param>
    /// <param name="braceOnOwnLine">Whether an opening brace stands on a line of its own.</param>
    public string Guard(string name, string lineBreak, string indentation, bool braceOnOwnLine)
        => $"if (string.IsNullOrEmpty({name})){(braceOnOwnLine ? lineBreak : " ")}{{{lineBreak}{indentation}{Throw};{lineBreak}}}";
}
