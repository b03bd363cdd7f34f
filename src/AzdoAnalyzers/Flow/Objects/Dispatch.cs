using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>Which of the members that a call may run it runs on the objects that are known to be there.</summary>
internal static class Dispatch
{
    /// <param name="project">The project.</param>
    /// <param name="member">The member that is named.</param>
    /// <param name="receiver">What it is used on.</param>
    /// <param name="frame">The call that the trace is inside of.</param>
    public static IEnumerable<ISymbol> Of(ProjectModel project, ISymbol member, IOperation? receiver, CallContext? frame)
        => Implementations.Of(project, member) is { Count: > 1 } all && receiver is not null && AllocationSites.Behind(project, CallContext.Resolve(receiver, frame)) is { } objects
            ? all.Where(implementation => objects.MayBe(implementation.ContainingType))
            : Implementations.Of(project, member);
}
