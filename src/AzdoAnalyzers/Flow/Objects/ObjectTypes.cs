using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>Tells by their classes which objects can't be the one whose member is read: another subclass of the class that has the member.</summary>
internal static class ObjectTypes
{
    /// <summary>What a read says of its object; <see langword="null"/> if no more than that it has the member.</summary>
    public static INamedTypeSymbol? Of(IMemberReferenceOperation? reference)
        => reference?.Instance?.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, reference.Member.ContainingType.OriginalDefinition) ? type.OriginalDefinition : null;

    /// <summary>Whether an object of exactly one class can be seen as the type.</summary>
    public static bool MayBe(ITypeSymbol? created, ITypeSymbol? seenAs)
        => created is not INamedTypeSymbol || seenAs is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } || IsOrDerivesFrom(created, seenAs);

    /// <summary>Whether two expressions of these types can be one object.</summary>
    public static bool MayBeSame(ITypeSymbol? one, ITypeSymbol? other)
        => one is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } || other is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } || IsOrDerivesFrom(one, other) || IsOrDerivesFrom(other, one);

    /// <summary>Whether a call of a constructor can be a part of making an object of the type.</summary>
    /// <param name="type">The type; <see langword="null"/>: any.</param>
    /// <param name="value">What the call hands over.</param>
    public static bool MayBeMadeBy(INamedTypeSymbol? type, IOperation value)
        => type is null || CallArgument.CallOf(value) switch
        {
            IObjectCreationOperation creation => MayBe(creation.Type, type),
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } chained => MayBeSame(chained.SemanticModel?.GetEnclosingSymbol(chained.Syntax.SpanStart) is { } maker ? maker as INamedTypeSymbol ?? maker.ContainingType : null, type),
            _ => true,
        };

    /// <summary>What is known of the object behind the call: the same in another constructor of it, nothing where it is made.</summary>
    public static INamedTypeSymbol? Behind(INamedTypeSymbol? type, IOperation value) => CallArgument.CallOf(value) is IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } ? type : null;

    private static bool IsOrDerivesFrom(ITypeSymbol type, ITypeSymbol other)
    {
        for (ITypeSymbol? own = type; own is not null; own = own.BaseType)
        {
            if (MayBeConstructedAs(own, other))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, other.OriginalDefinition));
    }

    /// <summary>Whether two constructions of a class are one, as far as their arguments are known: a <c>Box&lt;int&gt;</c> is no <c>Box&lt;string&gt;</c>.</summary>
    private static bool MayBeConstructedAs(ITypeSymbol own, ITypeSymbol other)
        => SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, other.OriginalDefinition)
            && (SymbolEqualityComparer.Default.Equals(own, other) || IsOpen(own) || IsOpen(other));

    private static bool IsOpen(ITypeSymbol type)
        => type switch
        {
            ITypeParameterSymbol or IErrorTypeSymbol => true,
            IArrayTypeSymbol array => IsOpen(array.ElementType),
            INamedTypeSymbol { TypeArguments: var arguments, ContainingType: var outer } => arguments.Any(IsOpen) || (outer is not null && IsOpen(outer)),
            _ => false,
        };
}
