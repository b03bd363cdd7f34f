using AzdoAnalyzers.Testing;
using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

public sealed class UserNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("pat")]
    [InlineData("PAT")]
    [InlineData("_")]
    [InlineData("anything")]
    [InlineData("somebody@example.com")]
    [InlineData(@"DOMAIN\somebody")]
    public void A_user_name_that_people_write_is_no_secret(string text) => Assert.True(UserName.IsConventional(text));

    [Fact]
    public void A_token_in_its_place_is_one()
    {
        Assert.False(UserName.IsConventional(SyntheticTokens.LegacyUser(1)));
        Assert.False(UserName.IsConventional("hunter2"));
    }
}
