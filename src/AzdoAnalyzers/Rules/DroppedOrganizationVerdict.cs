using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO2002: a relative path takes the place of the organization in the URL that it is resolved against.</summary>
internal static class DroppedOrganizationVerdict
{
    private const string DefaultCollection = nameof(DefaultCollection);

    private const string AnyOrganization = "https://dev.azure.com/{organization}";

    public static Diagnostic? Of(Origin origin, AnalyzerSettings settings)
    {
        if (origin.Step is not { Kind: StepKind.BaseUrl or StepKind.RootedPath } step)
        {
            return null;
        }

        var text = TextOf(origin, step, settings);
        if (!OrganizationUrl.TryParse(text, out var url) || !url.NamesOrganization || (url.IsOnPremises && step.Text.IndexOf(ServiceScope.RestRoute, StringComparison.Ordinal) < 0))
        {
            return null;
        }

        return step.Kind == StepKind.RootedPath
            ? DropsOrganization(url, text, step.Text) ? Create(origin, step, FixKind.RootedPath, "path starts", "the organization", "remove") : null
            : DropsEnd(url, text, step.Text) ? Create(origin, step, FixKind.TrailingSlash, "base URL doesn't end", IsOrganization(url, text) ? "the organization" : "the last part of its path", "add") : null;
    }

    /// <summary>The whole URL, as far as it is known.</summary>
    private static string TextOf(Origin origin, Step step, AnalyzerSettings settings)
    {
        var start = StartOf(origin, settings).TrimEnd();
        return step.Ending switch
        {
            null => start,
            "" => start.TrimEnd('/'),
            var ending => start + ending,
        };
    }

    /// <summary>The constant, or what a variable holds by its convention.</summary>
    private static string StartOf(Origin origin, AnalyzerSettings settings)
        => (origin.Kind, origin.Value) switch
        {
            (OriginKind.Constant, var constant) => constant,
            (OriginKind.EnvironmentVariable, EnvironmentVariables.CollectionUri or EnvironmentVariables.TeamFoundationCollectionUri) => AnyOrganization + "/",
            (OriginKind.EnvironmentVariable, var variable) when variable == settings.UrlVariable || variable == EnvironmentVariables.OrganizationUrl => AnyOrganization,
            _ => "",
        };

    /// <summary>A path that starts with a slash leaves the host, and the organization with it where that names one.</summary>
    private static bool DropsOrganization(OrganizationUrl url, string text, string path)
        => url.OrganizationStart > url.HostStart + url.HostLength && RelativePath.TakesPlaceOfPath(text, path);

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

    private static Diagnostic Create(Origin origin, Step step, FixKind kind, string what, string lost, string remedy)
        => Diagnostic.Create(
            Descriptors.DroppedOrganization,
            step.Node.GetLocation(),
            additionalLocations: [origin.Node.GetLocation(), origin.Use.Node.GetLocation()],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, kind.ToString()),
            what,
            lost,
            remedy);
}
