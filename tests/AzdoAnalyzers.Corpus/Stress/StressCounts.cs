namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>What a run has done.</summary>
internal sealed class StressCounts
{
    public long Lines { get; set; }

    public int Files { get; set; }

    public int Extremes { get; set; }

    public int Prefixes { get; set; }

    public int Mutants { get; set; }

    public int Edits { get; set; }

    public int Fixes { get; set; }

    /// <summary>The file that the rules took longest for on top of binding, and how long.</summary>
    public (string Name, TimeSpan Time) Slowest { get; set; } = ("", TimeSpan.Zero);

    /// <summary>What the heap held after the first program was edited, in bytes.</summary>
    public long HeapAtFirst { get; set; }

    /// <summary>What it held at the end.</summary>
    public long HeapAtEnd { get; set; }
}
