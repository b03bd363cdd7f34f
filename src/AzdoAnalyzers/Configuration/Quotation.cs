using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Tokens;

namespace AzdoAnalyzers.Configuration;

/// <summary>Decides whether a text that users wrote may stand in a message, which ends up in logs.</summary>
internal static class Quotation
{
    private const int MaxDigits = 4;

    /// <summary>False for what may be a secret, or a part of one.</summary>
    public static bool IsSafe(string text) => !HoldsSecret(text) && (IsInCapitals(text) || !TokenPiece.TryFindRandom(text, 0, out _));

    /// <summary>Whether a text is a name as environment variables have it. Tokens mix cases, or have none but small letters: a piece of one as long as a name has both, or digits all over.</summary>
    private static bool IsInCapitals(string text)
        => text.IndexOf('_') > 0
            && text.All(character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            && text.Count(character => character is >= '0' and <= '9') <= MaxDigits;

    /// <summary>Whether the text is shaped like a token, or has credentials in it in any form that is known.</summary>
    public static bool HoldsSecret(string text)
        => PersonalAccessToken.TryFind(text, 0, out _)
            || PersonalAccessToken.IsShaped(text)
            || BasicCredentials.TryDecode(text, out _, out _)
            || UrlPassword.TryFind(text, 0, out _);
}
