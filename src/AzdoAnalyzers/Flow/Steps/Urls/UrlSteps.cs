using System.Collections.Immutable;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>The steps of URLs: <c>Uri</c> and its text, and the piece of a joined text that is the organization URL.</summary>
internal static class UrlSteps
{
    private const string PlainScheme = "http";

    private const string UserInformationMark = "@";

    private const string QueryMark = "access_token=";

    /// <summary>Goes on from a request whose role is a URL or a piece of one; <see langword="false"/> if it isn't.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        if (request.Role is not (ValueRole.Url or ValueRole.OrganizationName))
        {
            return false;
        }

        switch (request.Value)
        {
            case IObjectCreationOperation creation when creation.Type.Is("Uri", "System"):
                FollowUri(tracer, request, creation, creation.Arguments);
                break;
            case IInvalidOperation unbound when unbound.Type.Is("Uri", "System") && UnboundCalls.Of(tracer.Project, unbound.Syntax).Select(call => call.Arguments.Argument("uriString")).FirstOrDefault(text => text is not null) is { } text:
                tracer.Follow(request with { Value = text });
                break;
            case IObjectCreationOperation creation when creation.Type.Is("UriBuilder", "System"):
                FollowBuilder(tracer, request, creation);
                break;
            case IInvocationOperation { Instance: { } builder, TargetMethod.Name: nameof(ToString) } when builder.Type.Is("UriBuilder", "System"):
                tracer.Follow(request with { Value = builder });
                break;
            case IInvocationOperation { Instance: { } text, TargetMethod: { Name: nameof(string.ToLower) or nameof(string.ToLowerInvariant), ContainingType.SpecialType: SpecialType.System_String } }:
                tracer.Follow(request with { Value = text });
                break;
            case IPropertyReferenceOperation { Instance: { } uri, Property.Name: "AbsoluteUri" or "OriginalString" or "Uri" }:
                tracer.Follow(request with { Value = uri });
                break;
            case IInvocationOperation query when AssembledTexts.Queried(query) is { } queried:
                FollowText(tracer, request);
                tracer.Follow(request with { Value = queried, IsJoined = true });
                break;
            case IInvocationOperation { TargetMethod.Name: "EscapeDataString" or "UrlEncode" } when request.Role == ValueRole.OrganizationName && RowSteps.FollowChange(tracer, request):
                break;
            default:
                FollowText(tracer, request);
                break;
        }

