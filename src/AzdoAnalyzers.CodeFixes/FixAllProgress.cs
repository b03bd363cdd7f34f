using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>
/// What a host shows while Fix All works. Hosts with Roslyn 4.9 and later have a place for it, <c>FixAllContext.Progress</c>; the fixes are
/// compiled against an older one, so it is asked for by its name, and an older host shows nothing.
/// </summary>
internal sealed class FixAllProgress
{
    /// <summary>Nobody looks.</summary>
    public static readonly FixAllProgress None = new(null);

    private static readonly PropertyInfo? Host = typeof(FixAllContext).GetProperty("Progress");

    private static readonly Type? Step = Host?.PropertyType.GenericTypeArguments.SingleOrDefault();

    private static readonly Func<string, object>? Description = Make<Func<string, object>>("Description");

    private static readonly Func<int, string?, object>? AddIncompleteItems = Make<Func<int, string?, object>>("AddIncompleteItems");

    private static readonly Func<int, string?, object>? AddCompleteItems = Make<Func<int, string?, object>>("AddCompleteItems");

    private readonly Action<object?>? _report;

    private FixAllProgress(Action<object?>? report) => _report = report;

    /// <summary>What the host of a Fix All shows.</summary>
    public static FixAllProgress Of(FixAllContext context)
        => Step is not null && Host!.GetValue(context) is { } progress
            ? (FixAllProgress)typeof(FixAllProgress).GetMethod(nameof(To), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(Step).Invoke(null, [progress])
            : None;

    /// <summary>Shows a text.</summary>
    public void Describe(string text) => _report?.Invoke(Description?.Invoke(text));

    /// <summary>Adds steps to those that are shown as still to do.</summary>
    public void Expect(int steps) => _report?.Invoke(AddIncompleteItems?.Invoke(steps, null));

    /// <summary>Shows that one of them is done.</summary>
    public void Complete() => _report?.Invoke(AddCompleteItems?.Invoke(1, null));

    private static FixAllProgress To<TStep>(IProgress<TStep> progress)
        where TStep : class
        => new(step =>
        {
            if (step is not null)
            {
                progress.Report((TStep)step);
            }
        });

    private static TDelegate? Make<TDelegate>(string name)
        where TDelegate : Delegate
        => (TDelegate?)Step?.GetMethod(name)?.CreateDelegate(typeof(TDelegate));
}
