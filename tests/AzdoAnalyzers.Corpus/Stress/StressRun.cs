using System.Collections.Immutable;
using System.Diagnostics;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Corpus.Analysis;
using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Programs;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>One run of <c>stress</c>: code that is whole, extreme, being typed, broken and edited, by all analyzers and fixes.</summary>
internal sealed class StressRun(StressArguments arguments, TextWriter output)
{
    /// <summary>How many programs are analysed at once.</summary>
    private const int BatchSize = 20;

    /// <summary>How much the heap may grow from the first program that is edited to the last.</summary>
    private const long Growth = 64_000_000;

    /// <summary>Of how many broken programs one is woven, which takes long.</summary>
    private const int Wovens = 10_000;

    private const int LongestMutated = 6_000;

    private readonly StressCheck _check = new(StressAnalysis.NewAnalyzers);

    private readonly StressCounts _counts = new();

    /// <summary>The commit that runs, asked for before another one is checked out.</summary>
    private readonly string _commit = Command.Run(RepositoryRoot.Combine(), "git", "rev-parse", "HEAD").Output.Trim();

    private readonly Stopwatch _time = Stopwatch.StartNew();

    /// <summary>What was done.</summary>
    public StressCounts Counts => _counts;

    /// <summary>What was found to be wrong.</summary>
    public IReadOnlyCollection<StressFailure> Failures => _check.Failures;

    /// <summary>Does what the arguments ask for; true if nothing failed.</summary>
    public async Task<bool> RunAsync()
    {
        ImmutableArray<SourceRepository> whole = [.. Repositories(arguments.Whole, each: true)];
        ImmutableArray<SourceRepository> broken = [.. Repositories(arguments.Folder, each: false)];
        ImmutableArray<StressProgram> files = [.. broken.SelectMany(FilesOf)];
        ImmutableArray<StressProgram> programs = [.. TestPrograms.Names.Concat(TestPrograms.UnrelatedNames).Select(name => new StressProgram(name, [.. TestPrograms.Files(name)]))];
        var fixes = new FixCheck(_check);
        await PartAsync("lines", () => AnalyseLinesAsync([.. broken, .. whole])).ConfigureAwait(false);
        await PartAsync("extremes", AnalyseExtremesAsync).ConfigureAwait(false);
        await PartAsync("prefixes", () => AnalysePrefixesAsync([.. programs, .. files], fixes)).ConfigureAwait(false);
        await PartAsync("mutants", () => AnalyseMutantsAsync([.. programs, .. files.Where(file => file.Files[0].Text.Length < LongestMutated)], fixes)).ConfigureAwait(false);
        await PartAsync("edits", () => AnalyseEditsAsync(programs.Add(Woven(arguments.Seed)))).ConfigureAwait(false);
        await _check.TimeSuspectsAsync().ConfigureAwait(false);
        _counts.Fixes = fixes.Fixes;
        await ReportAsync().ConfigureAwait(false);
        return _check.Failures.Count == 0;
    }

