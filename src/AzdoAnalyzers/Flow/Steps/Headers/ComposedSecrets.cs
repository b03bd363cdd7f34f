using System.Text.RegularExpressions;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Commands;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>
/// Goes on from a text to the credentials in it: behind the name and scheme of a header, in the user information and query of a URL, behind the
/// name of a variable, in the range that a command's row says.
/// </summary>
/// <param name="tracer">The tracer.</param>
/// <param name="request">The request for the whole text.</param>
/// <param name="text">The text.</param>
internal sealed class ComposedSecrets(Tracer tracer, Request request, ComposedText text)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Secret = "secret";

    private const string User = "user";

    private const string Host = "host";

    private static readonly Regex Headers = new($"authorization:\\s*(?:(?<basic>basic)|bearer)\\s+(?<{Secret}>[^\\s\"'\\\\\\0]+)", Options);

    private static readonly Regex UserInformation = new($"://(?<{User}>[^/\\s@:\"'\\0]*)(?::(?<{Secret}>[^/\\s@\"'\\0]*))?@(?<{Host}>[^/\\s\"'\\0?#]*)", Options);

    private static readonly Regex Query = new($"[?&]access_token=(?<{Secret}>(?:<[^<>]*>|[^&\\s\"'#\\0])+)", Options);

    private static readonly Regex Variables = new($"(?<![A-Za-z0-9_])(?:{string.Join("|", ProcessSinks.SecretVariables)})\\s*=\\s*[\"']?(?<{Secret}>[^\\s\"'\\0;|&]+)", Options);

    /// <summary>Where the text goes, as far as a host in it says.</summary>
    private readonly Service _service = ServiceScope.Within(text.Text, request.Service);

    /// <summary>The text is run by a shell, so that it may name variables of the shell's.</summary>
    public bool IsScript { get; init; }

    /// <summary>To what stands behind the scheme of an Authorization header, as a credential and by what the scheme makes of it.</summary>
    public void FollowHeaders()
    {
        foreach (var match in Headers.Matches(text.Text).Cast<Match>())
        {
            var isBasic = match.Groups["basic"].Success;
            var value = RangeOf(match.Groups[Secret]);
            var here = request with { Role = isBasic ? ValueRole.BasicParameter : ValueRole.Secret, Service = _service, IsBearer = !isBasic };
            if (isBasic && text.Text.IndexOf(':', value.Start, value.Length) >= 0 && text.Parts(value.Start, value.Length).Any(part => part.Piece.Text is null))
            {
                Follow(here with { Role = ValueRole.BasicText }, value);
                BasicSteps.FoundShape(tracer, here with { Value = request.Value }, new FlowState(request.Value.Syntax, FlowStateKind.Unencoded), FlowStateKind.Unencoded);
                continue;
            }

            Follow(here, value);
            if (text.Parts(isBasic ? value.Start : match.Index, 1).Select(part => part.Piece).FirstOrDefault() is { } piece)
            {
                Follow(here with { State = new FlowState(NodeOf(piece), isBasic ? FlowStateKind.Basic : FlowStateKind.Bearer) }, value);
            }
        }
    }

    /// <summary>To the password in the user information of a URL, or the token that is all of it.</summary>
    /// <param name="around">The service that the code around it talks to, which decides where the host isn't known.</param>
    public void FollowUserInformation(Service around)
    {
        foreach (var match in UserInformation.Matches(text.Text).Cast<Match>())
        {
            var url = request with { Role = ValueRole.Secret, Service = ServiceOf(match, around) };
            if (url.Service != Service.AzureDevOps)
            {
                continue;
            }

            if (match.Groups[Secret] is { Length: > 0 } password && IsPutTogether(match) && !Placeholder.IsPlaceholder(password.Value) && !ScriptVariable.Is(password.Value))
            {
                Follow(url, RangeOf(password));
            }
            else if (match.Groups[Secret].Length > 0)
            {
                FollowWhole(url, RangeOf(match.Groups[Secret]), _ => true);
            }
            else if (match.Groups[User].Length > 0)
            {
                FollowWhole(url, RangeOf(match.Groups[User]), IsNamedAsSecret);
            }
        }
    }

    /// <summary>To a token in the query of a URL.</summary>
    /// <param name="around">As for the user information.</param>
    public void FollowQuery(Service around)
    {
        foreach (var match in Query.Matches(text.Text).Cast<Match>())
        {
            Follow(request with { Role = ValueRole.Secret, Service = ServiceScope.Within(text.Text, around), IsInQuery = true }, RangeOf(match.Groups[Secret]));
        }
    }

    /// <summary>To what a variable of Azure DevOps's tools is given.</summary>
    public void FollowVariables()
    {
        foreach (var match in Variables.Matches(text.Text).Cast<Match>())
        {
            Follow(request with { Role = ValueRole.Secret, Service = Service.AzureDevOps }, RangeOf(match.Groups[Secret]));
        }
    }

    /// <summary>To a value by the row of a command.</summary>
    public void Follow(CommandRow row, TextRange value)
        => Follow(request with { Role = row.Role, Service = row.IsOfAzureDevOps ? Service.AzureDevOps : _service }, value);

    /// <summary>To a part that is what the request is for.</summary>
    public void FollowPart(TextRange value) => Follow(request, value);

    private static TextRange RangeOf(Group group) => new(group.Index, group.Length);

    /// <summary>A host says itself whose it is; one that isn't known is as good as the code around it.</summary>
    private Service ServiceOf(Match url, Service around)
    {
        var host = url.Groups[Host].Value.Replace(ComposedText.Hole, 'x');
        return AzureDevOpsHost.IsMentionedIn(host) ? Service.AzureDevOps
            : url.Groups[Host].Value.IndexOf(ComposedText.Hole) >= 0 ? around
            : OrganizationUrl.TryFind(text.Text.Replace(ComposedText.Hole, 'x'), Math.Max(0, url.Index - "https".Length), out var parsed) && parsed.Start < url.Index && parsed.IsOnPremises ? around
            : Service.Other;
    }

    /// <summary>Whether the user information and what stands around it come from several places, so that no text has all of it.</summary>
    private bool IsPutTogether(Match url) => text.Parts(url.Index, url.Length).Skip(1).Any();

    /// <summary>What a URL holds as it stands is found in the text alone.</summary>
    private void FollowWhole(Request asked, TextRange value, Func<IOperation, bool> condition)
    {
        if (text.Parts(value.Start, value.Length).ToList() is [{ Piece: { IsOwnValue: true } piece } part] && IsWhole(part) && condition(piece.Operation))
        {
            Follow(asked, value);
        }
    }

    private bool IsNamedAsSecret(IOperation value)
        => SecretName.Is(value.Variable()?.Name ?? "") || (EnvironmentReads.Name(tracer.Project, value) is { } variable && SecretName.Is(SingleText.Of(tracer.Project, variable) ?? ""));

    private void Follow(Request asked, TextRange value)
    {
        var parts = text.Parts(value.Start, value.Length).ToList();
        asked = asked with { Companion = null };
        if (parts is [{ Piece: { IsOwnValue: true } piece } part] && IsWhole(part))
        {
            tracer.Follow(asked with { Value = piece.Operation, Frame = piece.Frame });
        }
        else if (asked.Role == ValueRole.BasicText && text.Text.IndexOf(':', value.Start, value.Length) is >= 0 and var colon)
        {
            var password = new TextRange(colon + 1, value.End - colon - 1);
            Follow(asked with { Role = password.Length > 0 ? ValueRole.Secret : ValueRole.UserName }, password.Length > 0 ? password : new TextRange(value.Start, colon - value.Start));
        }
        else if (asked.Role != ValueRole.BasicText && parts.Count > 0 && parts.TrueForAll(known => known.Piece.Text is not null) && !IsVariableOfShell(value))
        {
            tracer.Found(asked, OriginOf(asked, parts));
        }
    }

    private static bool IsWhole((ComposedPiece Piece, int Start, int Length) part) => part.Piece.Text is not { } known || part.Length == known.Length;

    private bool IsVariableOfShell(TextRange value) => IsScript && text.Text[value.Start] is '$' or '%' or '!';

    /// <summary>A credential is a part of its text; a URL is judged by itself.</summary>
    private FlowSource OriginOf(Request asked, List<(ComposedPiece Piece, int Start, int Length)> parts)
        => parts is [var (piece, start, length)] && asked.Role != ValueRole.Url
            ? new FlowSource(NodeOf(piece), piece.Text!, asked.Role, asked.Use) { Start = start, Length = length, IsOwnValue = false }
            : new FlowSource(parts is [var (only, _, _)] ? NodeOf(only) : request.Value.Syntax, string.Concat(parts.Select(part => part.Piece.Text!.Substring(part.Start, part.Length))), asked.Role, asked.Use) { IsOwnValue = false };

    /// <summary>The expression that holds the text of a piece: behind constants where it is written; of what isn't known, where it is used.</summary>
    private SyntaxNode NodeOf(ComposedPiece piece)
    {
        var value = piece.Text is null ? piece.Operation : piece.Written;
        while (value.ConstantText() is not null && value.Variable() is { } constant && InitialOf(constant) is { } initial)
        {
            value = initial;
        }

        return value.Syntax is InterpolatedStringTextSyntax { Parent: { } interpolated } ? interpolated : value.Syntax;
    }

    private IOperation? InitialOf(ISymbol constant)
        => tracer.Project.Declarations(constant).OfType<VariableDeclaratorSyntax>().Select(declarator => declarator.Initializer is { Value: var value } ? tracer.Project.Operation(value) : null).FirstOrDefault();
}
