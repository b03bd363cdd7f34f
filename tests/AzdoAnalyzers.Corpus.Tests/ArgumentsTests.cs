using AzdoAnalyzers.Checkouts;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

public sealed class ArgumentsTests
{
    [Fact]
    public void Every_option_is_read()
    {
        var arguments = Arguments.Parse(["folder", "--each", "--show", "--tsv", "a", "--sarif", "b", "--decisions", "c", "--analyzer", "d", "--analyzer", "e", "--rule", "X1", "--against", "AZDO1002"]);

        Assert.Equal("folder", arguments.Folder);
        Assert.True(arguments.Each);
        Assert.True(arguments.Show);
        Assert.Equal("a", arguments.TsvFile);
        Assert.Equal("b", arguments.SarifFile);
        Assert.Equal("c", arguments.Decisions);
        Assert.Equal(["d", "e"], arguments.AnalyzerFiles);
        Assert.Equal(["X1"], arguments.Rules);
        Assert.Equal(["AZDO1002"], arguments.Against);
    }

    [Theory]
    [InlineData("", "No folder is given.")]
    [InlineData("--each", "No folder is given.")]
    [InlineData("folder --what", "The option '--what' isn't known.")]
    [InlineData("folder other", "There is a second folder, 'other'")]
    [InlineData("folder --tsv", "The option '--tsv' needs a value.")]
    [InlineData("folder --tsv --each", "The option '--tsv' needs a value.")]
    [InlineData("folder --against AZDO1002", "The option '--against' needs '--decisions'.")]
    public void A_wrong_command_line_is_told_with_what_is_wrong_and_the_usage(string words, string message)
    {
        var error = Assert.Throws<UserErrorException>(() => Arguments.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(Arguments.Usage, error.Message, StringComparison.Ordinal);
    }
}
