namespace AzdoAnalyzers.CodeFixes;

/// <summary>Where a fix reads a value from: one entry of the menu each, in this order. Tools that don't ask take the first.</summary>
internal enum ReadSource
{
    /// <summary>The environment variable.</summary>
    Environment,

    /// <summary>An environment variable for this one of several organizations.</summary>
    OwnVariable,

    /// <summary>For a personal access token: its environment variable or, where that is missing, the one of the job access token.</summary>
    JobAccessToken,

    /// <summary>An <c>IConfiguration</c> that is in scope.</summary>
    Configuration,

    /// <summary>Nothing is read: the program signs in with the identity that it runs under.</summary>
    Identity,
}