    private async Task PartAsync(string name, Func<Task> part)
    {
        if (arguments.Parts.IsEmpty || arguments.Parts.Contains(name))
        {
            await part().ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"{name}: done after {_time.Elapsed:hh\\:mm\\:ss}, {_check.Failures.Count} failures").ConfigureAwait(false);
        }
    }

    private static IEnumerable<SourceRepository> Repositories(string? folder, bool each) => folder is null ? [] : SourceRepository.ReadAll(folder, each);

    /// <summary>Each file of a repository, read when it is asked for: there may be gigabytes of them.</summary>
    private static IEnumerable<StressProgram> FilesOf(SourceRepository repository)
        => from project in repository.Projects
           from file in project.Files
           select new StressProgram(Path.Combine(repository.Name, repository.RelativePath(file)), File.ReadAllText(file));

    private static StressProgram Woven(int seed) => new($"woven {seed}", [.. WovenProgram.Of(seed).Select(file => new SourceFile(file.Name, file.Text))]);

    /// <summary>The projects as they are, and each file alone, which is timed.</summary>
    private async Task AnalyseLinesAsync(ImmutableArray<SourceRepository> repositories)
    {
        var analyzers = AnalyzerSet.Load([], []);
        foreach (SourceRepository repository in repositories)
        {
            var analysis = new RepositoryAnalysis(repository, analyzers);
            foreach (SourceProject project in repository.Projects)
            {
                ProjectResult result = await analysis.AnalyseAsync(project).ConfigureAwait(false);
                _counts.Lines += result.Lines;
                foreach (Crash crash in result.Crashes)
                {
                    _check.Add(new("exception of an analyzer", new(crash.Project, ""), crash.Details));
                }
            }

            _counts.Files += await TimeAsync(FilesOf(repository)).ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"  {_counts.Lines:N0} lines, {_counts.Files:N0} files after {_time.Elapsed:hh\\:mm\\:ss}, {_check.Failures.Count} failures").ConfigureAwait(false);
        }
    }

    private async Task AnalyseExtremesAsync() => _counts.Extremes = await TimeAsync(Extremes.All()).ConfigureAwait(false);

    /// <summary>One after the other, so that the time of one isn't that of two; how many there were.</summary>
    private async Task<int> TimeAsync(IEnumerable<StressProgram> programs)
    {
        int count = 0;
        foreach (StressProgram program in programs)
        {
            count++;
            TimeSpan withBinding = await _check.AnalyseAsync([program]).ConfigureAwait(false);
            if (withBinding <= _counts.Slowest.Time)
            {
                continue;
            }

            TimeSpan time = await _check.AddedAsync(program).ConfigureAwait(false);
            if (time > StressCheck.Limit / 2)
            {
                await Console.Error.WriteLineAsync($"  {time.TotalMilliseconds:N0} ms: {program.Name}").ConfigureAwait(false);
            }

            if (time > _counts.Slowest.Time)
            {
                _counts.Slowest = (program.Name, time);
            }
        }

        return count;
    }

    private async Task AnalysePrefixesAsync(ImmutableArray<StressProgram> programs, FixCheck fixes)
        => _counts.Prefixes = await AnalyseAsync(programs.SelectMany(Prefixes.Of).Select((program, index) => (program, index)), fixes).ConfigureAwait(false);

    private async Task AnalyseMutantsAsync(ImmutableArray<StressProgram> programs, FixCheck fixes)
        => _counts.Mutants = await AnalyseAsync(Enumerable.Range(arguments.Seed, arguments.Mutants).Select(seed => (Mutant(programs, seed), seed)), fixes).ConfigureAwait(false);

    private static StressProgram Mutant(ImmutableArray<StressProgram> programs, int seed)
    {
        var random = new Random(seed);
        StressProgram program = random.Next(Wovens) == 0 ? Woven(seed) : programs[random.Next(programs.Length)];
        return new Mutator(seed).Of(program, $"{program.Name}, mutant of seed {seed}");
    }

    /// <summary>Analyses programs in batches, and fixes some of them; how many there were.</summary>
    private async Task<int> AnalyseAsync(IEnumerable<(StressProgram Program, int Seed)> programs, FixCheck fixes)
    {
        int count = 0;
        await Parallel.ForEachAsync(programs.Chunk(BatchSize), new ParallelOptions { MaxDegreeOfParallelism = arguments.Workers }, async (batch, _) =>
        {
            await _check.AnalyseAsync([.. batch.Select(program => program.Program)]).ConfigureAwait(false);
            foreach ((StressProgram program, int seed) in batch.Where(program => program.Seed % arguments.Fixed == 0))
            {
                await fixes.FixAsync(program, seed).ConfigureAwait(false);
            }

            int done = Interlocked.Add(ref count, batch.Length);
            if (done % 10_000 < BatchSize)
            {
                await Console.Error.WriteLineAsync($"  {done:N0} programs after {_time.Elapsed:hh\\:mm\\:ss}, {_check.Failures.Count} failures").ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return count;
    }

    private async Task AnalyseEditsAsync(ImmutableArray<StressProgram> programs)
    {
        var edits = new EditCheck(_check);
        foreach (StressProgram program in programs)
        {
            _counts.HeapAtEnd = await edits.EditAsync(program, arguments.Edits, arguments.Seed).ConfigureAwait(false);
            _counts.HeapAtFirst = _counts.HeapAtFirst == 0 ? _counts.HeapAtEnd : _counts.HeapAtFirst;
            _counts.Edits += arguments.Edits;
        }

        if (_counts.HeapAtEnd - _counts.HeapAtFirst > Growth)
        {
            _check.Add(new("memory", new("edits", ""), $"from {_counts.HeapAtFirst / 1_000_000} to {_counts.HeapAtEnd / 1_000_000} MB"));
        }
    }

    private async Task ReportAsync()
    {
        foreach ((int index, StressFailure failure) in _check.Failures.Index())
        {
            await output.WriteLineAsync($"FAILED: {failure.Kind} in {failure.Program.Name}: {failure.Details}").ConfigureAwait(false);
            if (arguments.FailureFolder is { } folder)
            {
                Write(Path.Combine(folder, index.ToString("D4", null)), failure.Program);
            }
        }

        string section = StressSection.Of(arguments, _commit, _counts, _check.Failures, _time.Elapsed);
        await output.WriteLineAsync(section).ConfigureAwait(false);
        if (arguments.Page is { } page)
        {
            StressSection.Write(page, section);
        }
    }

    private static void Write(string folder, StressProgram program)
    {
        Directory.CreateDirectory(folder);
        foreach (SourceFile file in program.Files)
        {
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file.Name)), file.Text);
        }
    }
}
