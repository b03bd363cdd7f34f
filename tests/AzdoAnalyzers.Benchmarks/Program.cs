using AzdoAnalyzers.Benchmarks.Benchmarks;
using AzdoAnalyzers.Benchmarks.Gate;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["gate"]:
        return await new CostGate(Console.Out).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["growth"]:
        return await new GrowthGate(Console.Out).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["rules"]:
        return await new RuleCost(Console.Out).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["bench", .. var options]:
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MeasuredConfig).Assembly).Run(options, MeasuredConfig.Create());
        return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync("Say 'gate', 'growth' or 'rules' for the checks that CI runs, or 'bench' and BenchmarkDotNet's options (--filter '*Edit*') for the benchmarks.").ConfigureAwait(false);
        return 2;
}