        return true;
    }

    /// <summary>From a <c>Uri</c> to what it is made of, by its constructor or by <c>TryCreate</c>.</summary>
    public static void FollowUri(Tracer tracer, Request request, IOperation creation, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.Argument("uriString") is { } text)
        {
            tracer.Follow(request with { Value = text });
        }
        else if (arguments.Argument("baseUri") is { } start)
        {
            FollowBase(tracer, request, start, arguments.Argument("relativeUri"));
            var isWhole = SingleText.Of(tracer.Project, start) is { } known && OrganizationUrl.TryParse(known, out var url) && !url.NamesOrganization;
            if (isWhole && SingleText.Of(tracer.Project, creation) is { } joined)
            {
                tracer.Found(request, new FlowSource(creation.Syntax, joined, request.Role, request.Use) { IsOwnValue = false });
            }
            else if (isWhole && request.Role == ValueRole.Url && arguments.Argument("relativeUri") is { } path && TextPieces.Of(path) is [{ IsOwnValue: true, Operation: var organization }, ..] pieces && OrganizationPieces.IsOrganizationNext(SingleText.Of(tracer.Project, start)!.TrimEnd('/') + "/", pieces, 0))
            {
                tracer.Follow(request with { Value = organization, Role = ValueRole.OrganizationName, IsJoined = true });
            }
            else
            {
                tracer.Follow(request with { Value = start });
            }
        }
    }

    /// <summary>From a <c>UriBuilder</c> to the text that it starts with, or to its scheme, host and path as one text.</summary>
    private static void FollowBuilder(Tracer tracer, Request request, IObjectCreationOperation builder)
    {
        var parts = new UriBuilderParts(tracer.Project, builder);
        if (request is { State: null, Role: ValueRole.Url } && parts.Password is { } password && AzureDevOpsHost.IsMentionedIn(builder.Arguments.Argument("uri") is { } whole ? SpelledText.Of(tracer.Project, whole) : parts.Host))
        {
            tracer.Follow(request with { Value = password, Role = ValueRole.Secret, Service = Service.AzureDevOps, Companion = null });
        }

        if (builder.Arguments.Argument("uri") is { } start)
        {
            if (request.State is null && parts.NewPath is { } path)
            {
                tracer.Follow(request with { Value = start, Role = ValueRole.BaseUrl, State = new FlowState(path.Syntax, FlowStateKind.ReplacedPath) { Text = "/" + parts.PathText } });
            }

            tracer.Follow(request with { Value = start });
        }
        else if (request.State is null && parts is { Scheme: { Length: > 0 } scheme, Host: { Length: > 0 } host })
        {
            FollowParts(tracer, request, builder, parts, $"{scheme}://{host}{(parts.HasPort ? ":0" : "")}/{parts.PathText}");
        }
    }

    private static void FollowParts(Tracer tracer, Request request, IObjectCreationOperation builder, UriBuilderParts parts, string text)
    {
        var source = new FlowSource(builder.Syntax, text, request.Role, request.Use) { IsOwnValue = false };
        if (parts.IsPlainHttp)
        {
            tracer.Found(request with { State = new FlowState(builder.Syntax, FlowStateKind.PlainHttp) { Text = text } }, source);
        }

        if (OrganizationUrl.TryParse(text, out var url) && !SpelledText.HasUnknown(text.Substring(url.Start, url.Length)))
        {
            tracer.Found(request, source);
        }
        else if (request.Role == ValueRole.Url && parts.Path is { } path && TextPieces.Of(path) is [{ IsOwnValue: true, Operation: var organization }, ..] pieces && OrganizationPieces.IsOrganizationNext(text.Substring(0, text.Length - parts.PathText.Length), pieces, 0))
        {
            tracer.Follow(request with { Value = organization, Role = ValueRole.OrganizationName, IsJoined = true });
        }
    }

    /// <summary>To the URL that a path is resolved against, if that takes the place of something in it.</summary>
    private static void FollowBase(Tracer tracer, Request request, IOperation start, IOperation? path)
    {
        if (path is not null && SpelledText.Of(tracer.Project, path) is var text && (RelativePath.IsRooted(text) || RelativePath.TakesPlaceIn(SpelledText.Of(tracer.Project, start), text)))
        {
            tracer.Follow(BaseUrlSteps.Of(request, start, Written(tracer, path), text));
        }
    }

    /// <summary>Where a path is written that a local holds for this place only.</summary>
    private static IOperation Written(Tracer tracer, IOperation path)
        => path.Unwrapped() is ILocalReferenceOperation local
            && local.Root().Descendants().OfType<ILocalReferenceOperation>().Count(other => SymbolEqualityComparer.Default.Equals(other.Local, local.Local)) == 1
            && LocalDefinitions.Reaching(tracer.Project, local, enough: 2).Take(2).ToArray() is [var only] && tracer.Project.Operation(only) is { } value && value.ConstantText() is not null
                ? value
                : path;

    /// <summary>From a path that starts with a slash to the base of the client that it is requested on.</summary>
    private static void FollowClient(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
    {
        if (request.State is not null || request.Use.Row is not { IsGeneralPurpose: true, IsBaseUrl: false, JoinsPath: false } || pieces.IsEmpty || !(SingleText.Of(tracer.Project, pieces[0]) ?? "").StartsWith("/", StringComparison.Ordinal))
        {
            return;
        }

        if (pieces.Length > 1 && pieces[0].Operation.Variable() is not null)
        {
            tracer.Follow(request with { Value = pieces[0].Operation });
        }
        else if (SpelledText.Of(tracer.Project, pieces) is var path && RelativePath.IsRooted(path))
        {
            foreach (var client in HttpClients.Of(tracer.Project, request.Use))
            {
                tracer.Follow(request with { Value = client, Role = ValueRole.Client, State = new FlowState(request.Value.Syntax, FlowStateKind.RootedPath) { Text = path }, Frame = null });
            }
        }
    }

    /// <summary>To where a URL says <c>http://</c>.</summary>
    private static void FollowPlainHttp(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
    {
        if (pieces.IsEmpty || SingleText.Of(tracer.Project, pieces[0]) is not { } start || !PlainHttpUrl.Is(start))
        {
            FoundPlainScheme(tracer, request, pieces);
            return;
        }

        var state = request.State ?? new FlowState(request.Value.Syntax, FlowStateKind.PlainHttp) { Text = SpelledText.Of(tracer.Project, pieces) };
        if (pieces[0].Operation.Variable() is not null)
        {
            tracer.Follow(request with { Value = pieces[0].Operation, State = state });
        }
        else
        {
            var node = pieces[0].Operation.Syntax is InterpolatedStringTextSyntax { Parent: { } text } ? text : pieces[0].Operation.Syntax;
            tracer.Found(request with { State = state with { Node = node } }, new FlowSource(node, state.Text, request.Role, request.Use));
        }
    }

    /// <summary>Notes a URL that may start with <c>http</c>, where its scheme is chosen.</summary>
    private static void FoundPlainScheme(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
    {
        if (request.State is null && pieces.Length > 1 && Chosen(tracer.Project, pieces[0].Operation.Unwrapped()) is IConditionalOperation { WhenFalse: { } whenFalse } choice
            && (choice.WhenTrue.ConstantText() ?? "") is var one && (whenFalse.ConstantText() ?? "") is var other && (PlainScheme.Equals(one, StringComparison.OrdinalIgnoreCase) || PlainScheme.Equals(other, StringComparison.OrdinalIgnoreCase)))
        {
            var text = PlainScheme + SpelledText.Of(tracer.Project, pieces.Skip(1));
            tracer.Found(request with { State = new FlowState(request.Value.Syntax, FlowStateKind.PlainHttp) { Text = text } }, new FlowSource(request.Value.Syntax, text, request.Role, request.Use) { IsOwnValue = false });
        }
    }

    /// <summary>What a local is that is given one value.</summary>
    private static IOperation Chosen(ProjectModel project, IOperation value)
        => value is ILocalReferenceOperation local && LocalDefinitions.Reaching(project, local, enough: 2).Take(2).ToArray() is [var only] && project.Operation(only) is { } definition ? definition.Unwrapped() : value;

    private static void FollowText(Tracer tracer, Request request)
    {
        var pieces = TextPieces.Of(request.Value);
        FollowSecrets(tracer, request, pieces);
        FollowClient(tracer, request, pieces);
        FollowPlainHttp(tracer, request, pieces);
        if (request.State is not null)
        {
            return;
        }

        if (request.Role == ValueRole.Url && RelativeOrganization.Follow(tracer, request, pieces))
        {
            return;
        }

        if (pieces.Length > 1 && request.Role == ValueRole.Url)
        {
            if (!FoundBehindUser(tracer, request, pieces))
            {
                OrganizationPieces.Follow(tracer, request, pieces);
            }
        }
        else if (pieces.Length == 1 && pieces[0] is { IsOwnValue: true, Text: null } piece && piece.Operation != request.Value)
        {
            tracer.Follow(request with { Value = piece.Operation });
        }
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, text, request.Role, request.Use));
        }
        else if (RowSteps.Beginning(request.Value) is { } whole)
        {
            tracer.Follow(request with { Value = whole, IsJoined = true });
        }
    }

    private static bool Holds(ImmutableArray<TextPiece> pieces, string mark) => pieces.Any(piece => piece.Text is { } text && text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Notes the organization of a URL whose user information isn't known, and all that follows is; <see langword="false"/> if it is another one.</summary>
    private static bool FoundBehindUser(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
    {
        var text = SpelledText.Of(tracer.Project, pieces);
        if (!OrganizationUrl.TryParse(text, out var url) || !url.NamesOrganization || url.UserInformationLength == 0
            || !SpelledText.HasUnknown(text.Substring(url.UserInformationStart, url.UserInformationLength))
            || SpelledText.HasUnknown(text.Substring(url.HostStart, url.Start + url.Length - url.HostStart)))
        {
            return false;
        }

        tracer.Found(request, new FlowSource(request.Value.Syntax, text, request.Role, request.Use) { Start = url.Start, Length = url.Length, IsOwnValue = false });
        return true;
    }

    /// <summary>To the token in the query of a URL, and in its user information where it is put together here: that of a literal is found by its text alone.</summary>
    private static void FollowSecrets(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
    {
        var hasUserInformation = pieces.Length > 1 && Holds(pieces, UserInformationMark);
        var hasQuery = Holds(pieces, QueryMark) || (request.Value is IInvocationOperation query && AssembledTexts.Queried(query) is not null);
        if (request.State is not null || request.Role != ValueRole.Url || !(hasUserInformation || hasQuery))
        {
            return;
        }

        var around = tracer.Scope.At(request.Use);
        foreach (var secrets in ComposedTexts.Of(tracer.Project, request.Value, request.Frame).Select(text => new ComposedSecrets(tracer, request, text)))
        {
            if (hasUserInformation)
            {
                secrets.FollowUserInformation(around);
            }

            if (hasQuery)
            {
                secrets.FollowQuery(around);
            }
        }
    }
}
