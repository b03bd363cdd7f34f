using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Which element of a tuple is read or taken out, by its number; -1 where it is none.</summary>
internal static class TupleElements
{
    /// <summary>The number of the element that a field of a tuple is, by its own name or as <c>Item1</c>.</summary>
    public static int IndexOf(IFieldReferenceOperation element)
        => element.Field is { ContainingType: { IsTupleType: true, TupleElements: var elements } } field ? elements.ToList().FindIndex(known => NumberedName(known) == NumberedName(field)) : -1;

    /// <summary>The number of the element that a local is given where a tuple is taken apart into targets.</summary>
    public static int IndexOf(IOperation targets, ILocalSymbol local)
        => Declared(targets) is ITupleOperation tuple ? tuple.Elements.ToList().FindIndex(target => LocalWrites.IsReference(target, local)) : -1;

    private static string NumberedName(IFieldSymbol element) => (element.CorrespondingTupleField ?? element).Name;

    private static IOperation Declared(IOperation targets) => targets is IDeclarationExpressionOperation declaration ? declaration.Expression : targets;
}
