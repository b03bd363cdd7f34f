using AzdoAnalyzers.Testing;
using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("<your PAT>")]
    [InlineData("[token]")]
    [InlineData("{pat}")]
    [InlineData("{{pat}}")]
    [InlineData("${PAT}")]
    [InlineData("$(System.AccessToken)")]
    [InlineData("#{Token}#")]
    [InlineData("__PAT__")]
    [InlineData("--PasswordToReplace--")]
    [InlineData("%PAT%")]
    [InlineData("@@pat@@")]
    [InlineData("xxxxxxxxxxxx")]
    [InlineData("XXXX-XXXX")]
    [InlineData("****")]
    [InlineData("...")]
    [InlineData("••••••")]
    [InlineData("00000000")]
    [InlineData("changeme")]
    [InlineData("Change-Me")]
    [InlineData("TODO")]
    [InlineData(" redacted ")]
    [InlineData("personal access token")]
    [InlineData("Personal-Access-Token")]
    [InlineData("pat")]
    [InlineData("your-pat")]
    [InlineData("yourPat")]
    [InlineData("yourtoken")]
    [InlineData("yourtokenhere")]
    [InlineData("yourdomainpassword")]
    [InlineData("YOUR_PAT_HERE")]
    [InlineData("your personal access token")]
    [InlineData("mypat")]
    [InlineData("myToken")]
    [InlineData("my-secret-token")]
    [InlineData("insert pat here")]
    [InlineData("EnterTokenHere")]
    [InlineData("enter-your-pat")]
    [InlineData("replaceme")]
    [InlineData("replace-with-pat")]
    [InlineData("test-pat-1")]
    [InlineData("dummy_value")]
    [InlineData("fake-token")]
    [InlineData("mock token")]
    [InlineData("sample-key")]
    [InlineData("pass")]
    [InlineData("add-your-token-here")]
    [InlineData("PUT_YOUR_PAT_HERE")]
    [InlineData("PAT from Azure DevOps")]
    [InlineData("the password of the build account")]
    [InlineData("AZDO_PERSONAL_ACCESS_TOKEN")]
    [InlineData("$AZDO_PERSONAL_ACCESS_TOKEN")]
    public void What_stands_for_a_value_is_a_placeholder(string text) => Assert.True(Placeholder.IsPlaceholder(text));

    [Theory]
    [InlineData("passion")]
    [InlineData("all-your-base-7")]
    [InlineData("key-token-7")]
    [InlineData("enterprise-key-7")]
    [InlineData("yourself")]
    [InlineData("yourpattern")]
    [InlineData("mystic pattern")]
    [InlineData("mypattern")]
    [InlineData("mycompat")]
    [InlineData("replacement")]
    [InlineData("inserted")]
    [InlineData("testing123")]
    [InlineData("dummyvalue")]
    [InlineData("tokenizer")]
    [InlineData("hunter2")]
    [InlineData("correct horse battery staple")]
    [InlineData("patent pending")]
    [InlineData("not a <placeholder> at all")]
    [InlineData("x1")]
    [InlineData("P")]
    [InlineData("s3cr3t!")]
    [InlineData("$(")]
    [InlineData("$")]
    public void A_word_counts_as_a_whole_only(string text) => Assert.False(Placeholder.IsPlaceholder(text));

    [Fact]
    public void A_proven_token_never_is_a_placeholder()
    {
        Assert.False(Placeholder.IsPlaceholder(SyntheticTokens.LegacyUser(1)));
        Assert.False(Placeholder.IsPlaceholder($"<{SyntheticTokens.Current(1)}>"));
        Assert.False(Placeholder.IsPlaceholder($"test-{SyntheticTokens.Current(1)}"));
        Assert.False(Placeholder.IsPlaceholder($"$({SyntheticTokens.BasicParameter("", SyntheticTokens.Current(1))})"));
    }

    [Theory]
    [InlineData("$(System.AccessToken)", true)]
    [InlineData(" %PAT% ", true)]
    [InlineData("#{T}#", true)]
    [InlineData("${PAT}", true)]
    [InlineData("{pat}", false)]
    [InlineData("<pat>", false)]
    [InlineData("__PAT__", false)]
    [InlineData("", false)]
    public void A_macro_is_never_expanded_in_compiled_code(string text, bool isMacro) => Assert.Equal(isMacro, Placeholder.IsNeverExpanded(text));
}
