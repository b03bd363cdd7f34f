using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Rules.Kept;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// The findings of one compilation: made when the first tree asks for them, by all threads that ask, and handed out by the tree in which they stand,
/// so that each tree's own action reports what stands in that tree, in an editor as in a build. The traces that no edit has touched since the
/// compilation before aren't made again.
/// </summary>
/// <param name="code">The compilation's code.</param>
/// <param name="catalog">The sinks that it knows, made when a trace needs them.</param>
/// <param name="settingsOf">The settings of a tree.</param>
/// <param name="rules">The rules that findings are of.</param>
/// <param name="trees">The trees by their numbers.</param>
/// <param name="kept">What is known of the project.</param>
/// <param name="projects">Where it is noted how much was traced.</param>
internal sealed class ProjectFindings(ProjectCode code, Lazy<SinkCatalog> catalog, Func<SyntaxTree, AnalyzerSettings> settingsOf, ImmutableArray<DiagnosticDescriptor> rules, IReadOnlyList<SyntaxTree> trees, KeptProject kept, KeptProjects projects)
{
    /// <summary>How long a thread waits for another one, before it looks whether it is to end.</summary>
    private const int WaitMilliseconds = 20;

    private readonly Dictionary<SyntaxTree, int> _numbers = Enumerable.Range(0, trees.Count).ToDictionary(number => trees[number], number => number);

    /// <summary>What was found in this compilation, with the messages' own formats.</summary>
    private readonly ConditionalWeakTable<KeptFinding, Diagnostic> _diagnostics = new();

    /// <summary>The files whose traces a thread is making.</summary>
    private readonly HashSet<int> _underWay = [];

    private readonly Lazy<int[]> _sinkWords = new(() => TextNames.HashesOf((kept.SinkWords ??= catalog.Value.Words).SelectMany(code.NamesOf)));

    private ILookup<int, KeptFinding>? _byTree;

    /// <summary>Whether no text has anything by which a sink could be found.</summary>
    public bool AreRuledOut => !trees.Any(MayHaveSinks);

    /// <summary>The findings that stand in a tree.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _byTree) is not { } byTree)
        {
            TraceAll(cancellationToken);
            code.Release();
            byTree = Ordered().ToLookup(finding => finding.Place.Tree);
            Volatile.Write(ref _byTree, byTree);
        }

