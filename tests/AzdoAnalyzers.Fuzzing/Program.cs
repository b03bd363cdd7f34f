using AzdoAnalyzers.Fuzzing;

Coverage.Attach();
try
{
    FuzzArguments arguments = FuzzArguments.Parse(args);
    return arguments.IsInstrumented
        ? new FuzzRun(arguments, Console.Out).Run() ? 0 : 1
        : InstrumentedCopy.Run(args);
}
catch (FuzzArgumentException error)
{
    await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
    return 2;
}
