using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Texts;

/// <summary>The elements of an array or collection that is written out: in the place where it is used, or for a local that nothing is done with but to read it once.</summary>
internal static class WrittenElements
{
    /// <summary>The elements in order; <see langword="null"/> if they aren't known.</summary>
    public static IReadOnlyList<IOperation>? Of(IOperation collection)
        => collection.Unwrapped() switch
        {
            ILocalReferenceOperation local => InitialValue(local) is { } initial and not ILocalReferenceOperation ? Of(initial) : null,
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            IArrayInitializerOperation initializer => initializer.ElementValues,
            IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: { } added } => Added(added),
            { Kind: OperationFacts.CollectionExpression, Syntax: CollectionExpressionSyntax { Elements: var elements } } expression when elements.All(element => element is ExpressionElementSyntax) => [.. expression.ChildOperations],
            _ => null,
        };

    private static List<IOperation>? Added(IObjectOrCollectionInitializerOperation initializer)
    {
        var values = new List<IOperation>();
        foreach (var added in initializer.Initializers)
        {
            if (added is not IInvocationOperation { Arguments: [{ Value: var value }] })
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    /// <summary>What a local is declared with that is named once only.</summary>
    private static IOperation? InitialValue(ILocalReferenceOperation local)
    {
        IOperation? initial = null;
        foreach (var operation in local.Root().Descendants())
        {
            switch (operation)
            {
                case ILocalReferenceOperation other when other != local && SymbolEqualityComparer.Default.Equals(other.Local, local.Local):
                    return null;
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local):
                    initial = declarator.Initializer?.Value.Unwrapped();
                    break;
            }
        }

        return initial;
    }
}
