using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>An entry of the menu.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Key">What tells it from the other entries.</param>
/// <param name="Apply">Makes the change.</param>
internal sealed record Offer(string Title, string Key, Func<CancellationToken, Task<Solution>> Apply)
{
    /// <summary>The entry as hosts want it.</summary>
    public CodeAction Action => CodeAction.Create(Title, Apply, Key);
}
