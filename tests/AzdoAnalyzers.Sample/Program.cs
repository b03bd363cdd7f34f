using AzdoAnalyzers.Sample;
using AzdoAnalyzers.Testing.Packaging;

// Without arguments the walkthrough, with "picture" it writes the picture of the build; with "start" the commands of the
// page for newcomers, with "start write" their times are written there.
var runsPage = args is ["start", ..];
var progress = new Progress(Console.Out, stepCount: runsPage ? GettingStarted.StepCount : Walkthrough.StepCount);
try
{
    if (runsPage)
    {
        new GettingStarted(progress, writesTable: args is [_, "write"]).Run();
    }
    else
    {
        new Walkthrough(progress, writesPicture: args is ["picture"]).Run();
    }

    return 0;
}
catch (Exception unexpected) when (unexpected is UnexpectedOutcomeException or CommandFailedException)
{
    progress.Failed(unexpected.Message);
    return 1;
}
