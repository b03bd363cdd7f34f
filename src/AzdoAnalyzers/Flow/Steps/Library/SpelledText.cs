using System.Text;
using AzdoAnalyzers.Flow.Steps.Urls;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>
/// The text of an expression with the pieces that aren't known spelled as names in braces: <c>https://dev.azure.com/{organization}</c>. Equal
/// names of one body stand for equal values.
/// </summary>
internal static class SpelledText
{
    private const int MaxDepth = 6;

    public static string Of(ProjectModel project, IOperation operation) => Of(project, operation, MaxDepth);

    /// <summary>Whether a text starts with a piece that isn't known.</summary>
    public static bool StartsUnknown(string text) => text.StartsWith("{", StringComparison.Ordinal);

    /// <summary>Whether a text has a piece that isn't known.</summary>
    public static bool HasUnknown(string text) => text.IndexOf('{') >= 0;

    /// <summary>The text of pieces, one behind the other.</summary>
    public static string Of(ProjectModel project, IEnumerable<TextPiece> pieces) => Of(project, pieces, MaxDepth);

    private static string Of(ProjectModel project, IEnumerable<TextPiece> pieces, int depth)
        => string.Concat(pieces.Select(piece => piece.Text ?? (piece.IsOwnValue && depth > 0 ? Of(project, piece.Operation, depth - 1) : Hole(piece.Operation))));

    private static string Of(ProjectModel project, IOperation operation, int depth)
    {
        operation = operation.Unwrapped();
        if (SingleText.Of(project, operation) is { } text)
        {
            return text;
        }

        if (TextPieces.Of(operation) is { Length: > 1 } pieces)
        {
            return Of(project, pieces, depth);
        }

        return depth == 0 ? Hole(operation) : operation switch
        {
            ILocalReferenceOperation local when OnlyDefinition(project, local) is { } value => Of(project, value, depth - 1),
            IObjectCreationOperation creation when creation.Type.Is("Uri", "System") && creation.Arguments.Argument("uriString") is { } uri => Of(project, uri, depth - 1),
            _ => Hole(operation),
        };
    }

    private static IOperation? OnlyDefinition(ProjectModel project, ILocalReferenceOperation local)
        => SlashTests.Include(project, local) ? null : LocalDefinitions.Reaching(project, local, enough: 2).Take(2).ToArray() is [var value] ? project.Operation(value) : null;

    private static string Hole(IOperation operation)
    {
        if (operation.Syntax is IdentifierNameSyntax name)
        {
            return "{" + name.Identifier.ValueText + "}";
        }

        var code = operation.Syntax.ToString();
        var hole = new StringBuilder("{", code.Length + 2);
        foreach (var character in code)
        {
            if (char.IsLetterOrDigit(character) || character is '_' or '.')
            {
                hole.Append(character);
            }
        }

        return hole.Append('}').ToString();
    }
}