        var findings = MergedFindings.Of(byTree[_numbers[tree]]);
        return (RazorPage.IsCodeOf(tree, cancellationToken) ? findings.Select(finding => RazorPage.FindingIn(tree, finding)).OfType<KeptFinding>() : findings).Select(DiagnosticOf);
    }

    /// <summary>The nearest sinks first, and those in the order of the files. Whether a value is one of several is seen here only, where all are known.</summary>
    private IEnumerable<KeptFinding> Ordered()
    {
        var traces = code.Trees.Select(tree => kept[_numbers[tree]]!).ToList();
        var several = new SeveralOrganizations([.. traces.SelectMany(trace => trace.Values)]);
        return traces.SelectMany(trace => trace.Findings)
            .Select(finding => finding is not { Value: { } value, AmongSeveral: { } among } || !several.Includes(value) ? finding : several.IsNamed(value) ? among : finding.AmongSeveralUnnamed ?? among)
            .OrderBy(finding => finding.Distance);
    }

    private Diagnostic DiagnosticOf(KeptFinding finding)
        => _diagnostics.TryGetValue(finding, out var known) ? known : finding.ToDiagnostic(rules.First(rule => rule.Id == finding.Id), trees);

    /// <summary>Makes the traces that are missing, side by side with other threads that do the same. What one of them leaves, another one takes up.</summary>
    private void TraceAll(CancellationToken cancellationToken)
    {
        ProjectTrace? trace = null;
        var project = new ProjectModel(code, cancellationToken);
        var reads = new CodeReads.Union();
        while (TryTake(out var number, cancellationToken))
        {
            try
            {
                kept[number] = !MayHaveSinks(trees[number]) ? KeptTraces.None : Trace(project, trace ??= new ProjectTrace(project, catalog.Value), trees[number], reads, cancellationToken);
            }
            finally
            {
                Release(number);
            }
        }
    }

    /// <summary>Whether the text of a tree has anything by which a sink could be found in it.</summary>
    private bool MayHaveSinks(SyntaxTree tree)
        => code.Names[tree] is var names
            && (names.HasHttpClient || names.HasTargetTypedNew || names.MayContainAny(_sinkWords.Value) || ((code.Options.NeedsGuards || code.Options.NeedsLeaks) && ProjectCode.EnvironmentReads.Any(names.MayContain)));

    private KeptTraces Trace(ProjectModel project, ProjectTrace trace, SyntaxTree tree, CodeReads.Union all, CancellationToken cancellationToken)
    {
        var values = new List<ServiceValue>();
        var findings = project.Reading(() => FindingsOf(trace, tree, values, cancellationToken), out var reads);
        all.Become(reads);
        return KeptTraces.Of(all, findings, values, _numbers);
    }

    private List<KeptFinding> FindingsOf(ProjectTrace trace, SyntaxTree tree, List<ServiceValue> values, CancellationToken cancellationToken)
    {
        if (trace.HasSinks(tree))
        {
            projects.CountTrace();
        }

        var findings = new List<KeptFinding>();
        var clients = new Dictionary<SyntaxNode, int>();
        var places = new List<(ServiceValue Value, SyntaxNode Place)>();
        var mended = new HashSet<SyntaxNode>();
        var traced = trace.From(tree);
        foreach (var source in traced.Sources)
        {
            if (!clients.TryGetValue(source.Use.Node, out var client))
            {
                clients.Add(source.Use.Node, client = clients.Count);
            }

            var own = FindingsOf(source, cancellationToken).ToList();
            var value = ServiceValue.Of(source, (_numbers[tree], client), settingsOf(source.Place.SyntaxTree)) is { } reaching ? reaching with { Goes = own.Exists(finding => IsRemoved(finding, source)) } : null;
            if (own.Exists(HasFix))
            {
                mended.Add(source.Place);
            }

            places.AddRange(value is null ? [] : [(value, source.Place)]);
            values.AddRange(own.Where(finding => value is null && finding.Id == DiagnosticIds.PlaceholderCredential && HasFix(finding)).Select(finding => finding.Variable).OfType<string>().Select(variable => ServiceValue.InPlaceOfPlaceholder(source, variable, (_numbers[tree], client))));
            var several = value is null || own.Count == 0 ? null : FixSafety.AmongSeveral(source, value.Name);
            var among = several is null ? [] : FindingsOf(several, cancellationToken).ToList();
            var unnamed = several?.OwnVariable is null ? among : FindingsOf(several with { OwnVariable = null }, cancellationToken).ToList();
            findings.AddRange(own.Select((finding, index) => Completed(finding, finding with { Value = value, AmongSeveral = among.ElementAtOrDefault(index), AmongSeveralUnnamed = unnamed.ElementAtOrDefault(index) })));
        }

        findings.AddRange(traced.Leaks.Select(leak => Kept(LeakedCredentialVerdict.Of(leak), LeakedCredentialVerdict.Distance)));

        // One place may be reached on several ways, and have its fix on one of them.
        values.AddRange(places.Select(known => known.Value with { Stays = known.Value is { IsOrganization: true, Key.IsRead: false } && !mended.Contains(known.Place) }));
        return findings;
    }

    /// <summary>Whether the fix takes the value away with the call that sets the variable the value would be read from.</summary>
    private static bool IsRemoved(KeptFinding finding, FlowSource source)
        => HasFix(finding) && finding.Variable is { } variable && source.Use.Row.Sets(variable) && source.Use.Node.Span.Contains(source.Node.Span);

    private KeptFinding Completed(KeptFinding finding, KeptFinding completed)
    {
        if (_diagnostics.TryGetValue(finding, out var diagnostic))
        {
            _diagnostics.Add(completed, diagnostic);
        }

        return completed;
    }

    /// <summary>Whether a fix reads a variable of the convention. One whose name is only proposed leaves the value where it is, until somebody chooses it.</summary>
    private static bool HasFix(KeptFinding finding)
        => finding.Properties.ContainsKey(FixProperties.Kind)
            && !(finding.Properties.TryGetValue(FixProperties.Reason, out var reason) && reason is nameof(FixReason.NoVariable) or nameof(FixReason.OtherHost));

    private IEnumerable<KeptFinding> FindingsOf(FlowSource source, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in Verdict.Of(source, settingsOf(source.Place.SyntaxTree), cancellationToken))
        {
            yield return Kept(diagnostic, source.Distance);
        }
    }

    private KeptFinding Kept(Diagnostic diagnostic, int distance)
    {
        var finding = KeptFinding.Of(diagnostic, distance, _numbers);
        _diagnostics.Add(finding, diagnostic);
        return finding;
    }

    /// <summary>Takes the next file that nobody has taken; waits while only such are missing that others have.</summary>
    private bool TryTake(out int number, CancellationToken cancellationToken)
    {
        lock (_underWay)
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                number = trees.Count - 1;
                while (number >= 0 && (kept[number] is not null || _underWay.Contains(number)))
                {
                    number--;
                }

                if (number >= 0)
                {
                    return _underWay.Add(number);
                }

                if (_underWay.Count == 0)
                {
                    return false;
                }

                Monitor.Wait(_underWay, WaitMilliseconds);
            }
        }
    }

    private void Release(int number)
    {
        lock (_underWay)
        {
            _underWay.Remove(number);
            Monitor.PulseAll(_underWay);
        }
    }
}
