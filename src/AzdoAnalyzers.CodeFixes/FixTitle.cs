using AzdoAnalyzers.Configuration;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>What a fix is called in a menu, which has room for few words: those that say what to look at stay, those that say where it reads go.</summary>
internal static class FixTitle
{
    private const string BreaksCallers = "may break callers";

    public static string Of(IReadOnlyList<Plan> plans, ReadSource source)
        => plans[0].Title is { } title ? title + Notes(plans[0].Target.Reason, plans.Any(plan => plan.Conversion.BreaksCallers))
            : OfRead(plans[0].Target.Parts[0].Variable, source, plans[0].Target.Reason, plans.Any(plan => plan.Conversion.BreaksCallers));

    /// <summary>The title of a fix that reads a variable or setting.</summary>
    public static string OfRead(string variable, ReadSource source, FixReason? reason, bool breaksCallers)
        => (source, IsShort: breaksCallers && NoteOf(reason) is not null) switch
        {
            (ReadSource.JobAccessToken, var isShort) => $"Read '{variable}' or '{EnvironmentVariables.JobAccessToken}'{(isShort ? "" : " from the environment")}",
            (ReadSource.Configuration, true) => $"Read setting '{variable}'",
            (ReadSource.Configuration, false) => $"Read '{variable}' from the configuration",
            (_, var isShort) => $"Read '{variable}'{(isShort ? "" : " from the environment")}",
        } + Notes(reason, breaksCallers);

    /// <summary>What to look at before a fix is chosen.</summary>
    public static string Notes(FixReason? reason, bool breaksCallers = false)
        => (NoteOf(reason), breaksCallers) switch
        {
            ({ } note, true) => $" ({note}, {BreaksCallers})",
            ({ } note, false) => $" ({note})",
            (null, true) => $" ({BreaksCallers})",
            _ => "",
        };

    private static string? NoteOf(FixReason? reason) => reason switch
    {
        FixReason.TestProject => "the test needs it",
        FixReason.SeveralOrganizations => "several organizations",
        FixReason.Unproven => "if it is a token",
        FixReason.NoVariable => "a variable of your own",
        FixReason.OtherHost => "another host",
        FixReason.StandIn => "it may be meant so",
        FixReason.SetByTests => "tests set it",
        FixReason.AskedFor => "see the usage",
        FixReason.InQuery => "better in a header",
        FixReason.Shown => "somebody may read it",
        _ => null,
    };
}
