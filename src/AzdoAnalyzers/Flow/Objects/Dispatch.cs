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

    /// <summary>Whether a call on a receiver can run a method, as far as the objects are known that are there.</summary>
    public static bool MayRun(ProjectModel project, IMethodSymbol method, IOperation receiver) => AllocationSites.Behind(project, receiver) is not { } objects || objects.MayRun(method);

    /// <summary>Whether a call that names a method may run another one.</summary>
    public static bool IsOneOfSeveral(IMethodSymbol method, IMethodSymbol called)
        => method.IsVirtual || method.IsOverride || !SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, called.OriginalDefinition);
}
