using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>
/// The rows of what a program hands to itself and to child processes: environment variables that tools of Azure DevOps read, command lines,
/// scripts, standard input. A command line shows what is in it to every process: no fix is offered there. CliWrap 3, SimpleExec 12, System.Management.Automation 7, ModelContextProtocol 1.
/// </summary>
internal static class ProcessSinks
{
    public const string Namespace = "System.Diagnostics";

    public const string StartInfoName = "ProcessStartInfo";

    private const string StartInfo = Namespace + "." + StartInfoName;

    private const string CliWrap = nameof(CliWrap) + ".";

    private const string SimpleExec = nameof(SimpleExec) + ".";

    private const string PowerShell = "System.Management.Automation.PowerShell";

    private const string Transport = "ModelContextProtocol.Client.StdioClientTransportOptions";

    /// <summary>How many settings are looked at.</summary>
    private const int MaxGitSettings = 4;

    private static readonly IReadOnlyList<(string Variable, ValueRole Role, CredentialKind Credential)> Variables =
    [
        (EnvironmentVariables.PersonalAccessToken, ValueRole.Secret, CredentialKind.PersonalAccessToken),
        (EnvironmentVariables.CommandLineToken, ValueRole.Secret, CredentialKind.PersonalAccessToken),
        ("AZDO_PAT", ValueRole.Secret, CredentialKind.PersonalAccessToken),
        ("AZURE_DEVOPS_PAT", ValueRole.Secret, CredentialKind.PersonalAccessToken),
        (EnvironmentVariables.JobAccessToken, ValueRole.Secret, CredentialKind.AccessToken),
        (EnvironmentVariables.OrganizationUrl, ValueRole.Url, CredentialKind.PersonalAccessToken),

        // The agent of Azure Pipelines in a container, and the credential provider for feeds.
        ("AZP_TOKEN", ValueRole.Secret, CredentialKind.PersonalAccessToken),
        ("AZP_URL", ValueRole.Url, CredentialKind.PersonalAccessToken),
        ("VSS_NUGET_ACCESSTOKEN", ValueRole.Secret, CredentialKind.PersonalAccessToken),
        ("VSS_NUGET_EXTERNAL_FEED_ENDPOINTS", ValueRole.FeedEndpoints, CredentialKind.PersonalAccessToken),
        ("ARTIFACTS_CREDENTIALPROVIDER_ACCESSTOKEN", ValueRole.Secret, CredentialKind.PersonalAccessToken),
        ("ARTIFACTS_CREDENTIALPROVIDER_EXTERNAL_FEED_ENDPOINTS", ValueRole.FeedEndpoints, CredentialKind.PersonalAccessToken),
    ];

    /// <summary>The variables that hold a secret as it is.</summary>
    public static IEnumerable<string> SecretVariables => Variables.Where(variable => variable.Role == ValueRole.Secret).Select(variable => variable.Variable);

    /// <summary>The members that take the environment of a process, or a variable of it, whichever variable that is.</summary>
    public static readonly IReadOnlyList<SinkRow> Environments = [.. RowsOf("", ValueRole.Secret, CredentialKind.PersonalAccessToken)];

