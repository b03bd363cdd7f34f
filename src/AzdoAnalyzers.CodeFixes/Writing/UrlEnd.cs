namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>What stands behind a URL, whose value in a variable may end with a slash or not.</summary>
internal enum UrlEnd
{
    /// <summary>Nothing: it stays as it is.</summary>
    Open,

    /// <summary>Nothing, and whether it ends with a slash says nothing to what takes it: a slash that stood there goes.</summary>
    Indifferent,

    /// <summary>Another text, which brings the slash.</summary>
    BeforeText,

    /// <summary>The paths of requests, which replace the last part of a base address that doesn't end with a slash.</summary>
    BaseAddress,
}
