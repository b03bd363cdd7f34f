using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>A value that stands in a sequence: as an element of it, or as a part of one.</summary>
/// <param name="Value">The value.</param>
/// <param name="Part">The member of the element that has it, <c>Item2</c> of a tuple or <c>Value</c> of an entry; <see langword="null"/>: the element itself.</param>
internal readonly record struct SequenceElement(IOperation Value, string? Part = null)
{
    /// <summary>The key of the entry whose value it is, where that is constant.</summary>
    public string? Key { get; init; }

    /// <summary>The part of an entry that is its value.</summary>
    public const string EntryValue = nameof(KeyValuePair<int, int>.Value);

    /// <summary>The member that has the part of a tuple at a position.</summary>
    public static string TuplePart(int index) => "Item" + (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a deconstruction gives the part to the variable at a position.</summary>
    public bool IsAt(int index) => Part is { } part && part == (part == EntryValue && index == 1 ? EntryValue : TuplePart(index));

    /// <summary>The member by which code reads the part of an element; <see langword="null"/> if it doesn't.</summary>
    /// <param name="code">The code.</param>
    /// <param name="variable">What holds the element there.</param>
    public ISymbol? MemberIn(IOperation code, ISymbol variable)
    {
        foreach (var operation in code.Descendants())
        {
            if (operation is IMemberReferenceOperation { Instance: { } instance, Member: var member } && SymbolEqualityComparer.Default.Equals(instance.Variable(), variable) && ((member as IFieldSymbol)?.CorrespondingTupleField ?? member).Name == Part)
            {
                return member;
            }
        }

        return null;
    }
}
