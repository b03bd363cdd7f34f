namespace AzdoAnalyzers.Flow.Engine;

/// <summary>What a trace ends at.</summary>
internal enum FlowSourceKind
{
    /// <summary>A constant in the source.</summary>
    Constant,

    /// <summary>A read of an environment variable.</summary>
    EnvironmentVariable,

    /// <summary>An argument of the command line.</summary>
    Argument,

    /// <summary>What somebody types, or another program pipes in.</summary>
    Console,

    /// <summary>What a file holds.</summary>
    File,

    /// <summary>A setting: <c>IConfiguration</c>, <c>ConfigurationManager</c>, a settings class.</summary>
    Configuration,

    /// <summary>What somebody types into a field of a window or page.</summary>
    Form,
}
