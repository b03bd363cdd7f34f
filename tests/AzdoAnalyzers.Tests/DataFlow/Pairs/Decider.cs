namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>The one thing in which the programs of a pair differ.</summary>
internal enum Decider
{
    /// <summary>Which of two clients gets the value: that of Azure DevOps or another service's.</summary>
    Service,

    /// <summary>Whether the object that holds the value is handed over, or the one beside it.</summary>
    Sibling,

    /// <summary>Whether the value is replaced before it is used.</summary>
    Replaced,

    /// <summary>Whether the argument of a call opens the branch that uses the value.</summary>
    Branch,

    /// <summary>Whether the message that has the value is sent.</summary>
    Sent,

    /// <summary>Whether a variable that may be missing is guarded.</summary>
    Guarded,
}
