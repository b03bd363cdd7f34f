using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>Copies of an object in which a constant takes the place of the credential, as of one that is logged: <c>settings with { Pat = "***" }</c>.</summary>
internal static class MaskedCopies
{
    /// <summary>Through how many methods and locals a copy is followed back: code that is being typed may make one of itself.</summary>
    private const int MaxDepth = 4;

    /// <summary>Whether a member is read of such a copy, whatever way is gone to it.</summary>
    public static bool Include(ProjectModel project, IOperation read)
        => read is IMemberReferenceOperation { Instance: { } instance, Member: var member } && IsMasked(project, instance, member.OriginalDefinition, MaxDepth);

    private static bool IsMasked(ProjectModel project, IOperation? copy, ISymbol member, int depth)
        => depth > 0 && copy?.Unwrapped() switch
        {
            IWithOperation { Initializer.Initializers: var assignments } => assignments.OfType<ISimpleAssignmentOperation>().Any(assignment => MemberWrites.IsReference(assignment.Target, member) && assignment.Value.ConstantValue.HasValue),
            IInvocationOperation { TargetMethod: { IsVirtual: false, IsAbstract: false, IsOverride: false } method } when project.Declares(method)
                => MemberWrites.Returns(project, method.OriginalDefinition) is { Count: > 0 } returned && returned.All(value => IsMasked(project, value, member, depth - 1)),
            ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).Select(project.Operation).ToList() is { Count: > 0 } values && values.TrueForAll(value => IsMasked(project, value, member, depth - 1)),
            _ => false,
        };
}
