using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>
/// The rows of what a program hands to itself and to child processes: environment variables that tools of Azure DevOps read, and command
/// lines. No variable can be read in place of what sets it, and a command line shows what is in it to every process: no fix is offered.
/// </summary>
internal static class ProcessSinks
{
    private const string StartInfo = "System.Diagnostics.ProcessStartInfo";

    private static readonly IReadOnlyList<(string Variable, ValueRole Role, CredentialKind Credential)> Variables =
    [
        (EnvironmentVariables.PersonalAccessToken, ValueRole.Secret, CredentialKind.PersonalAccessToken),
        ("AZURE_DEVOPS_EXT_PAT", ValueRole.Secret, CredentialKind.PersonalAccessToken),
        ("AZDO_PAT", ValueRole.Secret, CredentialKind.PersonalAccessToken),
        ("AZURE_DEVOPS_PAT", ValueRole.Secret, CredentialKind.PersonalAccessToken),
        (EnvironmentVariables.JobAccessToken, ValueRole.Secret, CredentialKind.AccessToken),
        (EnvironmentVariables.OrganizationUrl, ValueRole.Url, CredentialKind.PersonalAccessToken),
    ];

    public static readonly IReadOnlyList<SinkRow> Rows =
    [
        .. CommandLine(StartInfo, WellKnownMemberNames.InstanceConstructorName),
        .. CommandLine("System.Diagnostics.Process", "Start"),
        new(StartInfo, "FileName", SinkRow.PropertyValue, ValueRole.Program) { IsGeneralPurpose = true },
        new(StartInfo, "Arguments", SinkRow.PropertyValue, ValueRole.CommandLine) { IsGeneralPurpose = true, IsFixable = false, IsFoundByMember = true },
        new(StartInfo, "ArgumentList", SinkRow.PropertyValue, ValueRole.CommandLine) { IsGeneralPurpose = true, IsFixable = false, IsCollection = true, IsFoundByMember = true },
        .. Variables.SelectMany(variable => RowsOf(variable.Variable, variable.Role, variable.Credential)),
    ];

    private static IEnumerable<SinkRow> CommandLine(string type, string member)
        =>
        [
            new(type, member, "fileName", ValueRole.Program) { IsGeneralPurpose = true },
            new(type, member, "arguments", ValueRole.CommandLine) { IsGeneralPurpose = true, IsFixable = false },
        ];

    private static IEnumerable<SinkRow> RowsOf(string variable, ValueRole role, CredentialKind credential)
        =>
        [
            new("System.Environment", "SetEnvironmentVariable", "value", role, credential) { Key = variable, IsGeneralPurpose = true, IsFoundByMember = true, IsFixable = false, IsOptional = true, IsEnvironmentVariable = true, SetsOwnVariable = true },
            new(StartInfo, "Environment", SinkRow.PropertyValue, role, credential) { Key = variable, IsCollection = true, IsGeneralPurpose = true, IsFixable = false, IsOptional = true, IsEnvironmentVariable = true },
            new(StartInfo, "EnvironmentVariables", SinkRow.PropertyValue, role, credential) { Key = variable, IsCollection = true, IsGeneralPurpose = true, IsFixable = false, IsOptional = true, IsEnvironmentVariable = true },
        ];
}
