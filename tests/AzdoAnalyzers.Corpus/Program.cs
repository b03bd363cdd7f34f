using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Corpus;
using AzdoAnalyzers.Corpus.Differences;
using AzdoAnalyzers.Corpus.Fixing;
using AzdoAnalyzers.Corpus.Pairs;
using AzdoAnalyzers.Corpus.Pinned;
using AzdoAnalyzers.Corpus.Stress;

try
{
    return await RunAsync().ConfigureAwait(false) ? 0 : 1;
}
catch (UserErrorException error)
{
    await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
    return 2;
}

Task<bool> RunAsync() => args switch
{
    ["fetch", .. var words] => new FetchRun(FetchArguments.Parse(words), Console.Out).RunAsync(),
    ["difference", .. var words] => new DifferenceRun(DifferenceArguments.Parse(words), Console.Out).RunAsync(),
    ["pairs", .. var words] => new PairRun(PairArguments.Parse(words), Console.Out).RunAsync(),
    ["stress", .. var words] => new StressRun(StressArguments.Parse(words), Console.Out).RunAsync(),
    _ when Arguments.Parse(args) is { Fix: true } arguments => new FixRun(arguments, Console.Out).RunAsync(),
    _ => new CorpusRun(Arguments.Parse(args)).RunAsync(),
};
