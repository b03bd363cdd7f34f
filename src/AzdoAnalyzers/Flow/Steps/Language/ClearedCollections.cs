using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Tells which elements aren't there any more where a collection is read: all of it was taken out in between.</summary>
internal static class ClearedCollections
{
    private const string Clear = nameof(List<object>.Clear);

    /// <summary>Whether the statements behind the write, in its own block and before the read, empty the local or parameter.</summary>
    public static bool Include(ElementWrite write, IOperation read, ISymbol symbol)
    {
        IOperation statement = write.Value;
        while (statement.Parent is { } outer and not IBlockOperation)
        {
            statement = outer;
        }

        return statement.Parent is IBlockOperation block && block.Operations
            .Skip(block.Operations.IndexOf(statement) + 1)
            .TakeWhile(next => next.Syntax.Span.End <= read.Syntax.SpanStart)
            .Any(next => next is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: Clear, Instance: { } target } } && LocalWrites.IsReference(target.Unwrapped(), symbol));
    }
}
