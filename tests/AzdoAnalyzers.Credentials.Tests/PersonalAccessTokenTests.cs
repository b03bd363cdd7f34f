using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

public sealed class PersonalAccessTokenTests
{
    [Theory]
    [MemberData(nameof(TokenVectors.Valid), MemberType = typeof(TokenVectors))]
    public void A_valid_token_is_proven(string format, string token)
    {
        Assert.True(PersonalAccessToken.IsProven(token));
        Assert.True(PersonalAccessToken.IsShaped(token));
        Assert.True(PersonalAccessToken.TryFind(token, 0, out var match));
        Assert.Equal(format, match.Format switch
        {
            TokenFormat.LegacyUser => "legacy-user",
            TokenFormat.LegacyApplication => "legacy-application",
            _ => "current",
        });
    }

    [Theory]
    [MemberData(nameof(TokenVectors.Invalid), MemberType = typeof(TokenVectors))]
    public void A_near_miss_is_not_proven(string why, string text)
    {
        Assert.False(PersonalAccessToken.IsProven(text), why);
        Assert.False(PersonalAccessToken.TryFind($"\"{text}\"", 0, out _), why);
    }
}
