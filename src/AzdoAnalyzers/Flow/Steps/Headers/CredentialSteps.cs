using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>The steps of credentials: headers, network credentials, and the constants at their ends.</summary>
internal static class CredentialSteps
{
    private const string BasicScheme = "Basic";

    private const string BearerScheme = "Bearer";

    /// <summary>Goes on from a request whose role is one of a credential; <see langword="false"/> if it isn't.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        switch (request.Role)
        {
            case ValueRole.Secret:
            case ValueRole.UserName:
                FollowSecret(tracer, request);
                return true;
            case ValueRole.NetworkCredential:
                NetworkCredentialSteps.Follow(tracer, request);
                return true;
            case ValueRole.HeaderParameter:
                return true;
            case ValueRole.Header:
                FollowHeader(tracer, request);
                return true;
            case ValueRole.BasicParameter:
                BasicSteps.FollowParameter(tracer, request);
                return true;
            case ValueRole.BasicBytes:
                ByteSteps.Follow(tracer, request);
                return true;
            case ValueRole.BasicText:
                BasicSteps.FollowText(tracer, request);
                return true;
            case ValueRole.HeaderLine:
                foreach (var header in ComposedTexts.Of(tracer.Project, request.Value, request.Frame))
                {
                    new ComposedSecrets(tracer, request, header).FollowHeaders();
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// The requests for credentials that clients send with the Bearer scheme. A finding stands on the creation of the credential, or on the
    /// name of the method.
    /// </summary>
    public static IEnumerable<Request> AsBearer(IEnumerable<SinkUse> uses)
        => uses.Where(use => use.Row.IsBearer && !SchemeChoice.IsMadeAround(BearerPlace(use), isBearer: true)).Select(use => new Request(use.Value, use.Row.Role, use) { State = new FlowState(BearerPlace(use), FlowStateKind.Bearer) });

    private static SyntaxNode BearerPlace(SinkUse use)
    {
        var call = use.Value.Parent is IArgumentOperation { Parent: { } taker } ? taker.Syntax : use.Node;
        return call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } ? name : call;
    }

    private static void FollowSecret(Tracer tracer, Request request)
    {
        if (IsOfBasicHeader(request) && BasicSteps.IsBase64(request.Value))
        {
            BasicSteps.FollowBase64(tracer, request);
            return;
        }

        if (request.IsBearer && BasicSteps.IsBase64(request.Value))
        {
            tracer.Follow(request with { Value = ((IInvocationOperation)request.Value).Arguments[0].Value, Role = ValueRole.BasicBytes, State = request.State is { } bearer ? bearer with { Kind = FlowStateKind.BearerOfBase64 } : null });
            return;
        }

        if (request.Value is IPropertyReferenceOperation { Property.Name: "Password" or "SecurePassword", Instance: { } credential } && credential.Type.Is("NetworkCredential", "System.Net"))
        {
            tracer.Follow(request with { Value = credential, Role = ValueRole.NetworkCredential });
            return;
        }

        if (SecureStrings.Characters(request.Value) is { } characters)
        {
            tracer.Follow(request with { Value = characters });
            return;
        }

        var pieces = TextPieces.Of(request.Value);
        if (pieces.Length == 1 && pieces[0].IsOwnValue && pieces[0].Operation != request.Value)
        {
            tracer.Follow(request with { Value = pieces[0].Operation });
        }
        else if (request.Value is IImplicitIndexerReferenceOperation range)
        {
            tracer.Follow(request with { Value = range.Instance });
        }
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            FoundSecret(tracer, request, new FlowSource(request.Value.Syntax, text, request.Role, request.Use));
        }
        else if (!RowSteps.FollowChange(tracer, request) && (request.Value is IUtf8StringOperation literal ? literal.Value : SpelledCharacters.Of(request.Value)) is { } spelled)
        {
            FoundSecret(tracer, request with { IsChanged = true }, new FlowSource(request.Value.Syntax, spelled, request.Role, request.Use));
        }
    }

    /// <summary>Whether a secret stands behind the colon in a Basic header, in which it is encoded.</summary>
    private static bool IsOfBasicHeader(Request request)
        => request.State is { Kind: FlowStateKind.Base64Password or FlowStateKind.Unencoded or FlowStateKind.UnencodedHeader }
            || request is { State: null, IsBearer: false, Use.Row.Role: ValueRole.Header or ValueRole.HeaderParameter or ValueRole.HeaderLine };

    /// <summary>An empty password beside a user name makes the user name the secret, where a personal access token is taken.</summary>
    private static void FoundSecret(Tracer tracer, Request request, FlowSource origin)
    {
        if (origin.Length == 0 && request.Companion is { } userName)
        {
            if (SingleText.Of(tracer.Project, userName) is "")
            {
                tracer.Found(request, origin);
            }
            else if (!request.IsAlternative && request.Use.Row.Credential == CredentialKind.PersonalAccessToken)
            {
                tracer.Follow(request with { Value = userName, Role = ValueRole.UserName, Companion = null });
            }
        }
        else
        {
            tracer.Found(request, origin);
        }
    }

