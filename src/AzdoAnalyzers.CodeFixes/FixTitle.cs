using AzdoAnalyzers.Configuration;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>What a fix is called in a menu, which has room for few words: those that say what to look at stay, those that say where it reads go.</summary>
internal static class FixTitle
{
    /// <summary>What a constant that becomes a property may do.</summary>
    public const string BreaksCallers = "may break callers";

    /// <summary>Where an error comes up that doesn't name the variable first.</summary>
    public const string TypeInitializer = "type initializer";

    public static string Of(IReadOnlyList<Plan> plans, ReadSource source)
    {
        var ofPlan = plans.Any(plan => plan.Conversion.BreaksCallers) ? BreaksCallers : plans.Any(plan => plan.IsHidden) ? TypeInitializer : null;
        return plans[0].Title is { } title ? title + Notes(plans[0].Target.Reason, ofPlan) : OfRead(plans[0].Target.Parts[0].Variable, source, plans[0].Target.Reason, ofPlan);
    }

    /// <summary>The title of a fix that reads a variable or setting.</summary>
    public static string OfRead(string variable, ReadSource source, FixReason? reason, string? ofPlan)
        => (source, IsShort: ofPlan is not null && NoteOf(reason) is not null) switch
        {
            (ReadSource.JobAccessToken, var isShort) => $"Read '{variable}' or '{EnvironmentVariables.JobAccessToken}'{(isShort ? "" : " from the environment")}",
            (ReadSource.Configuration, true) => $"Read setting '{variable}'",
            (ReadSource.Configuration, false) => $"Read '{variable}' from the configuration",
            (_, var isShort) => $"Read '{variable}'{(isShort ? "" : " from the environment")}",
        } + Notes(reason, ofPlan);

    /// <summary>What to look at before a fix is chosen.</summary>
    /// <param name="reason">Why it is by choice, as far as the finding says.</param>
    /// <param name="ofPlan">Why it is, as the change itself shows.</param>
    public static string Notes(FixReason? reason, string? ofPlan = null)
        => new[] { NoteOf(reason), ofPlan }.OfType<string>().ToList() is { Count: > 0 } notes ? $" ({string.Join(", ", notes)})" : "";

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
