using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO2001: an organization URL, a placeholder for one, or an organization's name reaches a client.</summary>
internal static class HardCodedOrganizationUrlVerdict
{
    private const string WebSite = "www.";

    private const string FeedRoute = "/_packaging/";

    /// <summary>Takes the URL of a server, and not the one of a collection, which the variable holds.</summary>
    private const string ConfigurationServer = "TfsConfigurationServer";

    private const string Server = "SERVER";

    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => origin.Role switch
        {
            ValueRole.OrganizationName => OfName(origin, settings),
            ValueRole.Url => OfUrl(origin, settings),
            _ => null,
        };

    /// <summary>The variable holds a URL, so a name can be replaced only together with the call that takes it. A sign for any of them, as <c>*</c>, is none.</summary>
    private static Diagnostic? OfName(FlowSource origin, AnalyzerSettings settings)
        => !origin.Part.Any(char.IsLetterOrDigit) ? null : Create(origin, settings, settings.UrlVariable, "organization name", origin.Node.GetLocation(), FixAdvice.Read(origin, settings, FixKind.OrganizationName, settings.UrlVariable));

    private static Diagnostic? OfUrl(FlowSource origin, AnalyzerSettings settings)
    {
        if (OrganizationUrl.TryParse(origin.Value, out var url))
        {
            return NamesOrganizationOrServer(origin, url) && !IsOtherServer(origin, url) && !IsFilledIn(origin, url) && !IsPublicFeed(origin) ? OfKnown(origin, url, settings) : null;
        }

        return origin.Use.Row.IsGeneralPurpose || !IsUrlOfServer(origin) || (origin.Value.Length == 0 && UnusedClients.AreMadeBy(origin.Use))
            ? null
            : Create(origin, settings, settings.UrlVariable, "organization URL", origin.Node.GetLocation(), origin.Use.Row.IsFixable ? FixAdvice.Read(origin, settings, FixKind.OrganizationUrl, settings.UrlVariable) : FixAdvice.None(FixReason.NotReadable));
    }

    /// <summary>A name in braces in a template is filled in by the library that takes it.</summary>
    private static bool IsFilledIn(FlowSource origin, OrganizationUrl url) => origin.Use.Row.IsTemplate && url.NamesOrganization && origin.Value[url.OrganizationStart] == '{';

    /// <summary>A host of Azure DevOps Services alone says nothing; a server on premises is somebody's, with or without a collection.</summary>
    private static bool NamesOrganizationOrServer(FlowSource origin, OrganizationUrl url)
        => url.NamesOrganization || (url.IsOnPremises && !origin.Use.Row.IsGeneralPurpose);

    /// <summary>Plain HTTP to a server on premises is known by the route of the REST API; the path alone may be anybody's.</summary>
    private static bool IsOtherServer(FlowSource origin, OrganizationUrl url)
        => url.IsOnPremises && (IsLoopback(origin.Value) || (origin.Use.Row.IsGeneralPurpose && !origin.IsOfRestApi && origin.Value.IndexOf(ServiceTexts.RestRoute, StringComparison.Ordinal) < 0));

    /// <summary>This machine is nobody's organization.</summary>
    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && PlainHttpUrl.IsLoopback(uri.Host);

    /// <summary>A feed that is read without a credential is public, and somebody's for everybody.</summary>
    private static bool IsPublicFeed(FlowSource origin)
        => origin.Use.Row.IsGeneralPurpose && !origin.Use.HasCredential && origin.Value.IndexOf(FeedRoute, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>
    /// A client takes nothing but the URL of an organization or server, or what is to be replaced by one: not a short word that has come from far
    /// away, through a store of all settings. A web site's is neither: it stands for none.
    /// </summary>
    private static bool IsUrlOfServer(FlowSource origin)
        => (Placeholder.IsPlaceholder(origin.Value) && origin.Distance <= Tracer.FarDistance)
            || (Uri.TryCreate(origin.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !AzureDevOpsHost.Matches(uri.Host) && !uri.Host.StartsWith(WebSite, StringComparison.OrdinalIgnoreCase) && !PlainHttpUrl.IsLoopback(uri.Host));

    private static Diagnostic OfKnown(FlowSource origin, OrganizationUrl url, AnalyzerSettings settings)
    {
        var span = SourceLocation.OfPart(origin) ?? origin.Node.Span;
        var location = Location.Create(origin.Node.SyntaxTree, span);
        var length = LengthOf(url, origin.Value);
        var isServer = !url.NamesOrganization && origin.Use.Row.SimpleTypeName == ConfigurationServer;
        var variable = url.IsServiceHost ? EnvironmentVariables.Own(settings.UrlVariable, ServiceOf(origin.Value.Substring(url.HostStart, url.HostLength)))
            : isServer ? EnvironmentVariables.Own(settings.UrlVariable, Server)
            : settings.UrlVariable;
        var isPart = span == origin.Node.Span && length < origin.Value.Length;
        var properties = !origin.Use.Row.IsFixable ? FixAdvice.None(FixReason.NotReadable)
            : (span == origin.Node.Span && !origin.IsOwnValue && isPart) || IsBuilder(origin.Node) ? FixAdvice.None(FixReason.Changed)
            : FixAdvice.Read(origin, settings, FixKind.OrganizationUrl, variable, url.IsServiceHost || isServer ? FixReason.OtherHost : null);
        return Create(origin, settings, variable, "organization URL", location, isPart ? properties.Of(url.Start, length) : properties);
    }

    /// <summary>What a host of one service is called, in the words of a variable's name: <c>VSRM</c> of <c>vsrm.dev.azure.com</c> and of <c>acme.vsrm.visualstudio.com</c>.</summary>
    private static string ServiceOf(string host)
        => host.Split('.') is var labels && labels.Length > 1 && OwnName.Distinct(labels[1].Equals("dev", StringComparison.OrdinalIgnoreCase) ? labels[0] : labels[1]) is { } service ? service : "HOST";

    /// <summary>Whether it is an object that makes a URL of its parts: a <c>Uri</c> alone can be made of the variable instead.</summary>
    private static bool IsBuilder(SyntaxNode node)
        => node is BaseObjectCreationExpressionSyntax { Initializer: not null } || (node is ObjectCreationExpressionSyntax { Type: var type } && type.GetLastToken().ValueText != nameof(Uri));

    /// <summary>The length of the URL, with the rest of a name that has blanks, as what is to be replaced by one often has.</summary>
    private static int LengthOf(OrganizationUrl url, string value)
    {
        var end = url.Start + url.Length;
        return end < value.Length && value[end] == ' ' ? (value.IndexOf('/', end) is > 0 and var slash ? slash : value.Length) - url.Start : url.Length;
    }

    private static Diagnostic Create(FlowSource origin, AnalyzerSettings settings, string variable, string what, Location location, ImmutableDictionary<string, string?> properties)
        => TracedFinding.Create(
            origin,
            Descriptors.HardCodedOrganizationUrl,
            location,
            settings.SeverityAtClient(Descriptors.HardCodedOrganizationUrl),
            properties,
            MessageLine.Arguments(Descriptors.HardCodedOrganizationUrl, origin.Node, origin.Use.Node, VariableText.Starting(VariableText.Remedy(origin, variable)), what, origin.Use.DisplayName));
}
