using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>The steps of URLs that paths are resolved against. How such a URL ends matters as much as how it starts.</summary>
internal static class BaseUrlSteps
{
    private const string Slash = "/";

    /// <summary>The request for a URL that a path is resolved against.</summary>
    /// <param name="request">The request for the URL that comes out of it.</param>
    /// <param name="start">The URL.</param>
    /// <param name="path">The path.</param>
    /// <param name="pathText">What is known of the path.</param>
    public static Request Of(Request request, IOperation start, IOperation path, string pathText)
        => request with
        {
            Value = start,
            Role = ValueRole.BaseUrl,
            State = RelativePath.IsRooted(pathText)
                ? new FlowState(path.Syntax, FlowStateKind.RootedPath) { Text = pathText }
                : new FlowState(start.Syntax, FlowStateKind.BaseUrl) { Text = pathText },
        };

    /// <summary>Goes on from a request for such a URL; <see langword="false"/> if it is none.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        if (request is not { Role: ValueRole.BaseUrl, State: { } state })
        {
            return false;
        }

        switch (request.Value)
        {
            case IObjectCreationOperation creation when creation.Type.Is("Uri", "System"):
                FollowUri(tracer, request, state, creation);
                break;
            case IPropertyReferenceOperation { Property.Name: nameof(UriBuilder.Uri), Instance: IObjectCreationOperation { Initializer: null } builder } when builder.Arguments.Argument("uri") is { } text:
                tracer.Follow(request with { Value = text });
                break;
            case IPropertyReferenceOperation { Instance: { } uri, Property.Name: nameof(Uri.AbsoluteUri) or nameof(Uri.OriginalString) }:
                tracer.Follow(request with { Value = uri });
                break;
            default:
                FollowText(tracer, request, state);
                break;
        }

        return true;
    }

    /// <summary>Whether it is seen that a URL, to which a path is joined, ends with a slash, or that code sees to it: then all is well with it.</summary>
    public static bool EndAtSlash(Tracer tracer, Request request) => request.State?.Kind == FlowStateKind.BaseUrl && EndsWithSlash(tracer.Project, request.Value);

    /// <summary>Goes on to a text whose end is cut off; <see langword="false"/> where that is no matter, or it is another call.</summary>
    public static bool FollowTrimmed(Tracer tracer, Request request)
    {
        if (request is not { State: { } state, Value: IInvocationOperation { Instance: { } text, TargetMethod.Name: "Trim" or "TrimEnd", Arguments.Length: > 0 } })
        {
            return false;
        }

        tracer.Follow(request with { Value = text, State = Trimmed(state) });
        return true;
    }

    private static bool EndsWithSlash(ProjectModel project, IOperation value)
        => value is IConditionalOperation { Condition: var condition } ? SlashTests.IsInside(condition) : SlashTests.Include(project, value);

    /// <summary>The state of a URL that slashes are cut off from: not so if something is joined to it afterwards.</summary>
    private static FlowState Trimmed(FlowState state) => state.Ending is null ? state with { Ending = "" } : state;

    /// <summary>The finding stands where the <c>Uri</c> is created, if that is no method for any URL.</summary>
    private static void FollowUri(Tracer tracer, Request request, FlowState state, IObjectCreationOperation creation)
    {
        var here = state.Kind == FlowStateKind.BaseUrl && request.Frame is null && state.Ending is null ? state with { Node = creation.Syntax } : state;
        if (creation.Arguments.Argument("uriString") is { } text)
        {
            tracer.Follow(request with { Value = text, State = here });
        }
        else if (creation.Arguments.Argument("baseUri") is { } start && creation.Arguments.Argument("relativeUri") is { } path)
        {
            FollowPieces(tracer, request, here, start, SpelledText.Of(tracer.Project, start), Slash + SpelledText.Of(tracer.Project, path).TrimStart('/'));
        }
    }

    private static void FollowText(Tracer tracer, Request request, FlowState state)
    {
        var pieces = TextPieces.Of(request.Value);
        if (pieces.Length > 1)
        {
            FollowPieces(tracer, request, state, pieces[0].IsOwnValue ? pieces[0].Operation : null, SpelledText.Of(tracer.Project, pieces.Take(1)), SpelledText.Of(tracer.Project, pieces.Skip(1)));
        }
        else if (pieces.Length == 1 && pieces[0] is { IsOwnValue: true, Text: null } piece && piece.Operation != request.Value)
        {
            tracer.Follow(request with { Value = piece.Operation });
        }
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, text, request.Role, request.Use));
        }
    }

    /// <summary>Goes on with the first piece, if it isn't known; otherwise with the whole text.</summary>
    private static void FollowPieces(Tracer tracer, Request request, FlowState state, IOperation? first, string start, string rest)
    {
        if (state.Kind == FlowStateKind.BaseUrl && state.Ending is null && rest.EndsWith(Slash, StringComparison.Ordinal))
        {
            return;
        }

        if (first is not null && SpelledText.StartsUnknown(start))
        {
            if (state.Before(rest) is { } joined)
            {
                tracer.Follow(request with { Value = first, State = joined });
            }
        }
        else
        {
            tracer.Found(request with { State = state }, new FlowSource(request.Value.Syntax, start + rest, request.Role, request.Use));
        }
    }
}
