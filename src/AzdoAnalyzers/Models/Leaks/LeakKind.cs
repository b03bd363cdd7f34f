namespace AzdoAnalyzers.Models.Leaks;

/// <summary>Where what is written can be read by others.</summary>
internal enum LeakKind
{
    /// <summary>What a program prints, which pipelines keep.</summary>
    Console,

    /// <summary>A log, a trace, the output of a test.</summary>
    Log,

    /// <summary>The message of an exception.</summary>
    Exception,

    /// <summary>Tags and properties of telemetry.</summary>
    Telemetry,

    /// <summary>A file.</summary>
    File,

    /// <summary>The command line of a process, which other users of the machine can list.</summary>
    CommandLine,

    /// <summary>The query of a URL, which servers and proxies log.</summary>
    Query,

    /// <summary>The text of an object, which is what logs and messages show of it.</summary>
    Text,
}
