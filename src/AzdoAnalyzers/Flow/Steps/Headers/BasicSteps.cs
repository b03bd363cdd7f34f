using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>The steps of Basic headers: Base64, <c>user:secret</c>.</summary>
internal static class BasicSteps
{
    /// <summary>Whether the code asks for the colon in a text, so that it is there wherever the text comes from.</summary>
    public static bool EndAtColon(Tracer tracer, Request request) => request is { Role: ValueRole.BasicText, State: not null } && ColonTests.Include(tracer.Project, request.Value);

    /// <summary>Goes on from the parameter of a Basic header.</summary>
    public static void FollowParameter(Tracer tracer, Request request)
    {
        if (IsBase64(request.Value))
        {
            var call = (IInvocationOperation)request.Value;
            var state = request.State is null ? null : new FlowState(Base64Place(request), FlowStateKind.Base64);
            if (state is not null && BreaksLines(call))
            {
                FoundShape(tracer, request, state, FlowStateKind.LineBreaks);
            }

            tracer.Follow(request with { Value = call.Arguments[0].Value, Role = ValueRole.BasicBytes, State = state });
        }
        else if (HasColon(tracer.Project, request.Value))
        {
            FollowUnencoded(tracer, request);
        }
        else if (SingleText.Of(tracer.Project, request.Value) is { } text)
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, text, request.Role, request.Use));
        }
    }

    /// <summary>Goes on from the text <c>user:secret</c> in the place of its Base64 text, which has no colon.</summary>
    private static void FollowUnencoded(Tracer tracer, Request request)
    {
        var state = request.State is null ? null : new FlowState(request.Value.Syntax, FlowStateKind.Unencoded);
        if (state is not null)
        {
            FoundShape(tracer, request, state, state.Kind);
        }

        FollowText(tracer, request with { Role = ValueRole.BasicText, State = state });
    }

    private static bool HasColon(ProjectModel project, IOperation value) => TextPieces.Of(value) is { Length: > 1 } pieces && pieces.Any(piece => SingleText.Of(project, piece)?.IndexOf(':') >= 0);

    /// <summary>Whether a call breaks the Base64 text into lines.</summary>
    private static bool BreaksLines(IInvocationOperation call)
        => call.Arguments.Argument("options")?.ConstantValue is { HasValue: true, Value: (int)Base64FormattingOptions.InsertLineBreaks };

    /// <summary>Whether a value is what <c>Convert.ToBase64String</c> hands back.</summary>
    public static bool IsBase64(IOperation value) => value is IInvocationOperation call && call.IsCallOf(nameof(Convert), nameof(System), nameof(Convert.ToBase64String));

    /// <summary>The expression that encodes: the call of a method that encodes what it is handed, else the encoding itself.</summary>
    private static SyntaxNode Base64Place(Request request)
    {
        var place = request.Value;
        for (var frame = request.Frame; frame is { Arguments.IsEmpty: false } && place.Root().Descendants().Any(operation => IsTextParameter(operation, frame)); frame = frame.Caller)
        {
            place = frame.Call;
        }

        return place.Syntax;
    }

    private static bool IsTextParameter(IOperation operation, CallContext frame)
        => operation is IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol method } } && frame.IsOf(method);

    /// <summary>Notes what is Base64 already where a text is expected. What is encoded there is a credential all the same.</summary>
    public static void FollowBase64(Tracer tracer, Request request)
    {
        if (request.State is not { } state)
        {
            FollowParameter(tracer, request);
        }
        else if (state.Kind is FlowStateKind.Base64 or FlowStateKind.Base64Password)
        {
            FoundShape(tracer, request, state, FlowStateKind.Base64Twice);
        }
        else if (state.Kind is FlowStateKind.Unencoded or FlowStateKind.UnencodedHeader)
        {
            FoundShape(tracer, request, state, FlowStateKind.UnencodedBase64);
        }
    }

    /// <summary>Notes what is wrong with a header, whatever it holds.</summary>
    public static void FoundShape(Tracer tracer, Request request, FlowState state, FlowStateKind kind)
        => tracer.Found(request with { State = state with { Kind = kind }, IsAlternative = false }, new FlowSource(request.Value.Syntax, "", request.Role, request.Use) { IsOwnValue = false, IsOfShape = true });

    /// <summary>Goes on from the text <c>user:secret</c>.</summary>
    public static void FollowText(Tracer tracer, Request request)
    {
        if (IsBase64(request.Value))
        {
            FollowBase64(tracer, request);
            return;
        }

        if (RowSteps.Copied(request.Value) is { } source)
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
            if (SingleText.Of(tracer.Project, pieces[i]) is { } text && text.IndexOf(':') is >= 0 and var colon)
            {
                FollowPassword(tracer, request, pieces, i, text, colon);
                return;
            }
        }

        // Base64 of a constant without a colon: it can only be the credential.
        if (SingleText.Of(tracer.Project, request.Value) is { Length: > 0 } credential)
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, credential, request.State is null ? ValueRole.Secret : request.Role, request.Use));
        }
    }

    /// <summary>Goes on with what follows the colon that stands in a known piece.</summary>
    private static void FollowPassword(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces, int colonPiece, string colonText, int colon)
    {
        if (request.State is { Kind: FlowStateKind.BearerOfBase64 } bearer)
        {
            FoundShape(tracer, request, bearer, bearer.Kind);
        }

        var piece = pieces[colonPiece];
        var rest = colonText.Length - colon - 1;
        var following = pieces.Length - colonPiece - 1;
        if (rest == 0 && Password(request.Value, pieces, following) is { } password)
        {
            tracer.Follow(request with { Value = password, Role = ValueRole.Secret, Companion = UserName(pieces, colonPiece, colon), State = BehindColon(request.State) });
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

    /// <summary>Goes on with what follows the first colon in a text that is put together, if that is one expression.</summary>
    public static void FollowPassword(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            if (SingleText.Of(tracer.Project, pieces[i]) is { } text && text.IndexOf(':') is >= 0 and var colon)
            {
                if (colon == text.Length - 1 && Password(request.Value, pieces, pieces.Length - i - 1) is { } password)
                {
                    tracer.Follow(request with { Value = password, Role = ValueRole.Secret, Companion = null });
                }

                return;
            }
        }
    }

    /// <summary>Whether a secret of its own stands behind the first colon of a text that is put together.</summary>
    public static bool EndsInPassword(ProjectModel project, ImmutableArray<TextPiece> pieces)
    {
        for (var i = 0; i < pieces.Length - 1; i++)
        {
            if (SingleText.Of(project, pieces[i]) is { } text && text.IndexOf(':') is >= 0 and var colon)
            {
                return colon == text.Length - 1 && i == pieces.Length - 2 && pieces[i + 1].IsOwnValue;
            }
        }

        return false;
    }

    /// <summary>The one expression that all pieces behind the colon come from.</summary>
    private static IOperation? Password(IOperation text, ImmutableArray<TextPiece> pieces, int following)
        => following == 1 && pieces[pieces.Length - 1] is { IsOwnValue: true } only ? only.Operation
            : following > 1 ? TextPieces.Tail(text, following)
            : null;

    private static FlowState? BehindColon(FlowState? state) => state?.Kind == FlowStateKind.Base64 ? state with { Kind = FlowStateKind.Base64Password } : state;

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
            ? CredentialSteps.Part(request, node, text, start, length) with { Role = ValueRole.Secret }
            : CredentialSteps.Part(request, node, text, 0, start - 1) with { Role = ValueRole.UserName });
}
