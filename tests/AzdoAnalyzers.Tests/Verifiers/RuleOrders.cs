using System.Collections.Immutable;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>
/// Fix All rule by rule, each rule once, as <c>dotnet format analyzers</c> does, in several orders of the rules: all of them where there are
/// few, else ascending, descending and shuffled. A text is analysed once, however many orders come to it.
/// </summary>
internal sealed class RuleOrders
{
    private const int MaxRulesForAllOrders = 3;

    private const int Shuffles = 2;

    private const int Seed = 15;

    private static readonly ImmutableArray<RuleCodeFixProvider> Fixes = [.. AllRules.CodeFixes.OfType<RuleCodeFixProvider>()];

    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);

    private readonly Random? _random;

    private RuleOrders(Random? random = null) => _random = random;

    /// <summary>A solution after Fix All of each rule, ascending, each of which is handed its findings in an order of chance.</summary>
    public static async Task<Solution> FixAsync(Solution solution, Random random, CancellationToken cancellationToken)
    {
        var orders = new RuleOrders(random);
        var start = await orders.StateAsync(solution, cancellationToken);
        return (await orders.PassAsync(start, Fixable(start), cancellationToken)).Solution;
    }

    /// <summary>
    /// What is wrong with the fixes of a solution, with tokens in it; null where every order ends in one text that compiles like the first, in
    /// which a second pass changes nothing and no rule finds anything that found nothing before.
    /// </summary>
    /// <param name="solution">The solution.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <param name="leastRules">How many rules have to find what has a fix; else nothing is asked.</param>
    public static async Task<string?> FaultAsync(Solution solution, CancellationToken cancellationToken, int leastRules = 2)
    {
        var orders = new RuleOrders();
        var start = await orders.StateAsync(solution, cancellationToken);
        var ids = Fixable(start);
        var ends = new List<(string Order, State End)>();
        foreach (var order in ids.Length < leastRules ? [] : Orders(ids))
        {
            var end = await orders.PassAsync(start, order, cancellationToken);
            ends.Add((string.Join(' ', order), end));
            if (await orders.PassAsync(end, order, cancellationToken) is var again && again != end)
            {
                return $"A second pass in the order {string.Join(' ', order)} changes something:\n{Difference(end, again)}";
            }
        }

        return ends.Count == 0 ? null
            : ends.Find(other => other.End != ends[0].End) is { End: { } different } other ? $"The order {ends[0].Order} ends in another text than {other.Order}:\n{Difference(ends[0].End, different)}"
            : await FaultAsync(start, ends[0].End, cancellationToken);
    }

    /// <summary>The rules that find something and have a fix, ascending.</summary>
    private static string[] Fixable(State state) => [.. state.Findings.Select(finding => finding.Id).Distinct().Where(id => FixOf(id) is not null).Order(StringComparer.Ordinal)];

    private static async Task<string?> FaultAsync(State start, State end, CancellationToken cancellationToken)
        => New(start.Findings, end.Findings) is { } finding ? $"New finding {finding.Id} in\n{end.Text}"
            : New(await FaultsAsync(start, cancellationToken), await FaultsAsync(end, cancellationToken)) is { } fault ? $"New fault {fault} in\n{end.Text}"
            : null;

    /// <summary>The first of some diagnostics whose id none had before.</summary>
    private static Diagnostic? New(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        var known = before.Select(diagnostic => diagnostic.Id).ToHashSet();
        return after.FirstOrDefault(diagnostic => !known.Contains(diagnostic.Id));
    }

    private static async Task<ImmutableArray<Diagnostic>> FaultsAsync(State state, CancellationToken cancellationToken)
    {
        var compilations = await Task.WhenAll(state.Solution.Projects.Select(project => project.GetCompilationAsync(cancellationToken)));
        return [.. compilations.SelectMany(compilation => compilation!.GetDiagnostics(cancellationToken)).Where(fault => fault.Severity >= DiagnosticSeverity.Warning)];
    }

    private static IEnumerable<IReadOnlyList<string>> Orders(string[] ids)
    {
        if (ids.Length <= MaxRulesForAllOrders)
        {
            return Permutations(ids);
        }

        var random = new Random(Seed);
        return [ids, [.. ids.Reverse()], .. Enumerable.Range(0, Shuffles).Select(_ => Shuffled(ids, random))];
    }

    private static string[] Shuffled(string[] ids, Random random)
    {
        var shuffled = ids.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static IEnumerable<IReadOnlyList<string>> Permutations(string[] ids)
        => ids.Length == 0 ? [[]] : ids.SelectMany(first => Permutations([.. ids.Where(id => id != first)]).Select(rest => (IReadOnlyList<string>)[first, .. rest]));

    private static string Difference(State one, State other) => string.Join('\n', LineDiff.Between(one.Text, other.Text));

    private static RuleCodeFixProvider? FixOf(string id) => Fixes.SingleOrDefault(fix => fix.FixableDiagnosticIds.Contains(id));

    private async Task<State> PassAsync(State start, IEnumerable<string> order, CancellationToken cancellationToken)
    {
        var state = start;
        foreach (var id in order)
        {
            state = await FixAllAsync(state, id, cancellationToken);
        }

        return state;
    }

    private async Task<State> FixAllAsync(State state, string id, CancellationToken cancellationToken)
    {
        if (!state.Fixed.TryGetValue(id, out var after))
        {
            var changed = await ChangedAsync(state, id, cancellationToken);
            after = changed is null ? state : await StateAsync(changed, cancellationToken);
            state.Fixed.Add(id, after);
        }

        return after;
    }

    private async Task<Solution?> ChangedAsync(State state, string id, CancellationToken cancellationToken)
    {
        var found = state.Findings.Where(finding => finding.Id == id).ToArray();
        _random?.Shuffle(found);
        var findings = found.ToImmutableArray();
        if (findings.IsEmpty || state.Solution.GetDocument(findings[0].Location.SourceTree) is not { } document)
        {
            return null;
        }

        var fix = FixOf(id)!;
        var context = new FixAllContext(document, fix, FixAllScope.Solution, fix.GetType().Name, [id], new Given(findings), cancellationToken);
        return await fix.GetFixAllProvider().GetFixAsync(context) is { } action
            ? (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution
            : null;
    }

    private async Task<State> StateAsync(Solution solution, CancellationToken cancellationToken)
    {
        var documents = solution.Projects.SelectMany(project => project.Documents);
        var text = string.Concat((await Task.WhenAll(documents.Select(document => document.GetTextAsync(cancellationToken)))).Select(document => document.ToString()));
        if (!_states.TryGetValue(text, out var state))
        {
            var found = await Task.WhenAll(solution.Projects.Select(project => FindAsync(project, cancellationToken)));
            state = new State(solution, text, [.. found.SelectMany(findings => findings)]);
            _states.Add(text, state);
        }

        return state;
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(Project project, CancellationToken cancellationToken)
    {
        // The programs are small and many: it is the tests that run beside each other.
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var findings = await (await project.GetCompilationAsync(cancellationToken))!.WithAnalyzers(AllRules.Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Promises.Check(findings);
        return findings
            .Where(finding => !finding.IsSuppressed)
            .OrderBy(finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan.Start)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal);
    }

    /// <summary>A text, what is found in it, and what it becomes by the Fix All of each rule that was asked for.</summary>
    private sealed record State(Solution Solution, string Text, ImmutableArray<Diagnostic> Findings)
    {
        public Dictionary<string, State> Fixed { get; } = [];
    }

    /// <summary>Findings that are known.</summary>
    private sealed class Given(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken))!;
            return findings.Where(finding => finding.Location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));
        }

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(findings.Where(finding => document.TryGetSyntaxTree(out var tree) && finding.Location.SourceTree == tree));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