    public static readonly IReadOnlyList<SinkRow> Rows =
    [
        .. CommandLine(StartInfo, WellKnownMemberNames.InstanceConstructorName),
        .. CommandLine(Namespace + ".Process", "Start"),
        new(StartInfo, "FileName", SinkRow.PropertyValue, ValueRole.Program) { IsGeneralPurpose = true },
        new(StartInfo, "Arguments", SinkRow.PropertyValue, ValueRole.CommandLine) { IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        new(StartInfo, "ArgumentList", SinkRow.PropertyValue, ValueRole.CommandLine) { IsGeneralPurpose = true, IsFixable = false, IsCollection = true, IsFoundByMember = true },
        new(Namespace + ".Process", "StandardInput", SinkRow.PropertyValue, ValueRole.StandardInput) { IsGeneralPurpose = true, IsCollection = true, IsFoundByMember = true },
        new(CliWrap + "Command", "WithArguments", "arguments", ValueRole.CommandLine) { IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        new(CliWrap + "Command", "WithArguments", "configure", ValueRole.CommandLine) { IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        new(CliWrap + "Command", "WithStandardInputPipe", "source", ValueRole.StandardInput) { IsGeneralPurpose = true, IsFoundByMember = true },
        .. SimpleExecMethods.SelectMany(method => CommandLine(SimpleExec + "Command", method, "name", "args")),
        new(SimpleExec + "Command", "ReadAsync", "standardInput", ValueRole.StandardInput) { IsGeneralPurpose = true },
        new(PowerShell, "AddScript", "script", ValueRole.Script) { IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        new(PowerShell, "AddParameter", "value", ValueRole.Secret) { Key = "PersonalAccessToken", IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        new(PowerShell, "AddParameter", "value", ValueRole.Url) { Key = "Account", IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        new(PowerShell, "AddParameters", "parameters", ValueRole.Secret) { Key = "PersonalAccessToken", IsCollection = true, IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        new(PowerShell, "AddParameters", "parameters", ValueRole.Url) { Key = "Account", IsCollection = true, IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        .. OfGit(),
        .. Variables.SelectMany(variable => RowsOf(variable.Variable, variable.Role, variable.Credential)),
    ];

    private static IReadOnlyList<string> EnvironmentMembers => ["Environment", "EnvironmentVariables"];

    private static IReadOnlyList<string> SimpleExecMethods => ["Run", "RunAsync", "ReadAsync"];

    /// <summary>The settings of git that its environment can hold: each a name and a value with the same number, of which a header is one that is written as such.</summary>
    private static IEnumerable<SinkRow> OfGit()
        => from number in Enumerable.Range(0, MaxGitSettings)
           from member in EnvironmentMembers
           select new SinkRow(StartInfo, member, SinkRow.PropertyValue, ValueRole.HeaderLine) { Key = $"GIT_CONFIG_VALUE_{number}", IsCollection = true, IsGeneralPurpose = true, IsFixable = false, IsOptional = true };

    private static IEnumerable<SinkRow> CommandLine(string type, string member, string program = "fileName", string arguments = "arguments")
        =>
        [
            new(type, member, program, ValueRole.Program) { IsGeneralPurpose = true },
            new(type, member, arguments, ValueRole.CommandLine) { IsGeneralPurpose = true, IsFixable = false },
        ];

    private static IEnumerable<SinkRow> RowsOf(string variable, ValueRole role, CredentialKind credential)
    {
        return
        [
            new("System.Environment", "SetEnvironmentVariable", "value", role, credential) { Key = variable, IsGeneralPurpose = true, IsFoundByMember = true, IsOptional = true, IsEnvironmentVariable = true, SetsOwnVariable = true },
            OfProcess(StartInfo, "Environment", SinkRow.PropertyValue, isCollection: true),
            OfProcess(StartInfo, "EnvironmentVariables", SinkRow.PropertyValue, isCollection: true),
            OfProcess(Transport, "EnvironmentVariables", SinkRow.PropertyValue, isCollection: true),
            OfProcess(CliWrap + "Command", "WithEnvironmentVariables", "environmentVariables", isCollection: true),
            OfProcess(CliWrap + "Builders.EnvironmentVariablesBuilder", "Set", "value", isCollection: false),
            .. SimpleExecMethods.Select(method => new SinkRow(SimpleExec + "Command", method, "configureEnvironment", role, credential) { Key = variable, IsCollection = true, IsFilled = true, IsGeneralPurpose = true, IsOptional = true, IsEnvironmentVariable = true }),
        ];

        SinkRow OfProcess(string type, string member, string parameter, bool isCollection)
            => new(type, member, parameter, role, credential) { Key = variable, IsCollection = isCollection, IsGeneralPurpose = true, IsOptional = true, IsEnvironmentVariable = true };
    }
}
