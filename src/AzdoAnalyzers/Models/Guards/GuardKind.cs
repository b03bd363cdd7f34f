namespace AzdoAnalyzers.Models.Guards;

/// <summary>What a call of a library says of what it is handed.</summary>
internal enum GuardKind
{
    /// <summary>It is true where the value is missing or empty, and false elsewhere.</summary>
    TrueWhereMissing,

    /// <summary>It is false where the value is missing or empty.</summary>
    FalseWhereMissing,

    /// <summary>It doesn't come back where the value is <see langword="null"/>.</summary>
    StopsWhereNull,

    /// <summary>It doesn't come back where the value is <see langword="null"/> or empty.</summary>
    StopsWhereMissing,

    /// <summary>It doesn't come back unless the condition is true.</summary>
    StopsWhereFalse,

    /// <summary>It doesn't come back unless the condition is false.</summary>
    StopsWhereTrue,

    /// <summary>It doesn't come back unless the value is as the constraint beside it says: <c>Is.Not.Null</c>, <c>Is.True</c>.</summary>
    StopsUnlessConstraint,

    /// <summary>It doesn't come back where the attributes of a member of the object say that it is needed, and it is missing.</summary>
    StopsByAttributes,

    /// <summary>It is false there.</summary>
    FalseByAttributes,

    /// <summary>It never comes back.</summary>
    NeverReturns,

    /// <summary>The object that it is called on isn't empty behind it.</summary>
    Fills,

    /// <summary>The object that it is called on may be empty behind it.</summary>
    Empties,
}
