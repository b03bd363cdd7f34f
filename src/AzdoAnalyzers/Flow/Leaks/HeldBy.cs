using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>Says whether two uses of a member are of one object: what one pair of name and value holds says nothing about another one.</summary>
internal static class HeldBy
{
    /// <summary>Whether the object whose member is read is in a variable of the code around: a local, a parameter, a field of its own object.</summary>
    public static bool HasVariable(IOperation use)
        => use is IMemberReferenceOperation { Instance: { } instance }
            && instance.Unwrapped() is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation };

    /// <summary>
    /// Whether a use of a member may be of the object that one of some others is of. Where that can't be told, the member's name has to say that it
    /// holds a secret; of a library's member, which many objects have that nobody here made, it has to be the same variable.
    /// </summary>
    public static bool SameObject(ProjectModel project, IOperation use, IReadOnlyCollection<IOperation> others)
        => use.Variable() is { } read && !project.Declares(read) ? HasVariable(use) && others.OfType<IMemberReferenceOperation>().Any(other => AreOne(((IMemberReferenceOperation)use).Instance, other.Instance))
            : use is not IMemberReferenceOperation { Member.IsStatic: false } member || others.OfType<IMemberReferenceOperation>().Any(other => AreOne(member.Instance, other.Instance))
            || (AllocationSites.Behind(project, member.Instance) is { } objects
                ? others.OfType<IMemberReferenceOperation>().Any(other => other.Instance is { } instance && (AllocationSites.Behind(project, instance) is null ? SecretName.Is(member.Member.Name) : objects.MayInclude(instance)))
                : SecretName.Is(member.Member.Name));

    /// <summary>Whether two expressions name the same variable, or the object that the code is of.</summary>
    private static bool AreOne(IOperation? one, IOperation? other)
        => (one, other) is (IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
            || (one?.Unwrapped().Variable() is { } variable && SymbolEqualityComparer.Default.Equals(variable, other?.Unwrapped().Variable()));
}
