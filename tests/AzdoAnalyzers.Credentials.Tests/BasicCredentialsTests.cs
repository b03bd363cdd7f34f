using System.Text;
using CsCheck;
using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

public sealed class BasicCredentialsTests
{
    [Fact]
    public void What_was_encoded_is_decoded_in_every_spelling()
        => Gen.Select(Gen.String[Gen.Char["aZ0 ~>?ÿß字"], 0, 9], Gen.String[Gen.Char[":aZ0~>?ÿß字"], 0, 9], Gen.Bool, Gen.Bool).Sample((user, password, isUrlSafe, isPadded) =>
        {
            var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
            base64 = isUrlSafe ? base64.Replace('+', '-').Replace('/', '_') : base64;
            Assert.True(BasicCredentials.TryDecode(isPadded ? base64 : base64.TrimEnd('='), out var decodedUser, out var decodedPassword));
            Assert.Equal((user, password), (decodedUser, decodedPassword));
        });

    [Fact]
    public void The_anonymous_header_has_two_empty_parts()
    {
        Assert.True(BasicCredentials.TryDecode("Og==", out var user, out var password));
        Assert.Equal(("", ""), (user, password));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("dXNlcg==", "no colon")]
    [InlineData("dXNlcjpw=", "half a padding")]
    [InlineData("dXNlcjpwYQ=", "half a padding")]
    [InlineData("dXNlcjpwYR==", "bits behind the last byte")]
    [InlineData("dXNlcjpwY", "a digit that stands for no byte")]
    [InlineData("dXNl cjpw", "white space")]
    [InlineData("dXNlcjpw\n", "white space")]
    [InlineData("Oj8/Pj8_", "two alphabets")]
    [InlineData("OgA=", "a zero byte")]
    [InlineData("Ov8=", "no UTF-8")]
    [InlineData("==", "nothing but padding")]
    public void Anything_else_is_refused(string text, string why) => Assert.False(BasicCredentials.TryDecode(text, out _, out _), why);
}
