using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>
/// Reads a text whose parts mean something by what stands around them: a command line, a URL. It is followed through locals, members, methods
/// and parameters as far as these put it together. What holds a whole piece stands for it, so that a trace can go on from there.
/// </summary>
internal static class ComposedTexts
{
    /// <summary>How many texts an expression is read as, where there are several.</summary>
    private const int MaxTexts = 8;

    private const int MaxDepth = 8;

    private const int MaxWrites = 3;

    /// <summary>The members of a text, a <c>Uri</c> or a builder of one that hand on what they are asked of, as far as its parts matter.</summary>
    private static readonly HashSet<string> Views = new(StringComparer.Ordinal) { "ToString", "Trim", "TrimEnd", "TrimStart", "AbsoluteUri", "OriginalString", "Uri", "ToLower", "ToLowerInvariant" };

    /// <summary>The texts that an expression may have in a call, in a fixed order.</summary>
    public static IReadOnlyList<ComposedText> Of(ProjectModel project, IOperation value, CallContext? frame)
        => [.. Read(project, value.Unwrapped(), frame, MaxDepth).Select(pieces => new ComposedText(pieces))];

    /// <summary>Whether a text has a hole that the callers of the method around it fill.</summary>
    public static bool DependsOnCallers(ComposedText text)
        => text.Pieces.Any(piece => piece.IsFromCaller);

    private static List<ImmutableArray<ComposedPiece>> Read(ProjectModel project, IOperation value, CallContext? frame, int depth) => Read(project, TextPieces.Of(value), frame, depth);

    private static List<ImmutableArray<ComposedPiece>> Read(ProjectModel project, IEnumerable<TextPiece> pieces, CallContext? frame, int depth)
    {
        var texts = new List<ImmutableArray<ComposedPiece>> { ImmutableArray<ComposedPiece>.Empty };
        foreach (var piece in pieces)
        {
            var parts = Expanded(project, new ComposedPiece(piece.Operation, piece.Text, piece.IsOwnValue, frame), depth);
            texts = [.. texts.SelectMany(_ => parts, (text, part) => text.AddRange(part)).Take(MaxTexts)];
        }

        return texts;
    }

    /// <summary>The texts that a piece is put together of; the piece itself where it is a whole there too, or isn't known.</summary>
    private static List<ImmutableArray<ComposedPiece>> Expanded(ProjectModel project, ComposedPiece piece, int depth)
    {
        if (piece.IsOwnValue && depth > 0 && (Replaced(project, piece.Operation.Unwrapped(), piece.Frame, depth - 1) ?? Inserted(project, piece.Operation.Unwrapped(), piece.Frame, depth - 1)) is { } replaced)
        {
            return replaced;
        }

        if (piece.IsOwnValue && depth > 0 && AssembledTexts.Of(project, piece.Operation.Unwrapped()) is { Count: > 0 } assembled)
        {
            return Read(project, assembled, piece.Frame, depth - 1);
        }

        var values = piece.IsOwnValue && depth > 0 ? Values(project, piece.Operation.Unwrapped(), piece.Frame).Take(MaxTexts).ToList() : [];
        return values.Count == 0
            ? [ImmutableArray.Create(piece)]
            : [.. values.SelectMany(value => Read(project, value.Operation, value.Frame, depth - 1)).Take(MaxTexts).Select(text => text is [{ IsOwnValue: true } whole] ? ImmutableArray.Create(piece with { Text = whole.Text, IsFromCaller = whole.IsFromCaller, Written = whole.Written }) : text)];
    }

