using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>What patterns are tried on: the matched value, a member of it, an element.</summary>
internal static class PatternInputs
{
    /// <summary>The local that a pattern itself declares; <see langword="null"/> if it declares none.</summary>
    public static ISymbol? Declared(IPatternOperation pattern)
        => pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            IListPatternOperation list => list.DeclaredSymbol,
            _ => null,
        };

    /// <summary>The value that a pattern is tried on, and the positions of the element of it that is, the innermost first; <see langword="null"/> where it isn't known.</summary>
    public static (IOperation Value, IReadOnlyList<string?> Positions)? Of(IPatternOperation pattern)
    {
        var positions = new List<string?>();
        for (IOperation inner = pattern; ; inner = inner.Parent!)
        {
            switch (inner.Parent)
            {
                case INegatedPatternOperation or IBinaryPatternOperation:
                    break;
                case IIsPatternOperation match:
                    return (match.Value, positions);
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice }:
                    return (choice.Value, positions);
                case IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } }:
                    return (choice.Value, positions);
                case IPropertySubpatternOperation property:
                    return (property.Member, positions);
                case IRecursivePatternOperation recursive when inner is IPatternOperation element && recursive.DeconstructionSubpatterns.IndexOf(element) is >= 0 and var index:
                    positions.Add(Number(index));
                    break;
                case IListPatternOperation list when inner is IPatternOperation element && list.Patterns.IndexOf(element) is >= 0 and var index:
                    positions.Add(list.Patterns.Take(index).Any(earlier => earlier is ISlicePatternOperation) ? null : Number(index));
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The value whose member a pattern asks for; <see langword="null"/> where it isn't known.</summary>
    public static IOperation? Receiver(IInstanceReferenceOperation receiver)
        => receiver is { ReferenceKind: InstanceReferenceKind.PatternInput, Parent.Parent: IPropertySubpatternOperation { Parent: IPatternOperation pattern } } && Of(pattern) is { Positions.Count: 0, Value: var value } ? value : null;

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
