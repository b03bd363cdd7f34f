using AzdoAnalyzers.Configuration;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>What a fix is called in a menu.</summary>
internal static class FixTitle
{
    public static string Of(IReadOnlyList<Plan> plans, ReadSource source)
        => Title(plans[0], source) + Because(plans[0].Target.Reason) + (plans.Any(plan => plan.Conversion.BreaksCallers) ? " (the constant becomes a property, which may break callers)" : "");

    /// <summary>What to look at before a fix is chosen.</summary>
    public static string Because(FixReason? reason) => reason switch
    {
        FixReason.TestProject => " (the test then needs it)",
        FixReason.SeveralOrganizations => " (there are several organizations)",
        FixReason.Unproven => " (if the text is a token)",
        FixReason.Shown => " (somebody may look at what is written)",
        _ => "",
    };

    private static string Title(Plan plan, ReadSource source)
        => plan.Title ?? OfRead(plan.Target.Parts[0].Variable, source);

    private static string OfRead(string variable, ReadSource source) => source switch
    {
        ReadSource.JobAccessToken => $"Read '{variable}', or '{EnvironmentVariables.JobAccessToken}' where that is missing, from the environment",
        ReadSource.Configuration => $"Read '{variable}' from the configuration",
        _ => $"Read '{variable}' from the environment",
    };
}
