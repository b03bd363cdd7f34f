using System.Diagnostics;
using System.Globalization;
using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.Files;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>Passes when looking at files that hold nothing allocates nothing, and goes at a rate that no build notices. What else runs beside it takes no part in the time of the process.</summary>
internal sealed class FileSearchGate(TextWriter output)
{
    private const int Length = 8 * 1024 * 1024;

    private const int Rounds = 5;

    /// <summary>Looks in a round, since the time that a processor spent is told in hundredths of a second.</summary>
    private const int Looks = 10;

    /// <summary>How often a short text is looked at before, so that the methods are compiled as they are in a compiler that runs for a while.</summary>
    private const int WarmUps = 300;

    private const int WarmUpLength = 64 * 1024;

    private const double LeastRate = 500;

    /// <summary>Measures each kind of text, prints what was measured, and says whether all of it is allowed.</summary>
    public async Task<bool> PassesAsync()
    {
        var passes = true;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Texts of {Length / 1e6:N1} MB in UTF-8 without a token or a word of Azure DevOps, .NET {Environment.Version}, the fastest of {Rounds} rounds, in time of one processor:")).ConfigureAwait(false);
        foreach (var (kind, isListed, text) in SettingsFile.OfLength(Length))
        {
            var (rate, allocated) = Measure(SourceText.From(text));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {kind,-10} {rate,7:N0} MB/s   {allocated} bytes allocated")).ConfigureAwait(false);
            if ((isListed && rate < LeastRate) || allocated > 0)
            {
                passes = false;
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"FAILED: {LeastRate} MB/s are asked for where the package lists files of the kind, and no allocation anywhere.")).ConfigureAwait(false);
            }
        }

        return passes;
    }

    private static (double Rate, long Allocated) Measure(SourceText text)
    {
        if (!FileCandidates.Of(text).IsEmpty)
        {
            throw new InvalidOperationException("The measured text holds something.");
        }

        var beginning = SourceText.From(text.ToString(new TextSpan(0, WarmUpLength)));
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            FileCandidates.Of(beginning);
        }

        var rates = new List<double>();
        long allocated = 0;
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < Rounds; round++)
        {
            process.Refresh();
            var start = process.TotalProcessorTime;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var look = 0; look < Looks; look++)
            {
                FileCandidates.Of(text);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            process.Refresh();
            rates.Add(Looks * text.Length / 1e6 / (process.TotalProcessorTime - start).TotalSeconds);
        }

        return (rates.Max(), allocated);
    }
}
