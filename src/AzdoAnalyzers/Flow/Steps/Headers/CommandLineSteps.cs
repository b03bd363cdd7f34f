using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>The steps of command lines: to what stands in them as a password, a token or the user information of a URL.</summary>
internal static class CommandLineSteps
{
    /// <summary>Stands for a piece that isn't constant; no command line holds it.</summary>
    private const char Hole = '\uFFFC';

    private const string SecretGroup = "secret";

    private const string BasicGroup = "basic";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly IReadOnlyList<string> Programs = ["git", "az", "terraform", "nuget", "dotnet"];

    private const string UrlGroup = "url";

    /// <summary>What holds for every program: a header for git, the user information of a URL.</summary>
    private static readonly Regex Anywhere = new(
        $"authorization:\\s*basic\\s+(?<{BasicGroup}>[^\\s\"']+)|authorization:\\s*bearer\\s+(?<{SecretGroup}>[^\\s\"']+)|://[^/\\s@:\"']*:(?<{UrlGroup}>[^/\\s@\"']+)@",
        Options);

    /// <summary>Options and variables of the known programs that take a token.</summary>
    private static readonly Regex OfProgram = new(
        $"(?:^|\\s)--?(?:password|pat|token|personal-access-token)[\\s=]+[\"']?(?<{SecretGroup}>[^\\s\"']+)|(?:personal_access_token|\\bpat)=[\"']?(?<{SecretGroup}>[^\\s\"']+)",
        Options);

    public static void Follow(Tracer tracer, Request request)
    {
        var pieces = TextPieces.Of(request.Value);
        if (pieces is [{ IsOwnValue: true, Text: null } piece])
        {
            if (piece.Operation != request.Value)
            {
                tracer.Follow(request with { Value = piece.Operation });
            }

            return;
        }

        var line = Line(pieces);
        request = request with { Service = ServiceScope.Within(line, request.Service) };
        foreach (var match in Anywhere.Matches(line).Cast<Match>().Concat(IsOfKnownProgram(tracer, request) ? OfProgram.Matches(line).Cast<Match>() : []))
        {
            FollowGroup(tracer, request, pieces, match, SecretGroup, ValueRole.Secret);
            FollowGroup(tracer, request, pieces, match, BasicGroup, ValueRole.BasicParameter);
            FollowGroup(tracer, request, pieces, match, UrlGroup, ValueRole.Secret);
        }
    }

    private static string Line(ImmutableArray<TextPiece> pieces)
    {
        var line = new StringBuilder();
        foreach (var piece in pieces)
        {
            _ = piece.Text is { } text ? line.Append(text) : line.Append(Hole);
        }

        return line.ToString();
    }

    private static bool IsOfKnownProgram(Tracer tracer, Request request)
        => request.Companion is { } companion && SingleText.Of(tracer.Project, companion) is { } program
            && Programs.Any(known => known.Equals(Path.GetFileNameWithoutExtension(program), StringComparison.OrdinalIgnoreCase));

    private static void FollowGroup(Tracer tracer, Request request, ImmutableArray<TextPiece> pieces, Match match, string groupName, ValueRole role)
    {
        var group = match.Groups[groupName];
        var start = 0;
        foreach (var piece in group.Success ? pieces : ImmutableArray<TextPiece>.Empty)
        {
            var length = piece.Text?.Length ?? 1;
            if (start <= group.Index && group.Index + group.Length <= start + length)
            {
                FollowPiece(tracer, request with { Role = role, Companion = null }, piece, group.Index - start, group.Length, isOfUrl: groupName == UrlGroup);
            }

            start += length;
        }
    }

    /// <summary>What a URL holds as it stands is found in the text alone.</summary>
    private static void FollowPiece(Tracer tracer, Request request, TextPiece piece, int start, int length, bool isOfUrl)
    {
        if (piece.IsOwnValue && length == (piece.Text?.Length ?? 1) && piece.Operation != request.Value)
        {
            tracer.Follow(request with { Value = piece.Operation });
        }
        else if (piece.Text is { } text && !isOfUrl)
        {
            tracer.Found(request, new FlowSource(request.Value.Syntax, text, request.Role, request.Use) { Start = start, Length = length, IsOwnValue = false });
        }
    }
}