    /// <summary>
    /// Goes on from what follows a scheme in a header, as soon as the scheme is known: at the sink, where a caller hands both over, or where a pair of both is made;
    /// <see langword="false"/> if it isn't known here.
    /// </summary>
    public static bool FollowHeaderParameter(Tracer tracer, Request request)
    {
        if (request.Role != ValueRole.HeaderParameter || request.Companion is not { } companion)
        {
            return false;
        }

        if (request.Element is null && SchemePairs.Of(tracer.Project, companion, request.Value) is { Count: > 0 } pairs)
        {
            foreach (var pair in pairs)
            {
                tracer.Follow(request with { Value = pair.Token, Companion = pair.Scheme, Frame = pair.Token.Root().Syntax == request.Value.Root().Syntax ? request.Frame : null, Branch = null });
            }

            return true;
        }

        if (SingleText.Of(tracer.Project, companion) is not { } scheme)
        {
            return false;
        }

        if (RoleOfParameter(scheme) is { } role)
        {
            FollowWithScheme(tracer, request with { Role = role }, companion.Syntax);
        }

        return true;
    }

    /// <summary>To the credential itself, and once more by what the scheme makes of it.</summary>
    public static void FollowWithScheme(Tracer tracer, Request request, SyntaxNode scheme)
    {
        request = request with { Companion = null, IsBearer = request.Role == ValueRole.Secret };
        tracer.Follow(request);
        if (!SchemeChoice.IsMadeAround(scheme, request.IsBearer))
        {
            tracer.Follow(request with { State = request.IsBearer ? new FlowState(scheme, FlowStateKind.Bearer) : new FlowState(request.Value.Syntax, FlowStateKind.Basic) });
        }
    }

    private static ValueRole? RoleOfParameter(string? scheme)
        => BasicScheme.Equals(scheme, StringComparison.OrdinalIgnoreCase) ? ValueRole.BasicParameter
            : BearerScheme.Equals(scheme, StringComparison.OrdinalIgnoreCase) ? ValueRole.Secret
            : null;

    /// <summary>The values that a header is given in one call; <see langword="null"/> for a single one.</summary>
    private static IEnumerable<IOperation>? Values(Tracer tracer, IOperation value)
        => value switch
        {
            IArrayCreationOperation { Initializer.ElementValues: var values } => values,
            IObjectCreationOperation { Initializer.Initializers: { IsEmpty: false } elements } => elements.Select(element => ElementWrites.Of(element, _ => true)?.Value).OfType<IOperation>(),
            { Syntax: CollectionExpressionSyntax collection } => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => tracer.Project.Operation(element.Expression)).OfType<IOperation>(),
            _ => null,
        };

    private static void FollowHeader(Tracer tracer, Request request)
    {
        if (Values(tracer, request.Value) is { } values)
        {
            foreach (var value in values)
            {
                tracer.Follow(request with { Value = value });
            }

            return;
        }

        var pieces = TextPieces.Of(request.Value);
        if (pieces.IsEmpty || SingleText.Of(tracer.Project, pieces[0]) is not { } start)
        {
            return;
        }

        var scheme = start.TrimStart().Split(' ')[0];
        if (RoleOfParameter(scheme) is not { } role)
        {
            return;
        }

        var rest = start.Substring(start.IndexOf(scheme, StringComparison.Ordinal) + scheme.Length).TrimStart();
        var parameter = pieces.Skip(1).Where(piece => string.IsNullOrEmpty(rest) && piece.Text is not " ").ToImmutableArray();
        if (parameter.Length == 1 && parameter[0].IsOwnValue)
        {
            FollowWithScheme(tracer, request with { Value = parameter[0].Operation, Role = role }, request.Value.Syntax);
        }
        else if (parameter.Length > 1 && TextPieces.Tail(request.Value, parameter.Length) is { } joined)
        {
            FollowWithScheme(tracer, request with { Value = joined, Role = role }, request.Value.Syntax);
        }
        else if (role == ValueRole.BasicParameter && (SingleText.Of(tracer.Project, request.Value) is null || BasicSteps.EndsInPassword(tracer.Project, pieces)) && (rest.IndexOf(':') >= 0 || parameter.Any(piece => SingleText.Of(tracer.Project, piece)?.IndexOf(':') >= 0)))
        {
            var unencoded = new FlowState(request.Value.Syntax, FlowStateKind.UnencodedHeader);
            BasicSteps.FoundShape(tracer, request, unencoded, unencoded.Kind);
            BasicSteps.FollowPassword(tracer, request, pieces);
            BasicSteps.FollowPassword(tracer, request with { State = unencoded }, pieces);
        }
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            var length = text.Substring(text.IndexOf(scheme, StringComparison.Ordinal) + scheme.Length).TrimStart().Length;
            var origin = Part(request, request.Value.Syntax, text, text.Length - length, length) with { Role = role };
            request = request with { IsBearer = role == ValueRole.Secret };
            tracer.Found(request, origin);
            tracer.Found(request with { State = new FlowState(request.Value.Syntax, role == ValueRole.Secret ? FlowStateKind.Bearer : FlowStateKind.Basic) }, origin);
        }
    }

    /// <summary>The origin that is a part of a text, whose value means it.</summary>
    public static FlowSource Part(Request request, SyntaxNode node, string text, int start, int length)
        => new(node, text, request.Role, request.Use)
        {
            Start = start,
            Length = length,
            IsOwnValue = request.Value.ConstantText() is not null || node != request.Value.Syntax,
        };
}
