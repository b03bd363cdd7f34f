using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Texts;

/// <summary>
/// The elements of an array or collection that is written out: in the place where it is used, or for a local or member that nothing else is done
/// with but to fill it in the statements behind its declaration, and to read it.
/// </summary>
internal static class WrittenElements
{
    /// <summary>How many collections are made of each other: code that is being typed may make one of itself.</summary>
    private const int MaxDepth = 4;

    private const string Add = nameof(List<object>.Add);

    /// <summary>How many uses of a member are looked at.</summary>
    private const int MaxUses = 16;

    /// <summary>The methods that hand on the same elements in the same order, of libraries for collections.</summary>
    private static readonly HashSet<string> Copies = new(StringComparer.Ordinal) { "ToArray", "ToList", "AsEnumerable", "AsReadOnly", "AsSpan", "ToImmutableArray", "ToImmutableList" };

    /// <summary>The elements in order; <see langword="null"/> if they aren't known.</summary>
    public static IReadOnlyList<IOperation>? Of(IOperation collection) => Of(collection.Unwrapped(), member => null, MaxDepth);

    /// <summary>The same where a member of the project may hold them.</summary>
    public static IReadOnlyList<IOperation>? Of(ProjectModel project, IOperation collection)
        => Of(collection.Unwrapped(), member => project.Declares(member) ? project.Once(OfMember, member.OriginalDefinition) : null, MaxDepth);

    private static IReadOnlyList<IOperation>? Of(IOperation collection, Func<ISymbol, IReadOnlyList<IOperation>?> ofMember, int depth)
        => depth == 0 ? null : collection switch
        {
            ILocalReferenceOperation local => OfLocal(local, ofMember, depth - 1),
            IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference => ofMember(reference.Member),
            IInvocationOperation call when Copied(call) is { } source => Of(source.Unwrapped(), ofMember, depth - 1),
            _ => OfCreation(collection),
        };

