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

    private static readonly string[] RoutesOfNoOrganization = ["oauth2/", "_apis/profile/", "_apis/accounts"];

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
            else if (isWhole && request.Role == ValueRole.Url && arguments.Argument("relativeUri") is { } path && TextPieces.Of(path) is [{ IsOwnValue: true, Operation: var organization }, ..] pieces && IsOrganizationNext(SingleText.Of(tracer.Project, start)!.TrimEnd('/') + "/", pieces, 0))
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
        else if (request.Role == ValueRole.Url && parts.Path is { } path && TextPieces.Of(path) is [{ IsOwnValue: true, Operation: var organization }, ..] pieces && IsOrganizationNext(text.Substring(0, text.Length - parts.PathText.Length), pieces, 0))
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
                FollowPieces(tracer, request, pieces);
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

    private static void FollowPieces(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
    {
        var known = Known(tracer, pieces);
        if (known.IsEmpty && IsOfNoOrganization(pieces[1].Text))
        {
            return;
        }

        if (known.IsEmpty || NamesOrganization(known[0], known.Length > 1 ? known[1] : null))
        {
            FollowFirst(tracer, request with { IsOfRestApi = request.IsOfRestApi || SpelledText.Of(tracer.Project, pieces).IndexOf(ServiceTexts.RestRoute, StringComparison.Ordinal) >= 0 }, pieces[0], known);
            return;
        }

        var prefix = string.Concat(known);
        if (OrganizationOfOthers(tracer, pieces, known) is { } given)
        {
            tracer.Follow(request with { Value = given, Role = ValueRole.OrganizationName, IsJoined = true });
        }
        else if (OrganizationUrl.TryParse(prefix, out var url) && url.NamesOrganization && !IsCutOff(url, known, pieces))
        {
            FoundPrefix(tracer, request, [.. pieces.Zip(known, (piece, text) => new TextPiece(piece.Operation, text, piece.IsOwnValue))], url);
        }
        else if (known.Length < pieces.Length && IsOrganizationNext(prefix, pieces, known.Length) && pieces[known.Length] is { IsOwnValue: true } organization)
        {
            tracer.Follow(request with { Value = organization.Operation, Role = ValueRole.OrganizationName, IsJoined = true });
        }
        else if (OrganizationBehindUser(tracer, pieces, known) is { } behind)
        {
            tracer.Follow(request with { Value = behind, Role = ValueRole.OrganizationName, IsJoined = true });
        }
    }

    /// <summary>The organization that a property names which others give its value: that is written where they do, and not where the URL is put together.</summary>
    private static IOperation? OrganizationOfOthers(Tracer tracer, ImmutableArray<TextPiece> pieces, ImmutableArray<string> known)
    {
        for (var i = 1; i < known.Length; i++)
        {
            if (pieces[i] is { IsOwnValue: true, Text: null, Operation: var name } && name.Unwrapped() is IPropertyReferenceOperation { Property: { SetMethod: not null } property }
                && MemberWrites.Initializers(tracer.Project, property.OriginalDefinition).Count == 0
                && IsOrganizationNext(string.Concat(known.Take(i)), pieces, i))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The organization of a URL whose user information isn't known: what stands behind the host.</summary>
    private static IOperation? OrganizationBehindUser(Tracer tracer, ImmutableArray<TextPiece> pieces, ImmutableArray<string> known)
    {
        if (known.IsEmpty || known[0].IndexOf("://", StringComparison.Ordinal) is not (> 0 and var scheme))
        {
            return null;
        }

        for (var i = known.Length; i < pieces.Length - 1; i++)
        {
            if (SingleText.Of(tracer.Project, pieces[i]) is { } text && text.IndexOf('@') is >= 0 and var at)
            {
                return pieces[i + 1].IsOwnValue && IsOrganizationNext(known[0].Substring(0, scheme) + "://" + text.Substring(at + 1), pieces, i + 1) ? pieces[i + 1].Operation : null;
            }
        }

        return null;
    }

    /// <summary>Whether the rest of a URL is a route of the service itself, which stands behind no organization: signing in, the user's profile, their organizations.</summary>
    public static bool IsOfNoOrganization(string? rest)
        => rest?.TrimStart('/') is { } route && RoutesOfNoOrganization.Any(start => route.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>The texts of the pieces up to the first one that isn't known.</summary>
    private static ImmutableArray<string> Known(Tracer tracer, ImmutableArray<TextPiece> pieces)
        => pieces
            .Select(piece => SingleText.Of(tracer.Project, piece))
            .TakeWhile(text => text is not null)
            .Select(text => text!)
            .ToImmutableArray();

    /// <summary>Whether the first piece is a whole organization URL, which the next one doesn't go on with.</summary>
    private static bool NamesOrganization(string first, string? next)
        => OrganizationUrl.TryParse(first, out var url) && url.NamesOrganization
            && (url.Start + url.Length < first.TrimEnd().Length || next is null || IsEndOfName(next));

    private static bool IsEndOfName(string next) => next.Length == 0 || next[0] is '/' or '?' or '#';

    private static void FollowFirst(Tracer tracer, Request request, TextPiece first, ImmutableArray<string> known)
    {
        if (first.IsOwnValue)
        {
            tracer.Follow(request with { Value = first.Operation, IsJoined = true });
        }
        else if (!known.IsEmpty && first.Operation.Syntax is InterpolatedStringTextSyntax or LiteralExpressionSyntax && OrganizationUrl.TryParse(known[0], out var url))
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, known[0], request.Role, request.Use)
            {
                Start = url.Start,
                Length = url.Length,
                IsOwnValue = false,
                Pieces = ImmutableArray.Create(first),
            });
        }
        else if (!known.IsEmpty)
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, known[0], request.Role, request.Use) { IsOwnValue = false });
        }
    }

    /// <summary>The organization's name goes on in a piece that isn't known.</summary>
    private static bool IsCutOff(OrganizationUrl url, ImmutableArray<string> known, ImmutableArray<TextPiece> pieces)
        => known.Length < pieces.Length && url.Start + url.Length == known.Sum(text => text.Length) && pieces[known.Length - 1].Text is { } last && !last.EndsWith("/", StringComparison.Ordinal)
            && url.OrganizationLength > last.Length;

    private static void FoundPrefix(Tracer tracer, Request request, TextPiece[] known, OrganizationUrl url)
        => tracer.Found(request, new FlowSource(request.Value.Syntax, string.Concat(known.Select(piece => piece.Text)), request.Role, request.Use)
        {
            Start = url.Start,
            Length = url.Length,
            IsOwnValue = request.Value.ConstantText() is not null,
            Pieces = ImmutableArray.Create(known),
        });

    /// <summary>Whether the text before a piece ends where the name of the organization has to follow.</summary>
    private static bool IsOrganizationNext(string prefix, ImmutableArray<TextPiece> pieces, int piece)
    {
        if (!Uri.TryCreate(prefix + "x", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return false;
        }

        var next = piece + 1 < pieces.Length ? pieces[piece + 1].Text : null;
        return uri.AbsolutePath == "/x"
            ? AzureDevOpsHost.Matches(uri.Host) && uri.Host.EndsWith("dev.azure.com", StringComparison.OrdinalIgnoreCase)
            : uri.Host == "x" && next is not null && next.StartsWith(".", StringComparison.Ordinal) && OrganizationUrl.TryParse(prefix + "x" + next, out var url) && url.NamesOrganization && !url.IsOnPremises;
    }
}
