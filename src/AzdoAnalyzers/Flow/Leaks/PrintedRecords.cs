using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>Records show the values of all their public members wherever they are printed.</summary>
internal static class PrintedRecords
{
    /// <summary>The object whose text holds a member that is read of it; <see langword="null"/> if its text doesn't.</summary>
    public static IOperation? Behind(IOperation read)
        => read is IMemberReferenceOperation { Instance: { } instance, Member: { DeclaredAccessibility: Accessibility.Public, ContainingType: { IsRecord: true } type } }
            && !type.GetMembers().Any(member => member is IMethodSymbol { Name: nameof(ToString) or "PrintMembers", IsImplicitlyDeclared: false })
            ? instance
            : null;
}
