using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

public sealed class PlacesTests
{
    /// <summary>"b" becomes "BBB", and "i" comes in before "d".</summary>
    private static readonly Places Edited = Between("abcd", new TextChange(new TextSpan(1, 1), "BBB"), new TextChange(new TextSpan(3, 0), "i"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(6, 3)]
    public void What_was_written_was_where_that_begins_which_it_replaces(int after, int before) => Assert.Equal(before, Edited.Before(after));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 4)]
    [InlineData(3, 5)]
    [InlineData(4, 7)]
    public void What_is_put_in_comes_before_what_the_edit_put_there(int before, int after) => Assert.Equal(after, Edited.After(before));

    private static Places Between(string text, params TextChange[] changes)
    {
        var before = SourceText.From(text);
        return new Places(before, before.WithChanges(changes));
    }
}
