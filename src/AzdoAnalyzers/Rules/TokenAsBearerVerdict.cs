using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO4001: what is known to be a personal access token is sent with the Bearer scheme.</summary>
internal static class TokenAsBearerVerdict
{
    /// <remarks>The variable of the Azure CLI's extension holds the job's token in pipelines, which belongs there.</remarks>
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => origin.State switch
        {
            { Kind: FlowStateKind.BearerOfBase64 } state when origin.IsOfShape => Create(origin, state, FixKind.BearerOfBase64),
            { Kind: FlowStateKind.BearerOfBase64 } state when ProvenToken.Is(origin, settings) => Create(origin, state, origin.Role == ValueRole.BasicText ? null : FixKind.BearerOfBase64),
            { Kind: FlowStateKind.Bearer } state when IsPair(origin) => Create(origin, state, FixKind.BearerOfBase64),
            { Kind: FlowStateKind.Bearer } state when ProvenToken.Is(origin, settings) && origin is not { Kind: FlowSourceKind.EnvironmentVariable, Value: EnvironmentVariables.CommandLineToken } => Create(origin, state, FixKind.Bearer),
            { Kind: FlowStateKind.Bearer } state when ProvenToken.IsNamed(origin) && origin.Use.Row.Credential == CredentialKind.PersonalAccessToken => Create(origin, state, FixKind.Bearer, isNamedOnly: true),
            _ => null,
        };

    /// <summary>Whether a constant is what stands behind Basic: Base64 of a colon and a token.</summary>
    private static bool IsPair(FlowSource origin) => origin.Kind == FlowSourceKind.Constant && BasicCredentials.TryDecode(origin.Part, out var userName, out _) && userName.Length == 0;

    /// <remarks>What only a name says is a suggestion, and its fix somebody's choice.</remarks>
    private static Diagnostic Create(FlowSource origin, FlowState state, FixKind? kind, bool isNamedOnly = false)
        => TracedFinding.Create(
            origin,
            Descriptors.TokenAsBearer,
            state.Node.GetLocation(),
            origin.IsServiceProven && !isNamedOnly ? Descriptors.TokenAsBearer.DefaultSeverity : DiagnosticSeverity.Info,
            kind is not { } known ? ImmutableDictionary<string, string?>.Empty
                : isNamedOnly && origin.IsServiceProven ? FixAdvice.Rewrite(origin, known).Add(FixProperties.Reason, nameof(FixReason.Unproven))
                : FixAdvice.Rewrite(origin, known),
            MessageLine.Arguments(Descriptors.TokenAsBearer, state.Node, origin.Use.Node));
}
