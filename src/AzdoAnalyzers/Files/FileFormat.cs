namespace AzdoAnalyzers.Files;

/// <summary>How a file that isn't code says which value has which key.</summary>
internal enum FileFormat
{
    /// <summary>Lines with <c>NAME=value</c> in them: scripts, <c>.env</c>, <c>.http</c>, Markdown, whatever isn't known.</summary>
    Lines,

    /// <summary>JSON, with comments and trailing commas too.</summary>
    Json,

    /// <summary>XML.</summary>
    Xml,

    /// <summary>YAML.</summary>
    Yaml,

    /// <summary>The language of Terraform.</summary>
    Terraform,

    /// <summary>A page whose C# code the compiler sees: what stands in it is found there.</summary>
    Page,
}
