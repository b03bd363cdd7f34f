using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Texts;

/// <summary>What a <c>StringBuilder</c> is filled with in one method.</summary>
internal static class StringBuilderPieces
{
    private const string Append = nameof(System.Text.StringBuilder.Append);

    private const string AppendLine = nameof(System.Text.StringBuilder.AppendLine);

    private const string AppendFormat = nameof(System.Text.StringBuilder.AppendFormat);

    /// <summary>How many locals hold a builder, one after the other: code that is being typed may define one by itself.</summary>
    private const int MaxLocals = 6;

    /// <summary>Whether the operation turns a builder into its text.</summary>
    public static bool IsText(IOperation operation)
        => operation is IInvocationOperation { TargetMethod.Name: nameof(ToString), Arguments.Length: 0, Instance.Type: var type } && IsBuilder(type);

    /// <summary>Whether a type is that of builders.</summary>
    public static bool IsBuilder(ITypeSymbol? type) => type.Is("StringBuilder", "System.Text");

    /// <summary>
    /// The values and <c>AppendFormat</c> calls that fill the builder before its text is taken, in source order; <see langword="null"/> where
    /// that can't be said, as when something is inserted or replaced.
    /// </summary>
    /// <param name="text">What turns a builder into its text, or a builder that stands for it, as one in an interpolated string does.</param>
    public static IReadOnlyList<IOperation>? Of(IOperation text)
    {
        var pieces = new List<IOperation>();
        return AddChain(pieces, (IsText(text) ? ((IInvocationOperation)text).Instance! : text).Unwrapped(), text.Syntax.SpanStart, locals: 0) ? pieces : null;
    }

    /// <summary>Whether the call puts in a format that is known, with its values.</summary>
    public static bool IsFormat(IInvocationOperation call) => call.TargetMethod.Name == AppendFormat && call.Arguments.Argument("format")?.ConstantText() is not null;

    /// <summary>What <c>new StringBuilder(…).Append(…)</c> puts in, from left to right.</summary>
    private static bool AddChain(List<IOperation> pieces, IOperation builder, int end, int locals)
    {
        switch (builder)
        {
            case IObjectCreationOperation creation when IsBuilder(creation.Type):
                pieces.AddRange(creation.Arguments.Argument("value") is { } start ? [start] : Array.Empty<IOperation>());
                return true;
            case ILocalReferenceOperation local when locals < MaxLocals:
                return AddLocal(pieces, local, end, locals + 1);
            case IInvocationOperation { Instance: { } inner } call when IsBuilder(call.Type):
                return AddChain(pieces, inner.Unwrapped(), end, locals) && AddCall(pieces, call, isLast: false);
            default:
                return false;
        }
    }

    /// <summary>What the local is made with, and what the statements put in that call it.</summary>
    private static bool AddLocal(List<IOperation> pieces, ILocalReferenceOperation local, int end, int locals)
    {
        var root = local.Root();
        var definitions = root.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>().Where(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local)).ToList();
        if (definitions is not [{ } definition] || root.Descendants().Any(operation => operation is ISimpleAssignmentOperation { Target: var target } && LocalWrites.IsReference(target, local.Local)) || definition.GetVariableInitializer()?.Value is not { } value || !AddChain(pieces, value.Unwrapped(), end, locals))
        {
            return false;
        }

        var calls = root.Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => call.Syntax.SpanStart < end && IsBuilder(call.Type) && LocalWrites.IsReference(Receiver(call), local.Local))
            .OrderBy(call => call.Syntax.Span.End)
            .ToList();
        for (var i = 0; i < calls.Count; i++)
        {
            if (!AddCall(pieces, calls[i], isLast: i == calls.Count - 1))
            {
                return false;
            }
        }

        return true;
    }

    private static IOperation Receiver(IInvocationOperation call)
    {
        var receiver = call.Instance?.Unwrapped();
        while (receiver is IInvocationOperation { Instance: { } inner })
        {
            receiver = inner.Unwrapped();
        }

        return receiver ?? call;
    }

    /// <summary>A line that ends the text is as good as the text of the line: who takes it drops the end of a line, or refuses it.</summary>
    private static bool AddCall(List<IOperation> pieces, IInvocationOperation call, bool isLast)
    {
        switch (call)
        {
            case { TargetMethod.Name: AppendLine, Arguments: [var line] } when isLast:
                pieces.Add(line.Value);
                return true;
            case { TargetMethod.Name: Append, Arguments: [var value] }:
                pieces.Add(value.Value);
                return true;
            case var _ when IsFormat(call):
                pieces.Add(call);
                return true;
            default:
                return false;
        }
    }
}
