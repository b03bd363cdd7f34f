using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>
/// Says of each value that reaches a sink what a fix there could break, beyond what can be seen at its place: whether something else sets it
/// later, whether others get it too, whether it is one of several. Only of values that a rule may speak about.
/// </summary>
internal static class FixSafety
{
    /// <summary>The values, with the reasons for which their fixes are by choice or missing.</summary>
    public static IReadOnlyList<FlowSource> Judge(ProjectModel project, IReadOnlyList<FlowSource> values)
    {
        var several = new SeveralOrganizations(values);
        var reasons = new Dictionary<SyntaxNode, FixReason?>();
        return [.. values.Select(value => MayBeFixed(value) ? Judged(value) : value)];

        FlowSource Judged(FlowSource value)
            => Known(value) is { } reason ? value with { FixReason = reason }
                : several.Includes(value) ? value with { FixReason = FixReason.SeveralOrganizations, OwnVariable = several.NameFor(value) }
                : value;

        FixReason? Known(FlowSource value)
        {
            if (!reasons.TryGetValue(value.Node, out var reason))
            {
                reasons.Add(value.Node, reason = ReasonAt(project, value));
            }

            return reason;
        }
    }

    private static bool MayBeFixed(FlowSource value)
        => value is { State: null, IsDeadGuard: false } && (value.Kind != FlowSourceKind.EnvironmentVariable || !value.IsGuarded || value.Name is not null);

    private static FixReason? ReasonAt(ProjectModel project, FlowSource value)
        => ServiceRoot.IsFallbackOf(project, value) ? FixReason.ServiceRoot
            : SharedReads.Is(project, value) ? FixReason.SharedByCallers
            : OverriddenMembers.Is(project, value) ? FixReason.OverriddenLater
            : OrganizationPaths.Repeat(project, value) ? FixReason.OrganizationInPath
            : null;
}
