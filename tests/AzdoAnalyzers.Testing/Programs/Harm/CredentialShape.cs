namespace AzdoAnalyzers.Testing.Programs.Harm;

/// <summary>How a program comes to its credential.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Members">Members of the program's class, with <c>VALUE</c> where the hard-coded credential stands.</param>
/// <param name="Statements">Statements before all others.</param>
/// <param name="Token">The expression that is the credential.</param>
public sealed record CredentialShape(string Name, string Members, string Statements, string Token)
{
    private const string Options = "private sealed class Options { public string Pat { get; set; } = VALUE; }";

    /// <summary>Whether an argument takes the place of the hard-coded one.</summary>
    public bool IsOverridden => Statements.Contains("args", StringComparison.Ordinal);

    /// <summary>Whether a setting takes the place of the hard-coded one.</summary>
    public bool IsConfigured => (Members + Statements).Contains("AppContext.GetData", StringComparison.Ordinal);

    /// <summary>
    /// Whether it is known who else is given the credential. A known limit: what comes out of a store of several values, or of a method that several
    /// callers hand something to or that has another value to hand back, is followed to where it is written, and not to the clients of other services.
    /// </summary>
    public bool IsFollowedToOthers { get; private init; } = true;

    public static readonly CredentialShape[] All =
    [
        new("literal", "", "", "VALUE"),
        new("local", "", "var pat = VALUE;", "pat"),
        new("constant", "private const string Pat = VALUE;", "", "Pat"),
        new("static readonly field", "private static readonly string Pat = VALUE;", "", "Pat"),
        new("lambda", "", "Func<string> pat = () => VALUE;", "pat()"),
        new("checked local", "", "var pat = VALUE; if (string.IsNullOrEmpty(pat)) { Console.WriteLine(\"no token\"); return; }", "pat"),
        new("parameter", "private static string Given(string pat) { return pat; }", "", "Given(VALUE)"),
        new("parameter with two callers", "private static string Given(string pat) { return pat; }", "var pat = args.Length > 0 ? Given(args[0]) : Given(VALUE);", "pat") { IsFollowedToOthers = false },
        new("local that an argument overrides", "", "var pat = VALUE; if (args.Length > 0) { pat = args[0]; }", "pat"),
        new("conditional with an argument", "", "var pat = args.Length > 0 ? args[0] : VALUE;", "pat"),
        new("argument of what looks for one", "private static string Arg(string[] args, string fallback) { return args.Length > 0 ? args[0] : fallback; }", "var pat = Arg(args, VALUE);", "pat") { IsFollowedToOthers = false },
        new("local for want of an argument", "", "var fallback = VALUE; var pat = args.Length > 0 ? args[0] : fallback;", "pat"),
        new("behind an argument", "", "var pat = args.FirstOrDefault() ?? VALUE;", "pat"),
        new("property that an argument overrides", "private static string Pat { get; set; } = VALUE;", "if (args.Length > 0) { Pat = args[0]; }", "Pat"),
        new("options with a setter", Options, "var options = new Options(); if (args.Length > 0) { options.Pat = args[0]; }", "options.Pat"),
        new("options with an initializer", Options, "var options = args.Length > 0 ? new Options { Pat = args[0] } : new Options();", "options.Pat"),
        new("options that a binder sets", Options, "var options = new Options(); foreach (var argument in args.Take(1)) { typeof(Options).GetProperty(\"Pat\").SetValue(options, argument); }", "options.Pat"),
        new("settings", "", "var settings = new Dictionary<string, string> { [\"azure\"] = VALUE, [\"jira\"] = \"token-of-jira\" }; if (args.Length > 0) { settings[\"azure\"] = args[0]; }", "settings[\"azure\"]"),
        new("settings for all", "private static readonly Dictionary<string, string> Settings = new Dictionary<string, string> { [\"azure\"] = VALUE, [\"jira\"] = \"token-of-jira\" }; private static string Get(string key) { return Settings[key]; }", "Console.WriteLine(Get(\"jira\").Length);", "Get(\"azure\")") { IsFollowedToOthers = false },
        new("behind a setting", "private static string Setting(string key) { var file = AppContext.GetData(\"settings\") as string; return file == null ? null : File.ReadAllLines(file).Where(line => line.StartsWith(key + \"=\")).Select(line => line.Substring(key.Length + 1)).FirstOrDefault(); }", "var pat = Setting(\"Pat\") ?? VALUE;", "pat"),
        new("options that settings are read into", Options, "var options = new Options(); var file = AppContext.GetData(\"settings\") as string; if (file != null) { foreach (var line in File.ReadAllLines(file)) { typeof(Options).GetProperty(line.Split('=')[0]).SetValue(options, line.Split('=')[1]); } }", "options.Pat"),
        new("behind the variable", "", "var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") ?? VALUE;", "pat"),
        new("other variable without a guard", "", "var pat = Environment.GetEnvironmentVariable(\"MY_PAT\");", "pat"),
        new("other variable behind an argument", "", "var pat = args.FirstOrDefault() ?? Environment.GetEnvironmentVariable(\"MY_PAT\") ?? \"\";", "pat"),
    ];
}
