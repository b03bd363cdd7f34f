using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>The steps of URLs of which is asked only whose they are: to what they start with.</summary>
internal static class EndpointSteps
{
    /// <summary>Goes on from a request for such a URL; <see langword="false"/> if it is none.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        if (request.Role != ValueRole.Endpoint)
        {
            return false;
        }

        switch (request.Value)
        {
            case IObjectCreationOperation { Arguments: [var start, ..] } when request.Value.Type is { Name: nameof(Uri) or nameof(UriBuilder) or "Url" or "UriTemplate" }:
                tracer.Follow(request with { Value = start.Value });
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } whole } when whole.Type is { Name: nameof(Uri) or nameof(UriBuilder) or "Url" }:
                tracer.Follow(request with { Value = whole });
                break;
            case IInvocationOperation { Instance: { } text } when text.Type is { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) or "Url" or "StringBuilder" }:
                tracer.Follow(request with { Value = text });
                break;
            case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var text, ..] } when text.Value.Type is { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) or "Url" }:
                tracer.Follow(request with { Value = text.Value });
                break;
            default:
                FollowText(tracer, request);
                break;
        }

        return true;
    }

    private static void FollowText(Tracer tracer, Request request)
    {
        var text = SpelledText.Of(tracer.Project, request.Value);
        if (!SpelledText.StartsUnknown(text))
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, text, request.Role, request.Use));
            return;
        }

        var pieces = TextPieces.Of(request.Value);
        if (pieces.Length > 1)
        {
            // What stands behind the start says it too, as the route of the REST API does.
            tracer.Found(request, new FlowSource(request.Value.Syntax, SpelledText.Of(tracer.Project, pieces.Skip(1)).TrimStart('/'), request.Role, request.Use));
        }

        if (!pieces.IsEmpty && pieces[0] is { IsOwnValue: true, Text: null } first && first.Operation != request.Value)
        {
            tracer.Follow(request with { Value = first.Operation });
        }
    }
}
