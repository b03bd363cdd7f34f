using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

public sealed class ScriptVariableTests
{
    [Theory]
    [InlineData("$pat")]
    [InlineData("${pat}")]
    [InlineData("$(cat /run/secrets/pat)")]
    [InlineData("$env:AZURE_DEVOPS_EXT_PAT")]
    [InlineData("$($token)")]
    [InlineData("%PAT%")]
    [InlineData("!PAT!")]
    [InlineData("@pat")]
    [InlineData("@Model.Pat")]
    [InlineData("@(Model.Pat)")]
    [InlineData("{0}")]
    [InlineData("{{ pat }}")]
    public void A_variable_of_a_script_is_one(string text) => Assert.True(ScriptVariable.Is(text));

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("$pat1-x")]
    [InlineData("p$at")]
    [InlineData("%PAT")]
    [InlineData("100%")]
    [InlineData("@Model.")]
    [InlineData("$1")]
    [InlineData("reader-7741")]
    public void What_is_written_as_it_is_is_none(string text) => Assert.False(ScriptVariable.Is(text));
}
