namespace AzdoAnalyzers.Flow.Engine;

/// <summary>What happens to a value at a place of its way. The names stand in logs.</summary>
internal enum WayRole
{
    /// <summary>The value is written there, as a constant.</summary>
    Written,

    /// <summary>It comes from one member into another one: as an argument, as what a call hands back, as what a field or property holds.</summary>
    Passed,

    /// <summary>A longer text is joined of it.</summary>
    Joined,

    /// <summary>The sink takes it.</summary>
    Used,
}
