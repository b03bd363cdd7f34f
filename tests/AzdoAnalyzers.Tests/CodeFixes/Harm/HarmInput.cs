namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>What a program's user gives it besides variables.</summary>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Configuration">What stands in its settings; absent: there is no such file.</param>
internal sealed record HarmInput(string[] Arguments, string? Configuration)
{
    /// <summary>Nothing, or what overrides that which is hard-coded: by arguments, or by the settings.</summary>
    public static readonly IReadOnlyList<HarmInput> All =
    [
        new([], null),
        new([HarmCheck.Override, "https://dev.azure.com/organization-of-the-argument"], null),
        new([], "Pat=" + HarmCheck.Override),
    ];

    /// <summary>Whether it overrides something.</summary>
    public bool IsOverride => Arguments.Length > 0 || Configuration is not null;

    public override string ToString() => Configuration is not null ? "settings" : Arguments.Length > 0 ? "arguments" : "no input";
}
