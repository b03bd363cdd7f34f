using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>A read of an environment variable, and the guards that stop when it is missing or empty.</summary>
/// <param name="Variable">The variable's name; the value's name is made from it.</param>
/// <param name="Expression">Source text that reads the variable, null when it is missing.</param>
/// <param name="Message">Source text of the exception's message, which names the variable.</param>
internal sealed record EnvironmentRead(string Variable, string Expression, string Message)
{
    /// <summary>What is read where the variable is missing or empty; absent: the guard stops.</summary>
    public EnvironmentRead? Otherwise { get; init; }

    /// <summary>The expression is made of several by <c>??</c>, which binds less tightly than what a guard asks.</summary>
    public bool IsChain { get; init; }

    /// <summary>Whether the compiler takes the expression for one that is never null, as what a call hands back.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>Where <see cref="Expression"/> stands in the source already.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The expression, or the statement without its semicolon, that stops.</summary>
    public string Throw => $"throw new {FrameworkType.InvalidOperationException}({Message})";

    /// <summary>The read of a variable by its name.</summary>
    public static EnvironmentRead Of(string variable)
        => new(variable, $"{FrameworkType.Environment}.GetEnvironmentVariable({SymbolDisplay.FormatLiteral(variable, quote: true)})", MessageFor(variable));

    /// <summary>The read of a variable from a configuration, which takes environment variables in by their names.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="configuration">Source text that stands for the configuration.</param>
    public static EnvironmentRead Of(string variable, string configuration)
        => new(variable, $"{configuration}[{SymbolDisplay.FormatLiteral(variable, quote: true)}]", SymbolDisplay.FormatLiteral($"Set {variable} in the configuration or the environment.", quote: true));

    /// <summary>The text of a message that asks for variables to be set.</summary>
    public static string MessageFor(string variables)
        => SymbolDisplay.FormatLiteral($"Set the environment variable {variables}.", quote: true);

    /// <summary>The guarded read as an expression; null where the language has no <c>throw</c> expression yet.</summary>
    /// <param name="names">Names of the variables to declare: one for this read, one for each that is read where it is missing.</param>
    /// <param name="value">The expression's value, made from a variable.</param>
    /// <param name="version">The language version.</param>
    /// <param name="lineBreak">What separates the branches at a depth: a line break with indentation, or a space.</param>
    public string? Guarded(IReadOnlyList<string> names, Func<string, string> value, LanguageVersion version, Func<int, string> lineBreak)
        => version >= LanguageVersion.CSharp7 ? Guarded(names, value, version, lineBreak, depth: 0) : null;

    /// <summary>The guard as a statement, for a local that the read was assigned to.</summary>
    /// <param name="name">Name of the local.</param>
    /// <param name="lineBreak">A line break with the indentation of the statements around.</param>
    /// <param name="style">How blocks are written.</param>
    public string Guard(string name, string lineBreak, BlockStyle style)
        => Otherwise is null
            ? If(name, $"{Throw};", lineBreak, style)
            : $"{If(name, $"{name} = {Otherwise.Expression};", lineBreak, style)}{style.NewLine}{lineBreak}{If(name, $"{Throw};", lineBreak, style)}";

    private string Guarded(IReadOnlyList<string> names, Func<string, string> value, LanguageVersion version, Func<int, string> lineBreak, int depth)
    {
        var name = names[depth];
        var condition = version >= LanguageVersion.CSharp9 ? $"is {{ Length: > 0 }} {name}" : $"is string {name} && {name}.Length > 0";
        var otherwise = Otherwise is null ? Throw : (Otherwise with { Message = Message }).Guarded(names, value, version, lineBreak, depth + 1);
        return $"{(IsChain ? $"({Expression})" : Expression)} {condition}{lineBreak(depth)}? {value(name)}{lineBreak(depth)}: {otherwise}";
    }

    private static string If(string name, string statement, string lineBreak, BlockStyle style)
        => style.Block($"if ({style.StringType}.IsNullOrEmpty({name}))", lineBreak, _ => statement);
}
