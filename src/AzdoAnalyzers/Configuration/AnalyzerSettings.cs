using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Configuration;

/// <summary>The options that hold for one tree. An option whose value can't be understood counts as not set; AZDO0001 says so.</summary>
internal sealed class AnalyzerSettings
{
    /// <summary>The option for the variable that holds the personal access token.</summary>
    public const string PatVariableKey = "azdo_analyzers.pat_variable";

    /// <summary>The option for the variable that holds the organization URL.</summary>
    public const string UrlVariableKey = "azdo_analyzers.url_variable";

    /// <summary>The option for further variables that credentials and URLs may come from.</summary>
    public const string AcceptedVariablesKey = "azdo_analyzers.accepted_variables";

    /// <summary>Properties that say that a project holds tests: VSTest's, and Microsoft.Testing.Platform's.</summary>
    private static readonly string[] TestProjectKeys = ["build_property.IsTestProject", "build_property.IsTestingPlatformApplication"];

    private AnalyzerSettings(AnalyzerConfigOptions options, AnalyzerConfigOptions globalOptions)
    {
        PatVariable = Variable(options, PatVariableKey) ?? EnvironmentVariables.PersonalAccessToken;
        UrlVariable = Variable(options, UrlVariableKey) ?? EnvironmentVariables.OrganizationUrl;
        AcceptedVariables = options.TryGetValue(AcceptedVariablesKey, out var accepted) && AreVariableNames(accepted) ? Names(accepted) : [];
        IsTestProject = TestProjectKeys.Any(key => globalOptions.TryGetValue(key, out var value) && bool.TryParse(value, out var isTest) && isTest);
        Fingerprint = (string.Join(",", Variables) + IsTestProject).GetHashCode();
    }

    /// <summary>The environment variable that holds the personal access token.</summary>
    public string PatVariable { get; }

    /// <summary>The environment variable that holds the organization URL.</summary>
    public string UrlVariable { get; }

    /// <summary>Further environment variables that credentials and URLs may come from.</summary>
    private IReadOnlyList<string> AcceptedVariables { get; }

    /// <summary>All environment variables that the options name, or that have their place where none is named.</summary>
    public IEnumerable<string> Variables => AcceptedVariables.Concat([PatVariable, UrlVariable]);

    /// <summary>Whether the project holds tests, which are full of made-up values.</summary>
    public bool IsTestProject { get; }

    public static AnalyzerSettings Of(AnalyzerConfigOptionsProvider options, SyntaxTree tree)
        => new(options.GetOptions(tree), options.GlobalOptions);

    public static AnalyzerSettings Of(AnalyzerConfigOptionsProvider options, AdditionalText file)
        => new(options.GetOptions(file), options.GlobalOptions);

    /// <summary>The settings of some trees; those with the same options have the same settings.</summary>
    public static IReadOnlyDictionary<SyntaxTree, AnalyzerSettings> Of(AnalyzerConfigOptionsProvider options, IEnumerable<SyntaxTree> trees)
    {
        var known = new Dictionary<AnalyzerConfigOptions, AnalyzerSettings>();
        return trees.ToDictionary(tree => tree, tree =>
        {
            var own = options.GetOptions(tree);
            if (!known.TryGetValue(own, out var settings))
            {
                known.Add(own, settings = new AnalyzerSettings(own, options.GlobalOptions));
            }

            return settings;
        });
    }

    /// <summary>Stands for all that is set.</summary>
    public int Fingerprint { get; }

    /// <summary>
    /// Whether an option's value names an environment variable: letters, digits and underscores, no digit first. A secret or a piece of one in
    /// its place doesn't, although it may be spelled so: the name is written into messages and code.
    /// </summary>
    public static bool IsVariableName(string value)
        => value.Length > 0
            && Quotation.IsSafe(value)
            && !(value[0] is >= '0' and <= '9')
            && value.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>Whether an option's value lists such names, with commas between them: a semicolon starts a comment in the files that options stand in.</summary>
    public static bool AreVariableNames(string value) => Names(value) is { Length: > 0 } names && names.All(IsVariableName);

    /// <summary>Whether credentials and URLs may come from an environment variable: the two that are configured, those of the tools and pipelines, and those that the option lists.</summary>
    public bool Accepts(string variable)
        => variable == PatVariable || variable == UrlVariable || EnvironmentVariables.Known.Contains(variable) || AcceptedVariables.Contains(variable)
            || EnvironmentVariables.IsOwn(variable, PatVariable) || EnvironmentVariables.IsOwn(variable, UrlVariable);

    /// <summary>The severity of what reaches a client: a suggestion in tests, and where the service is only suspected, unless it is a proven token, which nobody makes up.</summary>
    public DiagnosticSeverity SeverityAtClient(DiagnosticDescriptor descriptor, bool isServiceProven = true)
        => (IsTestProject || !isServiceProven) && descriptor.Id != DiagnosticIds.HardCodedToken ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;

    private static string[] Names(string list) => [.. list.Split(',').Select(name => name.Trim())];

    private static string? Variable(AnalyzerConfigOptions options, string key)
        => options.TryGetValue(key, out var value) && IsVariableName(value.Trim()) ? value.Trim() : null;
}