    /// <summary>What an expression that puts nothing together itself may stand for.</summary>
    private static IEnumerable<(IOperation Operation, CallContext? Frame)> Values(ProjectModel project, IOperation operation, CallContext? frame)
        => operation switch
        {
            ILocalReferenceOperation local => In(LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IOperation>().Where(IsValue), frame),
            IFieldReferenceOperation { Field: var field } when project.Declares(field) => Written(project, field.OriginalDefinition),
            IPropertyReferenceOperation { Property: var property } when project.Declares(property) => OfProperty(project, property.OriginalDefinition),
            IInvocationOperation { TargetMethod: var method } call when project.Declares(method) => CallContext.Into(call, frame) is { } inside ? In(MemberWrites.Returns(project, method.OriginalDefinition), inside) : [],
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } when frame?.IsOf(method) == true
                => In(frame.Arguments.Where(argument => argument.Parameter.Ordinal == parameter.Ordinal).Select(argument => argument.Value), frame.ArgumentsIn),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => In([conditional.WhenTrue, whenFalse], frame),
            ICoalesceOperation coalesce => In([coalesce.Value, coalesce.WhenNull], frame).Where(value => !value.Operation.ChildOperations.OfType<IThrowOperation>().Any() && value.Operation is not IThrowOperation),
            ISwitchExpressionOperation choice => In(choice.Arms.Select(arm => arm.Value), frame),
            IObjectCreationOperation creation when creation.Type.Is("Uri", "System") && creation.Arguments.Argument("uriString") is { } text => In([text], frame),
            IObjectCreationOperation creation when creation.Type.Is("UriBuilder", "System") && creation.Arguments.Argument("uri") is { } text => In([text], frame),
            IInvocationOperation { Instance: { } text, TargetMethod.Name: var name } when Views.Contains(name) => In([text], frame),
            IPropertyReferenceOperation { Instance: { } text, Property.Name: var name } when Views.Contains(name) => In([text], frame),
            _ => [],
        };

    private static IEnumerable<(IOperation Operation, CallContext? Frame)> OfProperty(ProjectModel project, IPropertySymbol property)
        => property.GetMethod is { } getter && MemberWrites.Returns(project, getter).ToList() is { Count: > 0 } returned ? In(returned, frame: null) : Written(project, property);

    /// <summary>What is written to a member, where that is little: a member that many write holds anything.</summary>
    private static IEnumerable<(IOperation Operation, CallContext? Frame)> Written(ProjectModel project, ISymbol member)
    {
        var values = MemberWrites.Initializers(project, member).ToList();
        if (member is not IFieldSymbol { IsConst: true })
        {
            values.AddRange(MemberWrites.Assignments(project, member).Select(OperationFacts.Written).Where(IsValue).Take(MaxWrites + 1));
        }

        return values.Count > MaxWrites ? [] : In(values, frame: null);
    }

    private static IEnumerable<(IOperation Operation, CallContext? Frame)> In(IEnumerable<IOperation> values, CallContext? frame) => values.Select(value => (value.Unwrapped(), frame));

    private static bool IsValue(IOperation definition) => definition is not (IForEachLoopOperation or IDeconstructionAssignmentOperation or IArgumentOperation);

    /// <summary>The texts of <c>template.Replace(marker, value)</c>; <see langword="null"/> for another expression, or where the marker isn't known.</summary>
    private static List<ImmutableArray<ComposedPiece>>? Replaced(ProjectModel project, IOperation value, CallContext? frame, int depth)
    {
        if (value is not IInvocationOperation { Instance: { } template, TargetMethod: { Name: nameof(string.Replace), ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var old, var replacement, ..] }
            || old.Value.ConstantText() is not { Length: > 0 } marker)
        {
            return null;
        }

        var values = Read(project, replacement.Value.Unwrapped(), frame, depth);
        return [.. Read(project, template.Unwrapped(), frame, depth).SelectMany(text => values, (text, inserted) => Replaced(new ComposedText(text), marker, inserted)).Take(MaxTexts)];
    }

    /// <summary>The texts that <c>Insert</c> makes by putting a text into another one, where the place is known; <see langword="null"/> for anything else.</summary>
    private static List<ImmutableArray<ComposedPiece>>? Inserted(ProjectModel project, IOperation value, CallContext? frame, int depth)
    {
        if (value is not IInvocationOperation { Instance: { } around, TargetMethod: { Name: nameof(string.Insert), ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var index, var inserted] } || Number(index.Value) is not { } start)
        {
            return null;
        }

        var values = Read(project, inserted.Value.Unwrapped(), frame, depth);
        return [.. Read(project, around.Unwrapped(), frame, depth).Select(pieces => new ComposedText(pieces)).Where(text => start <= text.Text.Length && text.Text.IndexOf(ComposedText.Hole, 0, start) < 0)
            .SelectMany(text => values, (text, between) => Cut(text, 0, start).Concat(between).Concat(Cut(text, start, text.Text.Length - start)).ToImmutableArray()).Take(MaxTexts)];
    }

    /// <summary>A constant number, or the length of a constant text.</summary>
    private static int? Number(IOperation value)
        => value.Unwrapped() switch
        {
            { ConstantValue: { HasValue: true, Value: int number and >= 0 } } => number,
            IPropertyReferenceOperation { Property.Name: nameof(string.Length), Instance: { } text } => text.ConstantText()?.Length,
            _ => null,
        };

    private static ImmutableArray<ComposedPiece> Replaced(ComposedText template, string marker, ImmutableArray<ComposedPiece> inserted)
    {
        var pieces = ImmutableArray.CreateBuilder<ComposedPiece>();
        var start = 0;
        for (var index = template.Text.IndexOf(marker, StringComparison.Ordinal); index >= 0; index = template.Text.IndexOf(marker, start, StringComparison.Ordinal))
        {
            pieces.AddRange(Cut(template, start, index - start));
            pieces.AddRange(inserted);
            start = index + marker.Length;
        }

        // What isn't known of the template may hold the marker.
        pieces.AddRange(Cut(template, start, template.Text.Length - start));
        return pieces.Select(piece => piece.Text is null && template.Pieces.Contains(piece) ? piece with { IsOwnValue = false } : piece).ToImmutableArray();
    }

    /// <summary>The pieces of a part of a text.</summary>
    public static IEnumerable<ComposedPiece> Cut(ComposedText text, int start, int length)
        => text.Parts(start, length).Select(part => part.Piece.Text is { } known && part.Length < known.Length
            ? part.Piece with { Text = known.Substring(part.Start, part.Length), IsOwnValue = false }
            : part.Piece);
}
