using System.Collections.Immutable;
using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    /// <summary>A mistake that only a run finds that is guided by branches: it shows that this one is.</summary>
    public static readonly FuzzTarget Control = new("control", ["x"], [], text => FuzzPropertyException.ThrowUnless(!BranchControl.IsEnd(text), "no text goes all the way"));

    public static readonly ImmutableArray<FuzzTarget> All =
    [
        new("credentials", [.. SeedTexts.Values], SeedTexts.Words, CredentialsTarget.Run),
        .. FileTargets.All,
        new("sinks", [SeedTexts.SinkFile], SeedTexts.Words, UserFileTargets.ReadSinks),
        new("baseline", [SeedTexts.BaselineFile], SeedTexts.Words, UserFileTargets.ReadBaseline),
        new("commands", [.. SeedTexts.CommandLines], SeedTexts.Words, CommandTarget.Run),
        .. LiteralTargets.All,
        Control,
    ];
}
