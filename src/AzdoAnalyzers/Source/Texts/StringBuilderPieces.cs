using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Texts;

/// <summary>What a <c>StringBuilder</c> is filled with in one method.</summary>
internal static class StringBuilderPieces
{
    private const string Append = nameof(System.Text.StringBuilder.Append);

    private const string AppendFormat = nameof(System.Text.StringBuilder.AppendFormat);

    /// <summary>How many locals hold a builder, one after the other: code that is being typed may define one by itself.</summary>
    private const int MaxLocals = 6;

    /// <summary>Whether the operation turns a builder into its text.</summary>
    public static bool IsText(IOperation operation)
        => operation is IInvocationOperation { TargetMethod.Name: nameof(ToString), Arguments.Length: 0, Instance.Type: var type } && IsBuilder(type);

    /// <summary>
    /// The values and <c>AppendFormat</c> calls that fill the builder before its text is taken, in source order; <see langword="null"/> where
    /// that can't be said, as when something is inserted or replaced.
    /// </summary>
    public static IReadOnlyList<IOperation>? Of(IOperation text)
    {
        var pieces = new List<IOperation>();
        return text is IInvocationOperation { Instance: { } builder } && AddChain(pieces, builder.Unwrapped(), text.Syntax.SpanStart, locals: 0) ? pieces : null;
    }

    /// <summary>Whether the call puts in a format that is known, with its values.</summary>
    public static bool IsFormat(IInvocationOperation call) => call.TargetMethod.Name == AppendFormat && call.Arguments.Argument("format")?.ConstantText() is not null;

    private static bool IsBuilder(ITypeSymbol? type) => type.Is("StringBuilder", "System.Text");

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
                return AddChain(pieces, inner.Unwrapped(), end, locals) && AddCall(pieces, call);
            default:
                return false;
        }
    }

    /// <summary>What the local is made with, and what the statements put in that call it.</summary>
    private static bool AddLocal(List<IOperation> pieces, ILocalReferenceOperation local, int end, int locals)
    {
        var root = local.Root();
        var definitions = root.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>().Where(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local)).ToList();
        if (definitions is not [{ } definition] || definition.GetVariableInitializer()?.Value is not { } value || !AddChain(pieces, value.Unwrapped(), end, locals))
        {
            return false;
        }

        return root.Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => call.Syntax.SpanStart < end && IsBuilder(call.Type) && LocalWrites.IsReference(Receiver(call), local.Local))
            .OrderBy(call => call.Syntax.Span.End)
            .All(call => AddCall(pieces, call));
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

    private static bool AddCall(List<IOperation> pieces, IInvocationOperation call)
    {
        switch (call)
        {
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
