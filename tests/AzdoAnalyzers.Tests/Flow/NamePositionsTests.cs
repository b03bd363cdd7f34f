using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

public sealed class NamePositionsTests
{
    private const string Text = "token a token b token";

    [Theory]
    [InlineData(0, 21, "0 8 16")]
    [InlineData(0, 16, "0 8")]
    [InlineData(1, 17, "8 16")]
    [InlineData(8, 9, "8")]
    [InlineData(9, 16, "")]
    [InlineData(17, 21, "")]
    public void A_name_is_found_in_a_part_of_a_text(int start, int end, string expected)
        => Assert.Equal(expected, string.Join(' ', NamePositions.Of(SourceText.From(Text)).Find("token", TextSpan.FromBounds(start, end))));

    [Fact]
    public void A_name_that_does_not_stand_there_is_found_nowhere()
        => Assert.Equal(0, NamePositions.Of(SourceText.From(Text)).Find("other", TextSpan.FromBounds(0, 21)).Count);
}
