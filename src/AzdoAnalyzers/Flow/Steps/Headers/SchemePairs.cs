using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>A scheme and a token that are kept together: elements of one tuple, members of one object, what a method hands back of these. Which scheme a token has is said where the pair is made.</summary>
internal static class SchemePairs
{
    /// <summary>Through how many variables, branches and methods a pair is looked for.</summary>
    private const int MaxDepth = 4;

    /// <summary>The pairs that can be meant; none where one of them isn't known, or they have different schemes.</summary>
    /// <param name="project">The project.</param>
    /// <param name="scheme">The scheme, where it is used.</param>
    /// <param name="token">The token beside it.</param>
    public static IReadOnlyList<(IOperation Scheme, IOperation Token)> Of(ProjectModel project, IOperation scheme, IOperation token)
    {
        var pairs = (InTuples(project, scheme.Unwrapped(), token.Unwrapped()) ?? InObjects(project, scheme.Unwrapped(), token.Unwrapped()))?.ToList() ?? [];
        return pairs.Count < 2 || (SingleText.Of(project, pairs[0].Scheme) is { } first && pairs.TrueForAll(pair => first.Equals(SingleText.Of(project, pair.Scheme), StringComparison.OrdinalIgnoreCase))) ? pairs : [];
    }

    private static IEnumerable<(IOperation Scheme, IOperation Token)>? InTuples(ProjectModel project, IOperation scheme, IOperation token)
        => Place(project, scheme) is { } named && Place(project, token) is { } given && AreSame(project, named.Tuple, given.Tuple) && Tuples(project, named.Tuple, MaxDepth) is { } tuples
            ? tuples.Where(elements => Math.Max(named.Index, given.Index) < elements.Count).Select(elements => (elements[named.Index], elements[given.Index]))
            : null;

    /// <summary>The tuple that an expression is an element of, and its number.</summary>
    private static (IOperation Tuple, int Index)? Place(ProjectModel project, IOperation expression)
        => expression switch
        {
            IFieldReferenceOperation { Instance: { } tuple } element when TupleElements.IndexOf(element) is >= 0 and var index => (tuple.Unwrapped(), index),
            IPropertyReferenceOperation { Instance: { } tuple, Property: var element } when TupleElements.IndexOf(element) is >= 0 and var index => (tuple.Unwrapped(), index),
            ILocalReferenceOperation local when LocalDefinitions.Reaching(project, local, enough: 2).Select(project.Operation).ToArray() is [IDeconstructionAssignmentOperation taken] && TupleElements.IndexOf(taken.Target, local.Local) is >= 0 and var index
                => (taken.Value.Unwrapped(), index),
            _ => null,
        };

    /// <summary>Whether two expressions are one, or read one variable that nothing writes between them.</summary>
    private static bool AreSame(ProjectModel project, IOperation one, IOperation other)
        => one.Syntax == other.Syntax || (one, other) switch
        {
            (ILocalReferenceOperation local, ILocalReferenceOperation same) => SymbolEqualityComparer.Default.Equals(local.Local, same.Local) && LocalDefinitions.Reaching(project, local).SequenceEqual(LocalDefinitions.Reaching(project, same)),
            (IParameterReferenceOperation parameter, IParameterReferenceOperation same) => SymbolEqualityComparer.Default.Equals(parameter.Parameter, same.Parameter) && !project.Bodies.Of(parameter).Writes(parameter.Parameter).Any(),
            (IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: { IsReadOnly: true } field }, IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: var same }) => SymbolEqualityComparer.Default.Equals(field, same),
            (IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Property: { IsReadOnly: true } property }, IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Property: var same }) => SymbolEqualityComparer.Default.Equals(property, same),
            (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
            _ => false,
        };

    /// <summary>The elements of the tuples that an expression can be; <see langword="null"/> if it can be another one.</summary>
    private static IReadOnlyList<IReadOnlyList<IOperation>>? Tuples(ProjectModel project, IOperation? value, int depth)
        => value?.Unwrapped() switch
        {
            { } made when TupleElements.Made(made) is { } elements => [elements],
            IThrowOperation => [],
            IAwaitOperation awaited => Tuples(project, awaited.Operation, depth),
            IInvocationOperation { TargetMethod: { IsVirtual: false, IsAbstract: false, IsOverride: false } method } when depth > 0 && project.Declares(method) && MemberWrites.Returns(project, method.OriginalDefinition) is { Count: > 0 } returned => Tuples(project, returned, depth),
            ILocalReferenceOperation local when depth > 0 => Tuples(project, LocalDefinitions.Reaching(project, local).Select(project.Operation), depth),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } when depth > 0 && project.Declares(field)
                => Tuples(project, MemberWrites.Initializers(project, field.OriginalDefinition).Concat(MemberWrites.Assignments(project, field.OriginalDefinition).Select(write => write.Value)), depth),
            IConditionalOperation choice when depth > 0 => Tuples(project, [choice.WhenTrue, choice.WhenFalse], depth),
            ISwitchExpressionOperation choice when depth > 0 => Tuples(project, choice.Arms.Select(arm => arm.Value), depth),
            _ => null,
        };

    private static IReadOnlyList<IReadOnlyList<IOperation>>? Tuples(ProjectModel project, IEnumerable<IOperation?> values, int depth)
        => values.Select(value => Tuples(project, value, depth - 1)).ToList() is var all && all.Contains(null) ? null : [.. all.SelectMany(tuples => tuples!)];

    private static IEnumerable<(IOperation Scheme, IOperation Token)>? InObjects(ProjectModel project, IOperation scheme, IOperation token)
        => scheme is IMemberReferenceOperation { Instance: { } instance, Member: var named } && token is IMemberReferenceOperation { Instance: { } other, Member: var given } && AreSame(project, instance.Unwrapped(), other.Unwrapped())
            && AllocationSites.Behind(project, instance)?.WrittenCreations.Select(creation => (Scheme: Given(project, creation, named), Token: Given(project, creation, given))).ToList() is { } pairs && pairs.TrueForAll(pair => pair is { Scheme: not null, Token: not null })
                ? pairs.Select(pair => (pair.Scheme!, pair.Token!))
                : null;

    /// <summary>What the creation of an object gives a member that nothing writes later; <see langword="null"/> if that isn't known.</summary>
    private static IOperation? Given(ProjectModel project, IObjectCreationOperation creation, ISymbol member)
    {
        var writes = MemberWrites.Assignments(project, member.OriginalDefinition).Where(write => write.Parent is not IObjectOrCollectionInitializerOperation).Select(write => write.Value).ToList();
        if (member is IPropertySymbol { GetMethod: { } getter } && MemberWrites.Returns(project, getter).Count > 0)
        {
            return null;
        }

        var initial = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(write => MemberWrites.IsReference(write.Target, member.OriginalDefinition))?.Value;
        var written = writes.Count > 0 ? writes : [.. MemberWrites.Initializers(project, member.OriginalDefinition)];
        var made = written is [var only] ? only.Unwrapped() is IParameterReferenceOperation { Parameter: var parameter } ? ArgumentFor(creation, parameter) : only.ConstantValue.HasValue && writes.Count == 0 ? only : null
            : written.Count == 0 && project.Declarations(member).Any(declaration => declaration is ParameterSyntax) ? creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == member.Name)?.Value
            : null;
        return writes.Count == 0 || made is not null ? initial ?? made : null;
    }

    /// <summary>What a creation hands over for a parameter of its constructor.</summary>
    private static IOperation? ArgumentFor(IObjectCreationOperation creation, IParameterSymbol parameter)
        => creation.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, parameter.OriginalDefinition))?.Value;
}
