using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>Analyses programs, many at once, and finds the one that an exception or a hang comes from.</summary>
/// <param name="analyzers">Makes new instances of the analyzers.</param>
internal sealed class StressCheck(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers)
{
    /// <summary>How long the rules may take for one file on top of binding; for one that is longer than <see cref="Length"/>, for each such part of it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    /// <summary>How many characters a long file has, some 1,200 lines. What takes more than in proportion to the length is a hang.</summary>
    public const int Length = 50_000;

    /// <summary>A time counts if it repeats: other programs run on the machine.</summary>
    private const int Repetitions = 4;

    private readonly ConcurrentQueue<StressFailure> _failures = [];

    private readonly ConcurrentQueue<StressProgram> _suspects = [];

    /// <summary>How long many programs take at once, of late: one that takes too long stands out.</summary>
    private TimeSpan _usual = TimeSpan.Zero;

    /// <summary>What was found to be wrong.</summary>
    public IReadOnlyCollection<StressFailure> Failures => _failures;

    /// <summary>Notes a failure.</summary>
    public void Add(StressFailure failure) => _failures.Enqueue(failure);

    /// <summary>Analyses programs at once; those that throw by themselves fail, those that may have taken too long are timed at the end. How long it took with binding.</summary>
    public async Task<TimeSpan> AnalyseAsync(IReadOnlyList<StressProgram> programs)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        StressAnalysis analysis = await StressAnalysis.OfAsync(StressCompilation.Of(programs), analyzers()).ConfigureAwait(false);
        TimeSpan time = Environment.CpuUsage.TotalTime - start;
        TimeSpan usual = programs.Count == 1 ? TimeSpan.Zero : _usual;
        _usual = ((_usual * 9) + time) / 10;
        if (analysis.Exception is not null)
        {
            await NarrowAsync(programs, analysis.Exception).ConfigureAwait(false);
        }
        else if (time > Limit + usual)
        {
            await SuspectAsync(programs).ConfigureAwait(false);
        }

        return time;
    }

    /// <summary>Times what may have taken too long, when nothing else runs here.</summary>
    public async Task TimeSuspectsAsync()
    {
        foreach (StressProgram program in _suspects)
        {
            TimeSpan added = await AddedAsync(program).ConfigureAwait(false);
            if (added > LimitOf(program))
            {
                Add(new("hang", program, $"{added.TotalMilliseconds:F0} ms of a processor on top of binding"));
            }
        }
    }

    private static TimeSpan LimitOf(StressProgram program) => Limit * program.Files.Sum(file => Math.Max(1, file.Text.Length / (double)Length));

    /// <summary>How long the rules take for a program on top of binding, in time of a processor, which says more on a machine that others use: the least of some attempts.</summary>
    public async Task<TimeSpan> AddedAsync(StressProgram program)
    {
        TimeSpan least = TimeSpan.MaxValue;
        for (int attempt = 0; attempt < Repetitions && least > LimitOf(program); attempt++)
        {
            CSharpCompilation compilation = StressCompilation.Of(program);
            TimeSpan start = Environment.CpuUsage.TotalTime;
            compilation.Clone().GetDiagnostics();
            TimeSpan bound = Environment.CpuUsage.TotalTime;
            await StressAnalysis.OfAsync(compilation, analyzers()).ConfigureAwait(false);
            TimeSpan added = Environment.CpuUsage.TotalTime - bound - (bound - start);
            least = added < least ? added : least;
        }

        return least > TimeSpan.Zero ? least : TimeSpan.Zero;
    }

    /// <summary>Looks for those of some programs that take long by themselves, whatever for: in that half of them that does.</summary>
    private async Task SuspectAsync(IReadOnlyList<StressProgram> programs)
    {
        if (programs.Count == 1)
        {
            _suspects.Enqueue(programs[0]);
            return;
        }

        foreach (StressProgram[] half in programs.Chunk((programs.Count + 1) / 2))
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            await StressAnalysis.OfAsync(StressCompilation.Of(half), analyzers()).ConfigureAwait(false);
            if (Environment.CpuUsage.TotalTime - start > Limit)
            {
                await SuspectAsync(half).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The programs that throw by themselves; where none does, all of them together.</summary>
    private async Task NarrowAsync(IReadOnlyList<StressProgram> programs, string exception)
    {
        bool isFound = false;
        foreach (StressProgram program in programs.Count == 1 ? [] : programs)
        {
            // In a namespace too, as it was when it threw.
            StressAnalysis alone = await StressAnalysis.OfAsync(StressCompilation.Of([program, new StressProgram("", "")]), analyzers()).ConfigureAwait(false);
            if (alone.Exception is not null)
            {
                isFound = true;
                Add(new("exception of an analyzer", program, alone.Exception));
            }
        }

        if (!isFound)
        {
            Add(new("exception of an analyzer", programs.Count == 1 ? programs[0] : Together(programs), exception));
        }
    }

    private static StressProgram Together(IReadOnlyList<StressProgram> programs)
        => new($"{programs[0].Name} to {programs[^1].Name} together", [.. programs.SelectMany(program => program.Files)]);
}
