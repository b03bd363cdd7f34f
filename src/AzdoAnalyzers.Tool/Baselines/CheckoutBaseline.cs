using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Scan;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tool.Baselines;

/// <summary>A baseline of a checkout, and the projects whose findings it accepts.</summary>
internal sealed class CheckoutBaseline
{
    private const string Header = "# Findings of AzdoAnalyzers that are accepted for now: assembly, rule, symbol, sink, count, until=yyyy-MM-dd, reason.";

    private readonly SourceText _text;

    private readonly bool _isShared;

    private CheckoutBaseline(string path, SourceRepository checkout, IEnumerable<SourceProject> projects)
    {
        Path = path;
        Exists = File.Exists(path);
        Projects = [.. projects];
        _text = Exists ? CheckoutFiles.TextOf(path) : SourceText.From("");
        _isShared = !CheckoutFiles.IsBelow(path, checkout.Folder);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Whether it is there.</summary>
    public bool Exists { get; }

    /// <summary>The projects.</summary>
    public ImmutableArray<SourceProject> Projects { get; }

    /// <summary>The lines.</summary>
    public ImmutableArray<BaselineLine> Lines => BaselineFile.Parse(_text).Lines;

    /// <summary>The baselines of a checkout. Projects that have none have that at its root, which need not be there.</summary>
    /// <exception cref="UserErrorException">One can't be read, or where one is can't be told.</exception>
    public static ImmutableArray<CheckoutBaseline> AllOf(SourceRepository checkout, BaselineChoice choice)
    {
        choice.EnsureIsKnown();
        return
        [
            .. checkout.Projects.GroupBy(project => choice.Of(project) ?? System.IO.Path.Combine(checkout.Folder, BaselineFile.Name))
                .OrderBy(projects => projects.Key, StringComparer.Ordinal)
                .Select(projects => new CheckoutBaseline(projects.Key, checkout, projects)),
        ];
    }

    /// <summary>The same baseline, if each line is understood: one that isn't would be lost where the others are written again.</summary>
    /// <exception cref="UserErrorException">One isn't.</exception>
    public CheckoutBaseline EnsureIsUnderstood()
        => Lines.FirstOrDefault(line => line.Key is null) is { } unknown
            ? throw new UserErrorException(string.Create(CultureInfo.InvariantCulture, $"'{Path}({NumberOf(unknown)})' isn't understood. {unknown.Problem}, or take the line away. Nothing was changed."))
            : this;

    /// <summary>Compares it with what is found in its projects. A file outside of the checkout serves others, too, whose assemblies nobody has looked at.</summary>
    public BaselineComparison CompareWith(IReadOnlyDictionary<BaselineKey, int> found)
    {
        var assemblies = Projects.Select(project => project.AssemblyName ?? BaselineKey.None).ToHashSet();
        return new(Lines, found, assembly => !_isShared || assemblies.Contains(assembly));
    }

    /// <summary>The number of a line in the file.</summary>
    public int NumberOf(BaselineLine line) => _text.Lines.GetLineFromPosition(line.Span.Start).LineNumber + 1;

    /// <summary>Writes other lines in the place of those that are there. What people have written between them goes to the top, since lines come and go.</summary>
    public async Task WriteAsync(IEnumerable<BaselineLine> lines)
    {
        var comments = _text.Lines.Select(line => line.ToString().Trim()).Where(line => line.StartsWith(BaselineFile.Comment) && line != Header);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await File.WriteAllTextAsync(Path, string.Concat(comments.Prepend(Header).Concat(lines.Select(line => line.ToString()).Order(StringComparer.Ordinal)).Select(line => line + "\n"))).ConfigureAwait(false);
    }
}
