using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Texts;

/// <summary>Takes a text apart into the pieces it is put together from.</summary>
internal static class TextPieces
{
    /// <summary>The pieces in order; one, the operation itself, if it isn't put together here. Empty constants are left out.</summary>
    public static ImmutableArray<TextPiece> Of(IOperation operation)
    {
        operation = operation.Unwrapped();
        if (operation is not (IBinaryOperation or ICompoundAssignmentOperation or IInvocationOperation or IInterpolatedStringOperation or IInterpolatedStringHandlerCreationOperation))
        {
            return operation.ConstantText() is var text && text is { Length: 0 } ? ImmutableArray<TextPiece>.Empty : ImmutableArray.Create(new TextPiece(operation, text, isOwnValue: true));
        }

        // Most calls make no text: they are one piece.
        var pieces = ImmutableArray.CreateBuilder<TextPiece>(initialCapacity: 1);
        Add(pieces, operation);
        return pieces.ToImmutable();
    }

    /// <summary>The operand of a text that makes all of its last pieces and no other; <see langword="null"/> if they come from several, or are made elsewhere.</summary>
    public static IOperation? Tail(IOperation text, int count)
    {
        while (LastOperand(text.Unwrapped()) is { } last)
        {
            var made = Of(last).Length;
            if (made <= count)
            {
                return made == count ? last.Unwrapped() : null;
            }

            text = last;
        }

        return null;
    }

