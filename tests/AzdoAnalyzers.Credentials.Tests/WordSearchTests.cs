using CsCheck;
using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

public sealed class WordSearchTests
{
    private static readonly string[] Words = ["abca", "Bcab", "ccab.c"];

    private static readonly WordSearch Search = new(Words);

    [Fact]
    public void The_jumping_search_finds_what_looking_at_each_offset_finds()
        => Gen.Select(Gen.String[Gen.Char["abcABC.ü"], 0, 60], Gen.Int[0, 5]).Sample((text, start) =>
            Search.IndexIn(text, start) == FirstByLookingAtEachOffset(text, start));

    [Theory]
    [InlineData("xxABCAxx", true)]
    [InlineData("xxabcxa", false)]
    [InlineData("", false)]
    public void A_word_is_found_in_any_case(string text, bool isFound) => Assert.Equal(isFound, Search.IsIn(text));

    private static int FirstByLookingAtEachOffset(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (Words.Any(word => text.AsSpan(index).StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                return index;
            }
        }

        return -1;
    }
}
