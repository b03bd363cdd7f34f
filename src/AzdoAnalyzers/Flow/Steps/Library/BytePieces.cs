using System.Collections.Immutable;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>Bytes that are put together, by a collection expression or by <c>Concat</c>, as the pieces of the text that an encoding makes them of: <c>[.. user, (byte)':', .. secret]</c>.</summary>
internal static class BytePieces
{
    private const int MaxDepth = 6;

    private static readonly IReadOnlyList<string> Copies = ["ToArray", "ToList", "AsEnumerable"];

    /// <summary>The pieces in order; none if the bytes aren't put together, or one of them isn't known to be of a text.</summary>
    public static ImmutableArray<TextPiece> Of(ProjectModel project, IOperation bytes)
        => IsJoined(bytes) && Pieces(project, bytes, MaxDepth) is { } pieces ? pieces.ToImmutableArray() : ImmutableArray<TextPiece>.Empty;

    private static bool IsJoined(IOperation bytes) => bytes is { Syntax: CollectionExpressionSyntax } or IInvocationOperation { TargetMethod.ContainingType.Name: nameof(Enumerable) };

    private static IEnumerable<TextPiece>? Pieces(ProjectModel project, IOperation bytes, int depth)
        => depth == 0 ? null : bytes.Unwrapped() switch
        {
            { Syntax: CollectionExpressionSyntax collection } => All(collection.Elements, element => OfElement(project, element, depth - 1)),
            IInvocationOperation { TargetMethod: { Name: nameof(System.Text.Encoding.GetBytes) } } call when (call.Arguments.Argument("s") ?? call.Arguments.Argument("chars")) is { } text => TextPieces.Of(text),
            IUtf8StringOperation { Value: var text } literal => [new TextPiece(literal, text, isOwnValue: false)],
            IInvocationOperation { TargetMethod: { Name: nameof(Enumerable.Concat), ContainingType.Name: nameof(Enumerable) } } call => All(call.Arguments, argument => Pieces(project, argument.Value, depth - 1)),
            IInvocationOperation { TargetMethod: { Name: nameof(Enumerable.Append), ContainingType.Name: nameof(Enumerable) }, Arguments: [var before, var added] } => Both(Pieces(project, before.Value, depth - 1), OfByte(added.Value)),
            IInvocationOperation { TargetMethod.Name: var name, Instance: { } copied } when Copies.Contains(name) => Pieces(project, copied, depth - 1),
            IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: nameof(Enumerable) }, Arguments: [{ Value: var copied }] } when Copies.Contains(name) => Pieces(project, copied, depth - 1),
            _ => null,
        };

    private static IEnumerable<TextPiece>? OfElement(ProjectModel project, CollectionElementSyntax element, int depth)
        => element switch
        {
            SpreadElementSyntax { Expression: var spread } => project.Operation(spread) is { } bytes ? Pieces(project, bytes, depth) : null,
            ExpressionElementSyntax { Expression: var single } => project.Operation(single) is { } value ? OfByte(value) : null,
            _ => null,
        };

    /// <summary>A byte that is a constant, as that of the colon is.</summary>
    private static IEnumerable<TextPiece>? OfByte(IOperation value)
        => value.Unwrapped().ConstantValue switch
        {
            { HasValue: true, Value: char character } => [new TextPiece(value, character.ToString(), isOwnValue: false)],
            { HasValue: true, Value: IConvertible number and (byte or int) } => [new TextPiece(value, ((char)number.ToInt32(null)).ToString(), isOwnValue: false)],
            _ => null,
        };

    private static IEnumerable<TextPiece>? Both(IEnumerable<TextPiece>? first, IEnumerable<TextPiece>? second) => first is null || second is null ? null : first.Concat(second);

    /// <summary>There may be thousands of bytes: they are put into one list.</summary>
    private static List<TextPiece>? All<T>(IEnumerable<T> parts, Func<T, IEnumerable<TextPiece>?> piecesOf)
    {
        var all = new List<TextPiece>();
        foreach (var part in parts)
        {
            if (piecesOf(part) is not { } pieces)
            {
                return null;
            }

            all.AddRange(pieces);
        }

        return all;
    }
}
