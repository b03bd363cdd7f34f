using System.Collections.Immutable;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO2003: a credential goes to Azure DevOps over http.</summary>
internal static class CredentialOverHttpVerdict
{
    /// <summary>Where a server on premises is found, whatever its name.</summary>
    private const string OnPremisesPath = "/tfs/";

    public static Diagnostic? Of(FlowSource origin)
    {
        if (origin is not { Kind: FlowSourceKind.Constant, State: { Kind: FlowStateKind.PlainHttp } state })
        {
            return null;
        }

        var host = PlainHttpUrl.Host(origin.Value, out var hasPort);
        var isService = AzureDevOpsHost.Matches(host);
        return host.Length == 0 || PlainHttpUrl.IsLoopback(host) || !(isService || IsServerWithCredential(origin, host))
            ? null
            : Create(origin, state, isFixable: isService && !hasPort && !IsBuilder(origin));
    }

    /// <summary>A server on premises, which the client library is made for, and plain HTTP can be told to be for by its path.</summary>
    private static bool IsServerWithCredential(FlowSource origin, string host)
        => origin.Use.HasCredential
            && (host[0] != '{' || (IsBuilder(origin) && origin.Value.IndexOf(OnPremisesPath, StringComparison.OrdinalIgnoreCase) >= 0))
            && (!origin.Use.Row.IsGeneralPurpose || (OrganizationUrl.TryParse(origin.Value, out var url) && url.IsOnPremises));

    /// <summary>Whether the URL is put together by a <c>UriBuilder</c>, whose scheme is a part of its own.</summary>
    private static bool IsBuilder(FlowSource origin) => origin.Place is BaseObjectCreationExpressionSyntax;

    /// <summary>The service answers at https too; a server on premises may not, and not at the same port.</summary>
    private static Diagnostic Create(FlowSource origin, FlowState state, bool isFixable)
        => TracedFinding.Create(
            origin,
            Descriptors.CredentialOverHttp,
            state.Node.GetLocation(),
            severity: null,
            isFixable ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, nameof(FixKind.PlainHttp)) : FixAdvice.None(FixReason.HttpsNotKnown),
            MessageLine.Arguments(Descriptors.CredentialOverHttp, state.Node, origin.Use.Node, origin.Use.DisplayName));
}