    /// <summary>What stands in the expression that makes a collection.</summary>
    private static IReadOnlyList<IOperation>? OfCreation(IOperation creation)
        => creation switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            IArrayInitializerOperation initializer => initializer.ElementValues,
            IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: int size } }] } array when size is >= 0 and <= MaxUses => [.. Enumerable.Repeat<IOperation>(array, size)],
            IObjectCreationOperation { Initializer: { } added } collection when IsEmptyBefore(collection) => Added(added),
            IObjectCreationOperation collection when IsEmptyBefore(collection) && collection.Type is INamedTypeSymbol { IsGenericType: true } => [],
            { Syntax: CollectionExpressionSyntax { Elements: var elements }, ChildOperations: { Count: var count } held } when count == elements.Count && elements.All(element => element is ExpressionElementSyntax) => [.. held],
            _ => null,
        };

    /// <summary>Whether a constructor puts nothing in: it is handed nothing, or how much there will be.</summary>
    private static bool IsEmptyBefore(IObjectCreationOperation creation) => creation.Arguments.All(argument => argument.Value.Type?.SpecialType == SpecialType.System_Int32);

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

    private static IOperation? Copied(IInvocationOperation call)
        => Copies.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space == "System.Linq" || space.StartsWith("System.Collections", StringComparison.Ordinal))
            ? call.Instance ?? (call.Arguments is [var source] ? source.Value : null)
            : null;

    /// <summary>What a local is declared with, and what the statements of the same block put in before it is used.</summary>
    private static List<IOperation>? OfLocal(ILocalReferenceOperation local, Func<ISymbol, IReadOnlyList<IOperation>?> ofMember, int depth)
    {
        IVariableDeclaratorOperation? declarator = null;
        var others = new List<IOperation>();
        foreach (var operation in local.Root().Descendants())
        {
            switch (operation)
            {
                case ILocalReferenceOperation other when other != local && SymbolEqualityComparer.Default.Equals(other.Local, local.Local):
                    others.Add(other);
                    break;
                case IVariableDeclaratorOperation declared when SymbolEqualityComparer.Default.Equals(declared.Symbol, local.Local):
                    declarator = declared;
                    break;
            }
        }

        if (declarator?.GetVariableInitializer()?.Value.Unwrapped() is not { } initial || initial is ILocalReferenceOperation || Of(initial, ofMember, depth) is not { } elements)
        {
            return null;
        }

        var filled = elements.ToList();
        var block = Block(declarator);
        foreach (var other in others.Where(other => !IsRead(other)))
        {
            if (other.Syntax.SpanStart > local.Syntax.SpanStart || Filling(other) is not { } filling || block is null || Block(filling) != block || !Fill(filled, filling))
            {
                return null;
            }
        }

        return filled;
    }

    /// <summary>What a member holds in any case: it is written once, and each use of it reads it.</summary>
    private static IReadOnlyList<IOperation>? OfMember(ProjectModel project, ISymbol member)
    {
        if (member is IPropertySymbol { GetMethod: { } getter } && MemberWrites.Returns(project, getter) is { Count: > 0 } returned)
        {
            return returned is [var made] ? OfCreation(made.Unwrapped()) : null;
        }

        return MemberWrites.Initializers(project, member) is [var initial]
            && OfCreation(initial.Unwrapped()) is { } elements
            && MemberWrites.Assignments(project, member).Count == 0
            && MemberWrites.References(project, member).Count == 0
            && project.TreesThatMayUse(member, member.Name).SelectMany(tree => project.Index(tree).Names(member.Name)).Take(MaxUses + 1).ToList() is { Count: <= MaxUses } uses
            && uses.TrueForAll(use => IsOfAnotherOrRead(project, use, member))
                ? elements
                : null;
    }

    private static bool IsOfAnotherOrRead(ProjectModel project, SimpleNameSyntax use, ISymbol member)
        => project.IsOfAnother(use, member)
            || (project.Operation(use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use) is { } reference && MemberWrites.IsReference(reference, member) && IsRead(reference));

    /// <summary>Whether nothing can be put in where a collection is used: an element is asked for, or a method of a library takes it to read it.</summary>
    private static bool IsRead(IOperation reference)
    {
        var (used, user) = (reference, reference.Parent);
        while (user is IConversionOperation or IParenthesizedOperation)
        {
            (used, user) = (user, user.Parent);
        }

        return user switch
        {
            IArrayElementReferenceOperation element => element.ArrayReference == used && !IsTarget(element),
            IPropertyReferenceOperation property => property.Instance == used && !IsTarget(property),
            IForEachLoopOperation loop => loop.Collection == used,
            IArgumentOperation { Parameter: { RefKind: not RefKind.Ref, Type: var type }, Parent: IInvocationOperation { TargetMethod: var method } } => method.ContainingType.SpecialType == SpecialType.System_String || (IsReadOnly(type) && method.Locations.All(location => location.IsInMetadata)),
            IInvocationOperation call => call.Instance == used && Copied(call) is not null,
            _ => false,
        };
    }

    private static bool IsReadOnly(ITypeSymbol type) => type.Name == "IEnumerable" || type.Name.StartsWith("IReadOnly", StringComparison.Ordinal) || type.Name.StartsWith("ReadOnly", StringComparison.Ordinal);

    private static bool IsTarget(IOperation element) => element.Parent is IAssignmentOperation assignment ? assignment.Target == element : element.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None } or IIncrementOrDecrementOperation or IAddressOfOperation;

    /// <summary>The statement that puts something into the collection, or writes an element of it.</summary>
    private static IExpressionStatementOperation? Filling(IOperation reference)
    {
        var outer = reference.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } or IInvocationOperation or ISimpleAssignmentOperation)
        {
            outer = outer.Parent;
        }

        return outer as IExpressionStatementOperation;
    }

    private static bool Fill(List<IOperation> elements, IExpressionStatementOperation filling)
    {
        switch (filling.Operation)
        {
            case IInvocationOperation { TargetMethod: { Name: Add, ReturnsVoid: true }, Instance.Type.Name: "List" or "Collection" or "IList" or "ICollection", Arguments: [var value] }:
                elements.Add(value.Value);
                return true;
            case ISimpleAssignmentOperation { Target: var target, Value: var value } when Index(target)?.ElementKey() is { } key && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < elements.Count:
                elements[index] = value;
                return true;
            default:
                return false;
        }
    }

    private static IOperation? Index(IOperation element)
        => element switch
        {
            IArrayElementReferenceOperation { Indices: [var index] } => index,
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance.Type.Name: "List" or "Collection" or "IList", Arguments: [var index] } => index.Value,
            _ => null,
        };

    /// <summary>The block that a statement or the declaration of a local is a statement of.</summary>
    private static IOperation? Block(IOperation? inner)
    {
        while (inner is IExpressionStatementOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation)
        {
            inner = inner.Parent;
        }

        return inner is IBlockOperation ? inner : null;
    }
}
