using System.Collections.Immutable;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>The organization at the start of a relative path, which is requested on a client whose base is the root of the service.</summary>
internal static class RelativeOrganization
{
    private const string RootHost = "dev.azure.com";

    /// <summary>Goes on to the organization; <see langword="false"/> if the path starts with none.</summary>
    public static bool Follow(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
    {
        if (pieces.IsEmpty || request.Use.Row is not { Role: ValueRole.Url, IsGeneralPurpose: true, IsBaseUrl: false } || NameIn(tracer.Project, pieces) is not { } name || !tracer.Scope.BasesOf(request.Use).Any(IsRoot))
        {
            return false;
        }

        request = request with { Role = ValueRole.OrganizationName, IsJoined = true };
        if (pieces.Length > 1 && pieces[0].IsOwnValue)
        {
            tracer.Follow(request with { Value = pieces[0].Operation });
        }
        else if (!SpelledText.HasUnknown(name))
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, name, request.Role, request.Use) { FixReason = FixReason.OrganizationInPath });
        }

        return true;
    }

    /// <summary>The first part of a path that goes on to a route of the REST API; <see langword="null"/> if it is a whole URL, or starts with a route.</summary>
    private static string? NameIn(ProjectModel project, ImmutableArray<TextPiece> pieces)
    {
        var text = SpelledText.Of(project, pieces).TrimStart('/');
        var end = text.IndexOf('/');
        return end > 0 && text.IndexOf(ServiceTexts.RestRoute, end, StringComparison.Ordinal) >= 0 && text[0] != '_' && text.IndexOf(':', 0, end) < 0
            ? text.Substring(0, end)
            : null;
    }

    private static bool IsRoot(string text)
        => OrganizationUrl.TryParse(text, out var url) && !url.NamesOrganization && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Equals(RootHost, StringComparison.OrdinalIgnoreCase);
}
