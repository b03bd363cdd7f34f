namespace AzdoAnalyzers.Models.Guards;

/// <summary>How a library checks the members of an object.</summary>
internal enum ValidationKind
{
    /// <summary>By the attributes of its members.</summary>
    Annotations,

    /// <summary>By a function that is handed to the call.</summary>
    Condition,

    /// <summary>By rules, each of which starts with the member that is handed to the call.</summary>
    Rule,

    /// <summary>By a method of the project that answers <c>Success</c>.</summary>
    Method,
}
