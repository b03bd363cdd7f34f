using System.Collections.Immutable;
using AzdoAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>The fixes that there are.</summary>
internal static class CodeFixSet
{
    /// <summary>All of them, those by choice too, in the order of their names.</summary>
    public static ImmutableArray<CodeFixProvider> All { get; } =
    [
        .. typeof(HardCodedTokenCodeFixProvider).Assembly.GetTypes()
            .Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Those that have a Fix All.</summary>
    public static ImmutableArray<CodeFixProvider> Safe { get; } = [.. All.Where(fix => fix is RuleCodeFixProvider)];
}
