using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>
/// Where in a text the syntax has to be looked at, and nowhere else: most texts have no such place, and cost a look at a
/// part of their characters. Depends on the text alone, so that it is kept across edits of other files.
/// </summary>
internal sealed class TextCandidates
{
    private static readonly TextCandidates None = new();

    /// <summary>Where a proven token stands as it is, or encoded.</summary>
    public List<TextSpan> Tokens { get; } = [];

    /// <summary>Where a URL of Azure DevOps has a password in its user information: the user information with its <c>@</c>.</summary>
    public List<TextSpan> UserInformation { get; } = [];

    /// <summary>Inside of string literals in which escape sequences hide a token.</summary>
    public List<int> Escaped { get; } = [];

    /// <summary>Inside of string literals that may be put together with others to a token.</summary>
    public List<int> Pieces { get; } = [];

    public bool IsEmpty => this == None;

    public static TextCandidates Of(SourceText text)
    {
        TextCandidates? found = null;
        foreach (var window in new TextWindows(text))
        {
            AddTokens(window, ref found);
            AddUserInformation(window, ref found);
            AddEscaped(window, ref found);
            AddPieces(window, ref found);
        }

        return found ?? None;
    }

    private static void AddTokens(TextWindow window, ref TextCandidates? found)
    {
        var index = window.FirstOwn;
        while (PersonalAccessToken.TryFind(window.Text, index, out var match) && window.Owns(match.Start))
        {
            (found ??= new()).Tokens.Add(new TextSpan(window.Start + match.Start, match.Length));
            index = match.End;
        }
    }

    private static void AddUserInformation(TextWindow window, ref TextCandidates? found)
    {
        var index = window.FirstOwn;
        while (UrlPassword.TryFind(window.Text, index, out var url) && window.Owns(url.Start))
        {
            (found ??= new()).UserInformation.Add(new TextSpan(window.Start + url.UserInformationStart, url.UserInformationLength));
            index = url.Start + url.Length;
        }
    }

    private static void AddEscaped(TextWindow window, ref TextCandidates? found)
    {
        var index = window.FirstOwn;
        while (EscapedToken.TryFind(window.Text, index, out var run) && window.Owns(run.Start))
        {
            (found ??= new()).Escaped.Add(window.Start + run.Start);
            index = run.End;
        }
    }

    private static void AddPieces(TextWindow window, ref TextCandidates? found)
    {
        var index = window.FirstOwn;
        while (TokenPiece.TryFind(window.Text, index, out var run) && window.Owns(run.Start))
        {
            (found ??= new()).Pieces.Add(window.Start + run.Start);
            index = run.End;
        }
    }
}
