using System.Collections.Immutable;
using AzdoAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>The edges of credentials: headers, Base64, <c>user:secret</c>, network credentials, and the constants at their ends.</summary>
internal static class CredentialEdges
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
                FollowNetworkCredential(tracer, request);
                return true;
            case ValueRole.HeaderParameter:
                return true;
            case ValueRole.Header:
                FollowHeader(tracer, request);
                return true;
            case ValueRole.BasicParameter:
                FollowBasicParameter(tracer, request);
                return true;
            case ValueRole.BasicBytes:
                ByteEdges.Follow(tracer, request);
                return true;
            case ValueRole.BasicText:
                FollowBasicText(tracer, request);
                return true;
            case ValueRole.CommandLine:
                CommandLineEdges.Follow(tracer, request);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The request for a credential that a client sends with the Bearer scheme. The finding stands on the creation of the credential, or on the name of the method.</summary>
    public static Request AsBearer(SinkUse use)
    {
        var call = use.Value.Parent is IArgumentOperation { Parent: { } taker } ? taker.Syntax : use.Node;
        var node = call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } ? name : call;
        return new Request(use.Value, use.Row.Role, use) { Step = new Step(node, StepKind.Bearer) };
    }

    private static void FollowSecret(Tracer tracer, Request request)
    {
        if (request.Step is { Kind: StepKind.Base64Password } step && IsBase64(request.Value))
        {
            FoundTwice(tracer, request, step);
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
        else if (TextCopies.Source(request.Value) is { } source)
        {
            tracer.Follow(request with { Value = source });
        }
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            FoundSecret(tracer, request, new Origin(request.Value.Syntax, text, request.Role, request.Use));
        }
    }

    /// <summary>An empty password beside a user name makes the user name the secret, where a personal access token is taken.</summary>
    private static void FoundSecret(Tracer tracer, Request request, Origin origin)
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

    private static void FollowNetworkCredential(Tracer tracer, Request request)
    {
        if (request.Value is not IObjectCreationOperation creation || !creation.Type.Is("NetworkCredential", "System.Net"))
        {
            return;
        }

        var userName = creation.Arguments.Argument("userName") ?? Initialized(creation, "UserName");
        if ((Initialized(creation, "Password") ?? creation.Arguments.Argument("password")) is { } password)
        {
            tracer.Follow(request with { Value = password, Role = ValueRole.Secret, Companion = userName });
        }
    }

    /// <summary>The value that an object initializer gives a property.</summary>
    private static IOperation? Initialized(IObjectCreationOperation creation, string propertyName)
        => creation.Initializer?.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation property && property.Property.Name == propertyName)
            ?.Value;

    /// <summary>
    /// Goes on from what follows a scheme in a header, as soon as the scheme is known: at the sink, or where a caller hands both over;
    /// <see langword="false"/> if it isn't known here.
    /// </summary>
    public static bool FollowHeaderParameter(Tracer tracer, Request request)
    {
        if (request.Role != ValueRole.HeaderParameter || request.Companion is not { } companion || SingleText.Of(tracer.Project, companion) is not { } scheme)
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
    private static void FollowWithScheme(Tracer tracer, Request request, SyntaxNode scheme)
    {
        request = request with { Companion = null };
        tracer.Follow(request);
        tracer.Follow(request with
        {
            Step = request.Role == ValueRole.Secret ? new Step(scheme, StepKind.Bearer) : new Step(request.Value.Syntax, StepKind.Basic),
        });
    }

    private static ValueRole? RoleOfParameter(string? scheme)
        => BasicScheme.Equals(scheme, StringComparison.OrdinalIgnoreCase) ? ValueRole.BasicParameter
            : BearerScheme.Equals(scheme, StringComparison.OrdinalIgnoreCase) ? ValueRole.Secret
            : null;

    private static void FollowHeader(Tracer tracer, Request request)
    {
        if (request.Value is IArrayCreationOperation { Initializer.ElementValues: var values })
        {
            foreach (var value in values)
            {
                tracer.Follow(request with { Value = value });
            }

            return;
        }

        var pieces = TextPieces.Of(request.Value);
        if (pieces.IsEmpty || KnownText(tracer, pieces[0]) is not { } start)
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
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            var length = text.Length - text.LastIndexOf(' ') - 1;
            var origin = Part(request, request.Value.Syntax, text, text.Length - length, length) with { Role = role };
            tracer.Found(request, origin);
            tracer.Found(request with { Step = new Step(request.Value.Syntax, role == ValueRole.Secret ? StepKind.Bearer : StepKind.Basic) }, origin);
        }
    }

    private static void FollowBasicParameter(Tracer tracer, Request request)
    {
        if (IsBase64(request.Value))
        {
            var step = request.Step is null ? null : new Step(Base64Place(request), StepKind.Base64);
            tracer.Follow(request with { Value = ((IInvocationOperation)request.Value).Arguments[0].Value, Role = ValueRole.BasicBytes, Step = step });
        }
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            tracer.Found(request, new Origin(request.Value.Syntax, text, request.Role, request.Use));
        }
    }

    private static bool IsBase64(IOperation value) => value is IInvocationOperation call && call.IsCallOf(nameof(Convert), nameof(System), nameof(Convert.ToBase64String));

    /// <summary>The expression that encodes: the call of a method that encodes what it is handed, else the encoding itself.</summary>
    private static SyntaxNode Base64Place(Request request)
    {
        var place = request.Value;
        for (var frame = request.Frame; frame is not null && place.Root().Descendants().Any(operation => IsTextParameter(operation, frame)); frame = frame.Caller)
        {
            place = frame.Arguments[0].Parent!;
        }

        return place.Syntax;
    }

    private static bool IsTextParameter(IOperation operation, CallFrame frame)
        => operation is IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol method } } && frame.IsOf(method);

    private static void FoundTwice(Tracer tracer, Request request, Step step)
        => tracer.Found(request with { Step = step with { Kind = StepKind.Base64Twice }, IsAlternative = false }, new Origin(request.Value.Syntax, "", request.Role, request.Use) { IsOwnValue = false });

    private static void FollowBasicText(Tracer tracer, Request request)
    {
        if (request.Step is { } step && IsBase64(request.Value))
        {
            FoundTwice(tracer, request, step);
            return;
        }

        if (TextCopies.Source(request.Value) is { } source)
        {
            tracer.Follow(request with { Value = source });
            return;
        }

        var pieces = TextPieces.Of(request.Value);
        if (pieces.Length == 1 && pieces[0].IsOwnValue && pieces[0].Operation != request.Value)
        {
            tracer.Follow(request with { Value = pieces[0].Operation });
            return;
        }

        for (var i = 0; i < pieces.Length; i++)
        {
            if (KnownText(tracer, pieces[i]) is { } text && text.IndexOf(':') is >= 0 and var colon)
            {
                FollowPassword(tracer, request, pieces, i, text, colon);
                return;
            }
        }

        // Base64 of a constant without a colon: it can only be the credential.
        if (SingleText.Of(tracer.Project, request.Value) is { Length: > 0 } credential)
        {
            tracer.Found(request, new Origin(request.Value.Syntax, credential, request.Step is null ? ValueRole.Secret : request.Role, request.Use));
        }
    }

    /// <summary>Goes on with what follows the colon that stands in a known piece.</summary>
    private static void FollowPassword(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces, int colonPiece, string colonText, int colon)
    {
        var piece = pieces[colonPiece];
        var rest = colonText.Length - colon - 1;
        var following = pieces.Length - colonPiece - 1;
        if (rest == 0 && following == 1 && pieces[colonPiece + 1] is { IsOwnValue: true } password)
        {
            tracer.Follow(request with { Value = password.Operation, Role = ValueRole.Secret, Companion = UserName(pieces, colonPiece, colon), Step = BehindColon(request.Step) });
        }
        else if (rest > 0 && following == 0 && piece.Operation.ConstantText() == colonText)
        {
            FoundPart(tracer, request, piece.Operation.Syntax, colonText, colon + 1, rest);
        }
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            var start = text.IndexOf(':') + 1;
            FoundPart(tracer, request, request.Value.Syntax, text, start, text.Length - start);
        }
        else if (rest == 0 && following == 0 && UserName(pieces, colonPiece, colon) is { } userName)
        {
            tracer.Follow(request with { Value = userName, Role = ValueRole.UserName, Companion = null });
        }
    }

    private static Step? BehindColon(Step? step) => step is null ? null : step with { Kind = StepKind.Base64Password };

    /// <summary>The piece before the colon, if it is all there is before it.</summary>
    private static IOperation? UserName(ImmutableArray<TextPiece> pieces, int colonPiece, int colon)
        => (colonPiece, colon) switch
        {
            (1, 0) when pieces[0].IsOwnValue => pieces[0].Operation,
            _ => null,
        };

    /// <summary>The constant <c>user:secret</c>; one without a colon can only be the secret.</summary>
    public static void FoundPair(Tracer tracer, Request request, SyntaxNode node, string text)
    {
        var start = text.IndexOf(':') + 1;
        FoundPart(tracer, request, node, text, start, text.Length - start);
    }

    /// <summary>The secret in a constant <c>user:secret</c>, or the user name where nothing follows the colon.</summary>
    private static void FoundPart(Tracer tracer, Request request, SyntaxNode node, string text, int start, int length)
        => tracer.Found(request, length > 0 || start < 2
            ? Part(request, node, text, start, length) with { Role = ValueRole.Secret }
            : Part(request, node, text, 0, start - 1) with { Role = ValueRole.UserName });

    private static Origin Part(Request request, SyntaxNode node, string text, int start, int length)
        => new(node, text, request.Role, request.Use)
        {
            Start = start,
            Length = length,
            IsOwnValue = request.Value.ConstantText() is not null || node != request.Value.Syntax,
        };

    private static string? KnownText(Tracer tracer, TextPiece piece)
        => piece.Text ?? (piece.IsOwnValue ? SingleText.Of(tracer.Project, piece.Operation) : null);
}
