using System.Globalization;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Which element of a tuple is read or taken out, by its number; -1 where it is none.</summary>
internal static class TupleElements
{
    private const string Item = "Item";

    private static readonly string[] PairMembers = ["Key", "Value"];

    /// <summary>The number of the element that a field of a tuple is, by its own name or as <c>Item1</c>.</summary>
    public static int IndexOf(IFieldReferenceOperation element)
        => element.Field is { ContainingType: { IsTupleType: true, TupleElements: var elements } } field ? elements.ToList().FindIndex(known => NumberedName(known) == NumberedName(field)) : -1;

    /// <summary>The number of the element that a local is given where a tuple is taken apart into targets.</summary>
    public static int IndexOf(IOperation targets, ILocalSymbol local)
        => Declared(targets) is ITupleOperation tuple ? tuple.Elements.ToList().FindIndex(target => LocalWrites.IsReference(target, local)) : -1;

    /// <summary>The number of the element that a property of a <c>Tuple</c> or a <c>KeyValuePair</c> is.</summary>
    public static int IndexOf(IPropertySymbol element)
        => element.ContainingType.Is("KeyValuePair", "System.Collections.Generic") ? Array.IndexOf(PairMembers, element.Name)
            : element.ContainingType.Is(nameof(Tuple), nameof(System)) && element.Name.StartsWith(Item, StringComparison.Ordinal) && int.TryParse(element.Name.Substring(Item.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1
            : -1;

    /// <summary>The elements that an expression makes a tuple or a pair of; <see langword="null"/> if it is something else.</summary>
    public static IReadOnlyList<IOperation>? Made(IOperation expression)
        => expression switch
        {
            ITupleOperation tuple => tuple.Elements,
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: { Name: nameof(Tuple) or nameof(ValueTuple) or "KeyValuePair" } type }, Arguments: var arguments } when IsOfSystem(type) => [.. arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value)],
            IObjectCreationOperation { Type: INamedTypeSymbol { Name: nameof(Tuple) or nameof(ValueTuple) or "KeyValuePair" } type, Arguments: { IsEmpty: false } arguments } when IsOfSystem(type) => [.. arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value)],
            _ => null,
        };

    private static bool IsOfSystem(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() is nameof(System) or "System.Collections.Generic";

    private static string NumberedName(IFieldSymbol element) => (element.CorrespondingTupleField ?? element).Name;

    private static IOperation Declared(IOperation targets) => targets is IDeclarationExpressionOperation declaration ? declaration.Expression : targets;
}
