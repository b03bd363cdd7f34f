namespace AzdoAnalyzers.CodeFixes;

/// <summary>What a fix is called in a menu.</summary>
internal static class FixTitle
{
    public static string Of(IReadOnlyList<Plan> plans)
        => Title(plans[0]) + (plans.Any(plan => plan.Conversion.BreaksCallers) ? " (the constant becomes a property, which may break callers)" : "");

    private static string Title(Plan plan)
        => plan.RemovesOnly ? "Remove the user information from the URL"
            : plan.IsFallback ? "Require the environment variable instead of falling back"
            : $"Read '{plan.Target.Parts[0].Variable}' from the environment";
}
