using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Corpus;
using AzdoAnalyzers.Corpus.Fixing;

try
{
    var arguments = Arguments.Parse(args);
    Task<bool> run = arguments.Fix ? new FixRun(arguments, Console.Out).RunAsync() : new CorpusRun(arguments).RunAsync();
    return await run.ConfigureAwait(false) ? 0 : 1;
}
catch (UserErrorException error)
{
    await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
    return 2;
}
