using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>The parts of a path that a library joins to a URL, or puts into the braces of a template: the first one behind the root of the service is the organization.</summary>
internal static class PathSegments
{
    private const string NameParameter = "name";

    /// <summary>How the methods of RestSharp end that add any kind of parameter, by what they are told which kind it is, and the one that is meant.</summary>
    private const string Parameter = nameof(Parameter);

    private const string KindParameter = "type";

    private const string SegmentKind = "UrlSegment";

    /// <summary>What a client of Flurl is asked by for a request.</summary>
    private const string RequestMethod = "Request";

    /// <summary>How the host of each service ends whose first part of a path is the organization.</summary>
    private const string RootHost = "dev.azure.com";

    /// <summary>Whether what a call adds comes first behind the root of the service, as far as the URL is known.</summary>
    public static bool StartAtRoot(ProjectModel project, ServiceScope scope, SinkUse use)
    {
        if (CallOf(use.Value) is not { } call || IsOtherParameter(call) || IsRoute(SingleText.Of(project, use.Value)))
        {
            return false;
        }

        return call.Arguments.Argument(NameParameter) is { } name ? SingleText.Of(project, name) is { } filled && IsFirst("{" + filled + "}", [.. scope.BasesOf(use)])
            : RowSteps.Receiver(call) is { } start && (UrlOf(start) is { } url ? SingleText.Of(project, url) is { } text && IsRoot(text) : ClientTypes.IsClient(start.Type) && use.Row.Member == RequestMethod && scope.BasesOf(use).Any(IsRoot));
    }

    /// <summary>The call that a value is handed to.</summary>
    private static IInvocationOperation? CallOf(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>Whether a call adds a parameter that is no part of the path: of the kinds that it may be the call says another one, or none.</summary>
    private static bool IsOtherParameter(IInvocationOperation call)
        => call.TargetMethod.Name.EndsWith(Parameter, StringComparison.Ordinal)
            && call.Arguments.Argument(KindParameter)?.Unwrapped() is not IFieldReferenceOperation { Field.Name: SegmentKind };

    /// <summary>Whether a part of a path belongs to the REST API, or to a route that has no organization before it.</summary>
    private static bool IsRoute(string? text) => text is ['_', ..] || OrganizationPieces.IsOfNoOrganization(text);

    /// <summary>Whether a template names what is filled in behind the root, or starts with it where the client goes to the root.</summary>
    private static bool IsFirst(string hole, IReadOnlyList<string> urls)
        => urls.Any(url => OrganizationUrl.TryParse(url, out var whole)
            ? whole.NamesOrganization && url.Substring(whole.OrganizationStart, whole.OrganizationLength) == hole
            : url.TrimStart('/').Split('/')[0] == hole && urls.Any(IsRoot));

    /// <summary>The text of a URL that is joined to nowhere else; <see langword="null"/> if it is another one: an object that holds a URL may have been given parts before.</summary>
    private static IOperation? UrlOf(IOperation start)
        => start.Unwrapped() switch
        {
            { Type.SpecialType: SpecialType.System_String } text => text,
            { Type.Name: nameof(Uri) } uri => uri,
            IObjectCreationOperation { Type.Name: "Url", Arguments: [var text, ..] } => text.Value,
            _ => null,
        };

    private static bool IsRoot(string text)
        => OrganizationUrl.TryParse(text, out var url) && !url.NamesOrganization
            && text.Substring(url.HostStart, url.HostLength).EndsWith(RootHost, StringComparison.OrdinalIgnoreCase)
            && text.Substring(url.HostStart + url.HostLength).Trim('/', ' ').Length == 0;
}
