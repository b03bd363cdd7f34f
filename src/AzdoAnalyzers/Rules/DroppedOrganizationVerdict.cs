using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO2002: a relative path takes the place of the organization in the URL that it is resolved against.</summary>
internal static class DroppedOrganizationVerdict
{
    private const string DefaultCollection = nameof(DefaultCollection);

    private const string TheOrganization = "the organization";

    private const string AnyOrganization = "https://dev.azure.com/{organization}";

    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
    {
        if (origin.State is not { Kind: FlowStateKind.BaseUrl or FlowStateKind.RootedPath or FlowStateKind.ReplacedPath } state)
        {
            return null;
        }

        var text = TextOf(origin, state, settings);
        if (!OrganizationUrl.TryParse(text, out var url) || !url.NamesOrganization || (url.IsOnPremises && state.Text.IndexOf(ServiceTexts.RestRoute, StringComparison.Ordinal) < 0))
        {
            return null;
        }

        return state.Kind switch
        {
            FlowStateKind.RootedPath => DropsOrganization(url, text, state.Text) && !IsOfAnotherApi(state.Text) ? Create(origin, state, FixKind.RootedPath, "Remove the slash from the start of this path", TheOrganization) : null,
            FlowStateKind.ReplacedPath => DropsOrganization(url, text, state.Text) ? Create(origin, state, FixKind.ReplacedPath, "Start this path with the organization", TheOrganization) : null,
            _ => DropsEnd(url, text, state.Text) ? Create(origin, state, FixKind.TrailingSlash, "Add a slash to the end of this base URL", IsOrganization(url, text) ? TheOrganization : "the last part of its path") : null,
        };
    }

    /// <summary>The whole URL, as far as it is known.</summary>
    private static string TextOf(FlowSource origin, FlowState state, AnalyzerSettings settings)
    {
        var start = StartOf(origin, settings).TrimEnd();
        return state.Ending switch
        {
            null => start,
            "" => start.TrimEnd('/'),
            var ending => start + ending,
        };
    }

    /// <summary>The constant, or what a variable holds by its convention.</summary>
    private static string StartOf(FlowSource origin, AnalyzerSettings settings)
        => (origin.Kind, origin.Value) switch
        {
            (FlowSourceKind.Constant, var constant) => constant,
            (FlowSourceKind.EnvironmentVariable, EnvironmentVariables.CollectionUri or EnvironmentVariables.TeamFoundationCollectionUri or EnvironmentVariables.TeamFoundationServerUri or EnvironmentVariables.TaskDefinitionsUri) => AnyOrganization + "/",
            (FlowSourceKind.EnvironmentVariable, var variable) when variable == settings.UrlVariable || variable == EnvironmentVariables.OrganizationUrl => AnyOrganization,
            _ => "",
        };

    /// <summary>A path that starts with a slash leaves the host, and the organization with it where that names one.</summary>
    private static bool DropsOrganization(OrganizationUrl url, string text, string path)
        => url.OrganizationStart > url.HostStart + url.HostLength && RelativePath.TakesPlaceOfPath(text, path);

    /// <summary>Whether a path is one of another service, whose URL the same code is given at other times: <c>/rest/api/2</c>. All routes of Azure DevOps have a part with a low line in front.</summary>
    private static bool IsOfAnotherApi(string path) => path.IndexOf("/api", StringComparison.OrdinalIgnoreCase) >= 0 && path.IndexOf("/_", StringComparison.Ordinal) < 0;

    private static bool DropsEnd(OrganizationUrl url, string text, string path)
        => RelativePath.LastSegment(text).Length > 0
            && (path.Length == 0 || RelativePath.TakesPlaceIn(text, path))
            && (!RelativePath.IsRooted(path) || DropsOrganization(url, text, path))
            && !IsOptional(url, text);

    /// <summary>Behind visualstudio.com the collection says nothing that the host doesn't say.</summary>
    private static bool IsOptional(OrganizationUrl url, string text)
        => url.OrganizationStart == url.HostStart && url.Start + url.Length == text.Length && RelativePath.LastSegment(text).Equals(DefaultCollection, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the organization, on premises the collection, is the last part of the path.</summary>
    private static bool IsOrganization(OrganizationUrl url, string text) => url.OrganizationStart + url.OrganizationLength == text.Length;

    private static Diagnostic Create(FlowSource origin, FlowState state, FixKind kind, string remedy, string lost)
        => TracedFinding.Create(
            origin,
            Descriptors.DroppedOrganization,
            state.Node.GetLocation(),
            severity: null,
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, kind.ToString()),
            MessageLine.Arguments(Descriptors.DroppedOrganization, state.Node, origin.Use.Node, remedy, lost));
}
