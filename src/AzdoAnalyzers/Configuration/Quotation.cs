using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Tokens;

namespace AzdoAnalyzers.Configuration;

/// <summary>Decides whether a text that users wrote may stand in a message, which ends up in logs.</summary>
internal static class Quotation
{
    /// <summary>False for what may be a secret, or a part of one.</summary>
    public static bool IsSafe(string text) => !HoldsSecret(text) && !TokenPiece.TryFindRandom(text, 0, out _);

    /// <summary>Whether the text is shaped like a token, or has credentials in it in any form that is known.</summary>
    public static bool HoldsSecret(string text)
        => PersonalAccessToken.TryFind(text, 0, out _)
            || PersonalAccessToken.IsShaped(text)
            || BasicCredentials.TryDecode(text, out _, out _)
            || UrlPassword.TryFind(text, 0, out _);
}
