using AzdoAnalyzers.Corpus;

try
{
    return await new CorpusRun(Arguments.Parse(args)).RunAsync().ConfigureAwait(false) ? 0 : 1;
}
catch (UserErrorException error)
{
    await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
    return 2;
}
