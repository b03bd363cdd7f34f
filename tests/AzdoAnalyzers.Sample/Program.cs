using AzdoAnalyzers.Sample;
using AzdoAnalyzers.Testing.Packaging;

var progress = new Progress(Console.Out, stepCount: 8);
try
{
    new Walkthrough(progress).Run();
    return 0;
}
catch (Exception unexpected) when (unexpected is UnexpectedOutcomeException or CommandFailedException)
{
    progress.Failed(unexpected.Message);
    return 1;
}
