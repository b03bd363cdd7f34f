using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>
/// Says of each value that reaches a sink what a fix there could break, beyond what can be seen at its place: whether something else sets it
/// later, whether others get it too. Only of values that a rule may speak about. Whether it is one of several is said of all of them together
/// (<see cref="SeveralOrganizations"/>).
/// </summary>
internal static class FixSafety
{
    /// <summary>The values, with the reasons for which their fixes are by choice or missing.</summary>
    public static IReadOnlyList<FlowSource> Judge(ProjectModel project, IReadOnlyList<FlowSource> values)
    {
        var reasons = new Dictionary<SyntaxNode, FixReason?>();
        return [.. values.Select(value => MayBeFixed(value) ? Judged(value) : value)];

        FlowSource Judged(FlowSource value)
            => (Known(value) ?? (value.IsInQuery ? FixReason.InQuery : null)) is { } reason ? value with { FixReason = reason } : value;

        FixReason? Known(FlowSource value)
        {
            if (!reasons.TryGetValue(value.Node, out var reason))
            {
                reasons.Add(value.Node, reason = ReasonAt(project, value));
            }

            return reason;
        }
    }

    /// <summary>The value as one of several that must stay apart; <see langword="null"/> where that makes no difference to its fix.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">What tells it from others (<see cref="ServiceValue.Name"/>).</param>
    public static FlowSource? AmongSeveral(FlowSource value, string? name)
        => MayBeFixed(value) && value.FixReason is null ? value with { FixReason = FixReason.SeveralOrganizations, OwnVariable = name } : null;

    private static bool MayBeFixed(FlowSource value)
        => value is { State: null, IsDeadGuard: false } && (value.Kind != FlowSourceKind.EnvironmentVariable || !value.IsGuarded || value.Name is not null);

    private static FixReason? ReasonAt(ProjectModel project, FlowSource value)
        => ServiceRoot.IsFallbackOf(project, value) ? FixReason.ServiceRoot
            : SharedReads.Is(project, value) ? FixReason.SharedByCallers
            : OverriddenMembers.Is(project, value.Node) ? FixReason.OverriddenLater
            : OrganizationPaths.Repeat(project, value) ? FixReason.OrganizationInPath
            : null;
}
