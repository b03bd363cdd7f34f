using System.Globalization;
using AzdoAnalyzers.Benchmarks.Benchmarks;
using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.Benchmarks.Gate;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["gate"]:
        return await new CostGate(Console.Out, MeasuredCode.Unrelated).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["client"]:
        return await new CostGate(Console.Out, MeasuredCode.Client).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["growth"]:
        return await new GrowthGate(Console.Out).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["rules"]:
        return await new RuleCost(Console.Out).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["folder", var folder, .. var options]:
        await new FolderCost(Console.Out, folder, References(options)).WriteAsync().ConfigureAwait(false);
        return 0;
    case [FolderCost.Child, var kind, var folder, var references, var rounds]:
        await FolderCost.WriteChildAsync(Console.Out, kind, folder, references.Length == 0 ? null : references, int.Parse(rounds, CultureInfo.InvariantCulture)).ConfigureAwait(false);
        return 0;
    case ["keystroke", var folder, .. var options]:
        return await new KeystrokeCost(Console.Out, SourceFolder.Open(folder, References(options))).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["menu"]:
        return await new MenuGate(Console.Out).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["menu", var folder, .. var options]:
        await new FolderMenus(Console.Out, SourceFolder.Open(folder, References(options))).WriteAsync().ConfigureAwait(false);
        return 0;
    case ["mix", var folder]:
        await new CodeMix(Console.Out).WriteAsync(folder).ConfigureAwait(false);
        return 0;
    case ["files"]:
        return await new FileSearchGate(Console.Out).PassesAsync().ConfigureAwait(false) ? 0 : 1;
    case ["bench", .. var options]:
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MeasuredConfig).Assembly).Run(options, MeasuredConfig.Create());
        return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync("Say 'gate' or 'client' for the checks that CI runs, 'growth', 'rules', 'files' or 'menu' for further ones, 'folder', 'keystroke' or 'menu' with a folder of C# and perhaps --references and a folder of assemblies, 'mix' with a folder of repositories, or 'bench' and BenchmarkDotNet's options (--filter '*Edit*') for the benchmarks.").ConfigureAwait(false);
        return 2;
}

static string? References(string[] options) => options is ["--references", var folder] ? folder : null;
