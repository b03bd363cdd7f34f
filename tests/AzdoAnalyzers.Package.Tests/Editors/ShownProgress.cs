using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.Package.Tests.Editors;

/// <summary>
/// The dialog of an editor while Fix All works. What is shown isn't public in Roslyn, nor is how an editor hands a dialog over, so that both
/// go by their names.
/// </summary>
/// <param name="cancelAt">The report at which somebody cancels; absent: nobody does.</param>
internal sealed class ShownProgress(int? cancelAt = null) : IProgress<CodeAnalysisProgress>, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>How often something was reported.</summary>
    public int Reports { get; private set; }

    /// <summary>The length of the bar.</summary>
    public int Total { get; private set; }

    /// <summary>How much of the bar is filled.</summary>
    public int Done { get; private set; }

    /// <summary>The text above the bar.</summary>
    public string? Description { get; private set; }

    /// <summary>What the editor hands to Fix All.</summary>
    public FixAllContext Show(FixAllContext context)
        => (FixAllContext)Activator.CreateInstance(typeof(FixAllContext), BindingFlags.Instance | BindingFlags.NonPublic, binder: null, [Value(context, "State"), this, CancellationToken], culture: null)!;

    public void Report(CodeAnalysisProgress value)
    {
        Description = (string?)Value(value, "DescriptionValue") ?? Description;
        Total += (int?)Value(value, "IncompleteItemsValue") ?? 0;
        Done += (int?)Value(value, "CompleteItemValue") ?? 0;
        Assert.InRange(Done, 0, Total);
        if (++Reports == cancelAt)
        {
            _cancellation.Cancel();
        }
    }

    public void Dispose() => _cancellation.Dispose();

    private static object? Value(object holder, string name)
        => holder.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(holder);
}
