using System.Globalization;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Tells which elements aren't there any more where a collection is read: in between all of it was taken out, or the element was taken out or written again.</summary>
/// <param name="project">The project.</param>
/// <param name="read">Where the local or parameter is read.</param>
/// <param name="symbol">The local or parameter.</param>
internal sealed class ReplacedElements(ProjectModel project, IOperation read, ISymbol symbol)
{
    /// <summary>How many elements of an array are asked for one by one.</summary>
    private const int MaxElements = 32;

    private IReadOnlyList<(IOperation Statement, IReadOnlyList<string?>? Keys)>? _replacements;

    /// <summary>The statements before the read that take something out: what, by its keys; <see langword="null"/>: all.</summary>
    private IReadOnlyList<(IOperation Statement, IReadOnlyList<string?>? Keys)> Replacements
        => _replacements ??=
            [
                .. from reference in project.Bodies.Of(read).References(symbol)
                   where reference.Syntax.SpanStart < read.Syntax.SpanStart
                   let statement = Statement(reference)
                   where statement is not null && statement.Syntax.Span.End <= read.Syntax.SpanStart
                   from keys in Replaced(statement.Operation, reference)
                   select ((IOperation)statement, keys),
            ];

    /// <summary>Whether the element that a write makes is gone.</summary>
    public bool Include(ElementWrite write) => Include(write.Value, write.Keys);

    /// <summary>Whether an element is gone that is there behind an operation.</summary>
    /// <param name="written">The operation.</param>
    /// <param name="keys">The keys of the element.</param>
    public bool Include(IOperation written, IReadOnlyList<string?> keys)
    {
        foreach (var (statement, replaced) in Replacements)
        {
            if (written.Syntax.Span.End <= statement.Syntax.SpanStart
                && IsPassed(written, statement)
                && IsSame(replaced, keys)
                && MemberBody.FunctionAround(written)?.Syntax == MemberBody.FunctionAround(statement)?.Syntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is left to ask for of what a definition makes: the element itself, unless it is gone; of any element of an array each that is still there.</summary>
    public IEnumerable<AccessPath?> Left(IOperation definition, AccessPath? asked)
    {
        if (asked is null || Replacements.Count == 0)
        {
            return [asked];
        }

        if (asked.Key is null && definition.Unwrapped() is IArrayCreationOperation { Initializer.ElementValues: { Length: <= MaxElements } elements })
        {
            var keys = elements.Select((_, index) => index.ToString(CultureInfo.InvariantCulture)).Where(key => !Include(definition, [key])).ToList();
            return keys.Count == elements.Length ? [asked] : keys.Select(key => asked with { Key = key });
        }

        return Include(definition, [asked.Key]) ? [] : [asked];
    }

    /// <summary>Whether an element is gone that was there when the body began.</summary>
    public bool IncludeAtStart(IReadOnlyList<string?> keys) => Replacements.Any(replacement => IsSame(replacement.Keys, keys) && replacement.Statement.Parent!.Syntax.Span.Contains(read.Syntax.Span) && MemberBody.FunctionAround(replacement.Statement) is null && replacement.Statement.Parent?.Parent is null or IMethodBodyBaseOperation);

    /// <summary>Whether the program comes by the statement before the read, from what is written: both stand in its block, or the write is a statement of it.</summary>
    private bool IsPassed(IOperation written, IOperation statement)
    {
        var block = statement.Parent!;
        if (block.Syntax.Span.Contains(read.Syntax.Span))
        {
            return block.Syntax.Span.Contains(written.Syntax.Span);
        }

        while (written.Parent is { } outer and not IBlockOperation)
        {
            written = outer;
        }

        return written.Parent == block;
    }

    private static bool IsSame(IReadOnlyList<string?>? replaced, IReadOnlyList<string?> keys)
        => replaced is null || (replaced.Count == keys.Count && replaced.Zip(keys, (one, other) => one is not null && one == other).All(isSame => isSame));

    private static IExpressionStatementOperation? Statement(IOperation reference)
    {
        var outer = reference.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or IMemberReferenceOperation or IArrayElementReferenceOperation or IInvocationOperation or ISimpleAssignmentOperation)
        {
            outer = outer.Parent;
        }

        return outer is IExpressionStatementOperation { Parent: IBlockOperation } statement ? statement : null;
    }

    private static IEnumerable<IReadOnlyList<string?>?> Replaced(IOperation operation, IOperation reference)
        => operation switch
        {
            IInvocationOperation { TargetMethod.Name: nameof(List<object>.Clear), Instance: { } cleared } when cleared.Unwrapped() == reference => [null],
            IInvocationOperation { TargetMethod.Name: nameof(IDictionary<object, object>.Remove), Instance: { } cut, Arguments: [var key] } when cut.Unwrapped() == reference && key.Value.ElementKey() is { } known && key.Value.Type?.SpecialType == SpecialType.System_String => [[known]],
            ISimpleAssignmentOperation or IInvocationOperation when ElementWrites.Of(operation, target => target == reference) is { } write => write.ReplacesAll ? [null] : operation is ISimpleAssignmentOperation ? [write.Keys] : [],
            _ => [],
        };
}
