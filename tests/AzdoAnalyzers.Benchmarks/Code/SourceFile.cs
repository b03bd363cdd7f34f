namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>A C# file that exists in memory only.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public int LineCount => Text.AsSpan().Count('\n');
}
