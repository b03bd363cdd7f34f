namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>What in a program has a name that a fix would like to write, or what of its usings is missing.</summary>
public enum Collision
{
    /// <summary>Nothing: <c>using System;</c> is there.</summary>
    None,

    /// <summary>There are no <c>using</c> directives.</summary>
    NoUsings,

    /// <summary>There are some, but not <c>using System;</c>.</summary>
    Usings,

    /// <summary>Types are called <c>Environment</c> and <c>InvalidOperationException</c>.</summary>
    Type,

    /// <summary>A property is called <c>Environment</c>.</summary>
    Property,

    /// <summary>A namespace is called <c>Environment</c>.</summary>
    Namespace,

    /// <summary>A namespace is called <c>System</c>, and has a type <c>Environment</c>.</summary>
    System,

    /// <summary>A field is called <c>personalAccessToken</c>.</summary>
    Variable,
}
