using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// Keeps messages in one line, as lists of errors and logs show it. The file where a value is used comes last in a message, and goes first where
/// there is no room: it also is an additional location.
/// </summary>
internal static class MessageLine
{
    /// <summary>What every message is shorter than. The names that it quotes don't count: they are the code's.</summary>
    public const int Limit = 100;

    /// <summary>The arguments of a message, and as the last one the clause with the file of the use, or nothing.</summary>
    /// <param name="link">What leads over to the name of the file.</param>
    /// <param name="descriptor">The rule.</param>
    /// <param name="reported">What the finding stands on.</param>
    /// <param name="use">Where the value is used.</param>
    /// <param name="arguments">The arguments before it.</param>
    public static object[] Arguments(string link, DiagnosticDescriptor descriptor, SyntaxNode reported, SyntaxNode use, params string[] arguments)
    {
        object[] complete = [.. arguments, UseFile.Name(reported, use) is { } file ? link + file : ""];
        return Length(string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), complete)) < Limit ? complete : [.. arguments, ""];
    }

    /// <summary>The same for a message that ends with what the value does in the file.</summary>
    public static object[] Arguments(DiagnosticDescriptor descriptor, SyntaxNode reported, SyntaxNode use, params string[] arguments)
        => Arguments(" in ", descriptor, reported, use, arguments);

    /// <summary>The length of a message without the names in it; the quotation marks around them count.</summary>
    private static int Length(string message) => message.Length - message.Split('\'').Where((_, index) => index % 2 == 1).Sum(name => name.Length);
}
