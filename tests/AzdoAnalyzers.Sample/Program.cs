using AzdoAnalyzers.Sample;
using AzdoAnalyzers.Testing.Packaging;

// With "picture", the picture of the build is written; it is compared otherwise.
var progress = new Progress(Console.Out, stepCount: 9);
try
{
    new Walkthrough(progress, writesPicture: args is ["picture"]).Run();
    return 0;
}
catch (Exception unexpected) when (unexpected is UnexpectedOutcomeException or CommandFailedException)
{
    progress.Failed(unexpected.Message);
    return 1;
}
