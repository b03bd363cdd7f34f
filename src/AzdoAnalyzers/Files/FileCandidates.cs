using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Files;

/// <summary>
/// What the text of a file that isn't code gives away before anything is read in it: most files hold nothing, which costs a look at a part of
/// their characters and no allocation.
/// </summary>
internal sealed class FileCandidates
{
    private static readonly FileCandidates None = new();

    private static readonly FileWords Words = new(CredentialKeys.FileWords);

    /// <summary>Where a proven token stands as it is, or encoded for a Basic header.</summary>
    public List<TextSpan> Tokens { get; } = [];

    /// <summary>Where a proven token stands with escape sequences in it.</summary>
    public List<TextSpan> Escaped { get; } = [];

    /// <summary>Where a URL of Azure DevOps has a password in its user information: the user information with its <c>@</c>.</summary>
    public List<TextSpan> UserInformation { get; } = [];

    /// <summary>Whether a word stands in the text that every credential's key, or the evidence for it, has.</summary>
    public bool HasWord { get; private set; }

    /// <summary>Whether characters are written as numbers, as XML does: a token may be hidden so.</summary>
    public bool HasCharacterReference { get; private set; }

    public bool IsEmpty => this == None;

    public static FileCandidates Of(SourceText text)
    {
        FileCandidates? found = null;
        foreach (var window in new TextWindows(text))
        {
            AddTokens(window, ref found);
            AddEscaped(window, ref found);
            AddUserInformation(window, ref found);
            if (found is not { HasWord: true } && Words.StandIn(window.Characters))
            {
                (found ??= new()).HasWord = true;
            }

            if (found is not { HasCharacterReference: true } && window.Characters.IndexOf("&#".AsSpan()) >= 0)
            {
                (found ??= new()).HasCharacterReference = true;
            }
        }

        return found ?? None;
    }

    private static void AddTokens(TextWindow window, ref FileCandidates? found)
    {
        var index = window.FirstOwn;
        while (PersonalAccessToken.TryFind(window.Text, index, out var match) && window.Owns(match.Start))
        {
            (found ??= new()).Tokens.Add(new TextSpan(window.Start + match.Start, match.Length));
            index = match.End;
        }
    }

    private static void AddEscaped(TextWindow window, ref FileCandidates? found)
    {
        var index = window.FirstOwn;
        while (EscapedToken.TryFind(window.Text, index, out var run) && window.Owns(run.Start))
        {
            (found ??= new()).Escaped.Add(new TextSpan(window.Start + run.Start, run.Length));
            index = run.End;
        }
    }

    private static void AddUserInformation(TextWindow window, ref FileCandidates? found)
    {
        var index = window.FirstOwn;
        while (UrlPassword.TryFind(window.Text, index, out var url) && window.Owns(url.Start))
        {
            (found ??= new()).UserInformation.Add(new TextSpan(window.Start + url.UserInformationStart, url.UserInformationLength));
            index = url.Start + url.Length;
        }
    }
}
