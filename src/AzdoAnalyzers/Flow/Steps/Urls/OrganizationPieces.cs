using System.Collections.Immutable;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>The organization of a URL that is put together from pieces.</summary>
internal static class OrganizationPieces
{
    private static readonly string[] RoutesOfNoOrganization = ["oauth2/", "_apis/profile/", "_apis/accounts"];

    /// <summary>Goes on to the piece that is the organization or its URL, or finds the pieces that are it together.</summary>
    public static void Follow(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
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
    public static bool IsOrganizationNext(string prefix, ImmutableArray<TextPiece> pieces, int piece)
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
