using System.Diagnostics;
using AzdoAnalyzers.Fuzzing.Targets;

namespace AzdoAnalyzers.Fuzzing;

/// <summary>Gives each target its first texts and then changed ones: what reaches something new is kept and changed further.</summary>
internal sealed class FuzzRun(FuzzArguments arguments, TextWriter output)
{
    /// <summary>More than that for one text is a hang.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    /// <summary>Times repeat on a machine that others use, if the text is the reason.</summary>
    private const int Repetitions = 4;

    /// <summary>A target that has failed so often has been found out.</summary>
    private const int MostFailures = 20;

    private readonly List<FuzzFailure> _failures = [];

    /// <summary>Does what the arguments ask for; true if nothing failed.</summary>
    public bool Run()
    {
        List<FuzzCounts> counts = [.. arguments.Targets.Select(Run)];
        foreach ((int index, FuzzFailure failure) in _failures.Index())
        {
            output.WriteLine($"FAILED: {failure.Target}, a text of {failure.Text.Length} characters: {failure.Details}");
            if (arguments.FailureFolder is { } folder)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, $"{failure.Target}-{index:D3}.txt"), failure.Text);
            }
        }

        string section = FuzzSection.Of(arguments.Seed, counts, _failures.Count);
        output.WriteLine(section);
        if (arguments.Page is { } page)
        {
            FuzzSection.Write(page, section);
        }

        return _failures.Count == 0;
    }

    private FuzzCounts Run(FuzzTarget target)
    {
        var coverage = new Coverage();
        var random = new Random(arguments.Seed);
        var mutator = new TextMutator(random, target.Words);
        List<string> kept = [.. target.Seeds];
        TimeSpan slowest = TimeSpan.Zero;
        int failuresBefore = _failures.Count;
        foreach (string seed in target.Seeds)
        {
            Try(seed);
            coverage.IsNew();
        }

        int atFirst = coverage.Branches;
        int runs = kept.Count;
        for (; runs < target.Seeds.Length + target.RunsOf(arguments.Runs) && _failures.Count - failuresBefore < MostFailures; runs++)
        {
            string text = mutator.Of(kept[random.Next(kept.Count)], kept);
            Try(text);
            if (coverage.IsNew())
            {
                kept.Add(text);
            }
        }

        return new(target.Name, runs, kept.Count - target.Seeds.Length, atFirst, coverage.Branches, slowest);

        void Try(string text)
        {
            TimeSpan time = Time(text);
            for (int attempt = 1; attempt < Repetitions && time > Limit; attempt++)
            {
                TimeSpan again = Time(text);
                time = again < time ? again : time;
            }

            slowest = time > slowest ? time : slowest;
            if (time > Limit)
            {
                _failures.Add(new(target.Name, text, $"takes {time.TotalMilliseconds:F0} ms"));
            }
        }

        TimeSpan Time(string text)
        {
            Coverage.Start();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            var time = Stopwatch.StartNew();
            try
            {
                target.Run(text);
            }
            catch (Exception exception)
            {
                _failures.Add(new(target.Name, text, exception is FuzzPropertyException ? exception.Message : $"{exception.GetType().FullName}\n{exception.StackTrace}"));
            }

            TimeSpan used = Environment.CpuUsage.TotalTime - start;
            return used < time.Elapsed ? used : time.Elapsed;
        }
    }
}
