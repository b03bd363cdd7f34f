namespace AzdoAnalyzers;

/// <summary>
/// The properties by which an analyzer tells a code fix what to rewrite. None ever holds a character of a secret:
/// properties are written to SARIF files and binary logs as they are.
/// </summary>
internal static class FixProperties
{
    /// <summary>Name of a <see cref="FixKind"/>; a diagnostic without it has no fix.</summary>
    public const string Kind = nameof(Kind);

    /// <summary>Name of the <see cref="FixReason"/> for which the fix is by choice, or the diagnostic has none.</summary>
    public const string Reason = nameof(Reason);

    /// <summary>The environment variable that the fix reads, or names.</summary>
    public const string Variable = nameof(Variable);

    /// <summary>
    /// Where in the constant value of the expression at the diagnostic's location the part to be replaced starts;
    /// together with <see cref="Length"/>. Without the two the whole value is replaced.
    /// </summary>
    public const string Start = nameof(Start);

    /// <summary>How many characters of the constant value are replaced.</summary>
    public const string Length = nameof(Length);

    /// <summary>A variable for this one of several organizations, which a fix offers first; absent where nothing tells it from the others.</summary>
    public const string OwnVariable = nameof(OwnVariable);

    /// <summary>The environment variable that is read now, if <see cref="Variable"/> is to be read instead.</summary>
    public const string OldVariable = nameof(OldVariable);
}
