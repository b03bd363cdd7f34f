namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>How a string literal is written.</summary>
internal enum LiteralStyle
{
    /// <summary><c>"…"</c>.</summary>
    Regular,

    /// <summary><c>@"…"</c>.</summary>
    Verbatim,

    /// <summary>Three quotes or more, on one line.</summary>
    Raw,

    /// <summary>Three quotes or more, on lines of their own.</summary>
    RawLines,
}