    private static IOperation? LastOperand(IOperation text)
        => text switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand: var right } => right,
            IInterpolatedStringOperation { Parts: [.., IInterpolationOperation { Alignment: null, FormatString: null, Expression: var hole }] } => hole,
            IInvocationOperation { TargetMethod: { Name: nameof(string.Concat), ContainingType.SpecialType: SpecialType.System_String }, Arguments: [.., { ArgumentKind: ArgumentKind.Explicit, Value: var last }] } => last,
            _ => null,
        };

    private static void Add(ImmutableArray<TextPiece>.Builder pieces, IOperation operation)
    {
        operation = operation.Unwrapped();
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                AddSum(pieces, concatenation);
                break;
            case IInterpolatedStringOperation interpolated:
                AddParts(pieces, interpolated);
                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(string.Concat), ContainingType.SpecialType: SpecialType.System_String } } concat:
                if (JoinedCollection(concat) is null)
                {
                    AddAll(pieces, Values(concat.Arguments, firstIndex: 0));
                    break;
                }

                if (Joined(concat.Arguments, firstIndex: 0) is { Count: > 1 } elements)
                {
                    AddAll(pieces, elements);
                    break;
                }

                goto default;
            case ICompoundAssignmentOperation addition when addition.IsTextAddition():
                Add(pieces, addition.Target);
                Add(pieces, addition.Value);
                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String } } format
                when format.Arguments.Argument("format") is { } formatArgument && FormatPieces(formatArgument) is { Length: > 0 } formatPieces:
                foreach (var piece in formatPieces)
                {
                    AddFormat(pieces, format, piece);
                }

                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(string.Join), ContainingType.SpecialType: SpecialType.System_String } } join
                when join.Arguments.Argument("separator") is { } separator && Joined(join.Arguments, firstIndex: 1) is { Count: > 1 } values:
                AddJoined(pieces, separator, values);
                break;
            case IInvocationOperation { Instance: { } template, TargetMethod: { Name: nameof(string.Replace), ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var marker, var value, ..] }
                when template.ConstantText() is { } templateText && marker.Value.ConstantText() is { Length: > 0 } markerText && templateText.IndexOf(markerText, StringComparison.Ordinal) >= 0:
                AddReplaced(pieces, template, templateText, markerText, value.Value);
                break;
            case IInvocationOperation { Instance: { } around, TargetMethod: { Name: nameof(string.Insert), ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var index, var inserted] }
                when around.ConstantText() is { } aroundText && Length(index.Value) is { } at && at > 0 && at < aroundText.Length:
                AddText(pieces, around, aroundText.Substring(0, at), isOwnValue: false);
                Add(pieces, inserted.Value);
                AddText(pieces, around, aroundText.Substring(at), isOwnValue: false);
                break;
            case IInvocationOperation { Instance: { } behind, TargetMethod: { Name: nameof(string.Insert), ContainingType.SpecialType: SpecialType.System_String }, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: 0 } }, var start] }
                when behind.ConstantText() is null || start.Value.ConstantText() is null:
                Add(pieces, start.Value);
                Add(pieces, behind);
                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(FormattableString.Invariant), ContainingType.Name: nameof(FormattableString) }, Arguments: [var formattable] }:
                Add(pieces, formattable.Value);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.SpecialType: SpecialType.System_String } } create when create.Arguments.Argument("handler") is { } handler:
                Add(pieces, handler);
                break;
            case IInterpolatedStringHandlerCreationOperation { Content: var content }:
                Add(pieces, content);
                break;
            case var _ when (StringBuilderPieces.IsText(operation) || StringBuilderPieces.IsBuilder(operation.Type)) && StringBuilderPieces.Of(operation) is { Count: > 0 } appended:
                AddAppended(pieces, appended);
                break;
            default:
                AddText(pieces, operation, operation.ConstantText(), isOwnValue: true);
                break;
        }
    }

    /// <summary>A number that is written, or the length of a text that is.</summary>
    private static int? Length(IOperation number)
        => number.ConstantValue is { HasValue: true, Value: int written } ? written
            : number is IPropertyReferenceOperation { Property.Name: nameof(string.Length), Instance: { } text } ? text.ConstantText()?.Length
            : null;

    /// <summary>A sum of thousands of texts is as deep as it is long: its left sides are gone down in a loop.</summary>
    private static void AddSum(ImmutableArray<TextPiece>.Builder pieces, IBinaryOperation sum)
    {
        var behind = new Stack<IOperation>();
        IOperation first = sum;
        while (first.Unwrapped() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            behind.Push(inner.RightOperand);
            first = inner.LeftOperand;
        }

        Add(pieces, first);
        foreach (var operation in behind)
        {
            Add(pieces, operation);
        }
    }

    private static void AddAppended(ImmutableArray<TextPiece>.Builder pieces, IEnumerable<IOperation> appended)
    {
        foreach (var operation in appended)
        {
            if (operation is IInvocationOperation format && StringBuilderPieces.IsFormat(format))
            {
                var text = format.Arguments.Argument("format")!;
                AddFormat(pieces, format, new TextPiece(text, text.ConstantText(), isOwnValue: false));
            }
            else
            {
                Add(pieces, operation);
            }
        }
    }

    private static void AddText(ImmutableArray<TextPiece>.Builder pieces, IOperation operation, string? text, bool isOwnValue)
    {
        if (text is not { Length: 0 })
        {
            pieces.Add(new TextPiece(operation, text, isOwnValue));
        }
    }

    private static void AddParts(ImmutableArray<TextPiece>.Builder pieces, IInterpolatedStringOperation interpolated)
    {
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation text:
                    AddText(pieces, text.Text, text.Text.ConstantText(), isOwnValue: false);
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { TargetMethod.Name: "AppendLiteral", Arguments: [var literal] } }:
                    AddText(pieces, literal.Value, literal.Value.ConstantText(), isOwnValue: false);
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { TargetMethod.Name: "AppendFormatted", Arguments: [var formatted] } }:
                    Add(pieces, formatted.Value);
                    break;
                case IInterpolatedStringAppendOperation other:
                    pieces.Add(new TextPiece(other, text: null, isOwnValue: false));
                    break;
                case IInterpolationOperation { Alignment: null, FormatString: null } hole:
                    Add(pieces, hole.Expression);
                    break;
                case IInterpolationOperation hole:
                    pieces.Add(new TextPiece(hole, text: null, isOwnValue: false));
                    break;
            }
        }
    }

    private static void AddAll(ImmutableArray<TextPiece>.Builder pieces, IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            Add(pieces, operation);
        }
    }

    private static void AddJoined(ImmutableArray<TextPiece>.Builder pieces, IOperation separator, List<IOperation> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                Add(pieces, separator);
            }

            Add(pieces, values[i]);
        }
    }

    /// <summary>A template with a value in the place of each marker.</summary>
    private static void AddReplaced(ImmutableArray<TextPiece>.Builder pieces, IOperation template, string text, string marker, IOperation value)
    {
        var start = 0;
        for (var index = text.IndexOf(marker, StringComparison.Ordinal); index >= 0; index = text.IndexOf(marker, start, StringComparison.Ordinal))
        {
            AddText(pieces, template, text.Substring(start, index - start), isOwnValue: false);
            Add(pieces, value);
            start = index + marker.Length;
        }

        AddText(pieces, template, text.Substring(start), isOwnValue: false);
    }

    /// <summary>The values of arguments from an index on, those of a <c>params</c> array or collection one by one.</summary>
    private static List<IOperation> Values(ImmutableArray<IArgumentOperation> arguments, int firstIndex)
    {
        var values = new List<IOperation>();
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal >= firstIndex)
            {
                values.AddRange(parameter.IsParams ? Elements(argument.Value) : [argument.Value]);
            }
        }

        return values;
    }

    /// <summary>The collection whose elements a call of <c>string.Concat</c> or <c>string.Join</c> puts together; <see langword="null"/> if it is handed the texts themselves, or is another call.</summary>
    public static IOperation? JoinedCollection(IInvocationOperation call)
        => call.TargetMethod is { Name: nameof(string.Concat) or nameof(string.Join), ContainingType.SpecialType: SpecialType.System_String } method
            && Values(call.Arguments, method.Name == nameof(string.Concat) ? 0 : 1) is [var only]
            && only.Unwrapped() is { Type: IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true } } collection ? collection : null;

    /// <summary>The texts that <c>string.Concat</c> or <c>string.Join</c> puts together: its arguments, or the elements of the one that holds them all.</summary>
    private static List<IOperation> Joined(ImmutableArray<IArgumentOperation> arguments, int firstIndex)
    {
        var values = Values(arguments, firstIndex);
        return values is [var only] && WrittenElements.Of(only) is { } elements ? [.. elements] : values;
    }

    /// <summary>The elements that a <c>params</c> parameter takes. C# 13 and later prefer the overloads that take a span.</summary>
    private static IEnumerable<IOperation> Elements(IOperation value)
        => value.Unwrapped() switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            { Kind: OperationFacts.CollectionExpression } collection => collection.ChildOperations,
            _ => [value],
        };

    /// <summary>What a piece of a format makes: its text with values in the holes; what isn't known stays as it is.</summary>
    private static void AddFormat(ImmutableArray<TextPiece>.Builder pieces, IInvocationOperation call, TextPiece piece)
    {
        if (piece.Text is not { } format)
        {
            pieces.Add(piece);
            return;
        }

        var formatArgument = piece.Operation;
        var firstIndex = call.TargetMethod.Parameters.First(parameter => parameter.Name == "format").Ordinal + 1;
        var values = Values(call.Arguments, firstIndex);
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var character = format[i];
            var isDoubled = i + 1 < format.Length && format[i + 1] == character;
            if (character is '{' or '}' && isDoubled)
            {
                text.Append(character);
                i++;
            }
            else if (character == '{' && format.IndexOf('}', i) is > 0 and var end)
            {
                AddText(pieces, formatArgument, text.ToString(), isOwnValue: false);
                text.Clear();
                AddHole(pieces, formatArgument, values, format.Substring(i + 1, end - i - 1));
                i = end;
            }
            else
            {
                text.Append(character);
            }
        }

        AddText(pieces, formatArgument, text.ToString(), isOwnValue: false);
    }

    /// <summary>The pieces of a format: its text, where that is known, or that of some of them, as in <c>url + "/{0}"</c>; none where it is known of none.</summary>
    private static ImmutableArray<TextPiece> FormatPieces(IOperation format)
        => FormatText(format) is { } text ? ImmutableArray.Create(new TextPiece(format, text, isOwnValue: false))
            : Of(format) is { Length: > 1 } pieces ? pieces
            : ImmutableArray<TextPiece>.Empty;

    /// <summary>The text of a format: a constant, or what a read-only field starts with, as formats of URLs often are.</summary>
    private static string? FormatText(IOperation format)
        => format.ConstantText()
            ?? (format is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [var declaration] } } && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
                ? literal.Token.Value as string
                : null);

    private static void AddHole(ImmutableArray<TextPiece>.Builder pieces, IOperation format, List<IOperation> values, string hole)
    {
        if (int.TryParse(hole, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < values.Count)
        {
            Add(pieces, values[index]);
        }
        else
        {
            pieces.Add(new TextPiece(format, text: null, isOwnValue: false));
        }
    }
}
