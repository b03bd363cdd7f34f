using System.Collections.Immutable;
using System.Reflection;
using AzdoAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>The fixes of an assembly.</summary>
internal sealed class CodeFixSet(Assembly assembly)
{
    /// <summary>Those of this build.</summary>
    public static CodeFixSet Own { get; } = new(typeof(HardCodedTokenCodeFixProvider).Assembly);

    /// <summary>All of them, those by choice too, in the order of their names.</summary>
    public ImmutableArray<CodeFixProvider> All { get; } =
    [
        .. assembly.GetTypes()
            .Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Those that have a Fix All.</summary>
    public ImmutableArray<CodeFixProvider> Safe => [.. All.Where(fix => fix.GetFixAllProvider() is not null)];
}
