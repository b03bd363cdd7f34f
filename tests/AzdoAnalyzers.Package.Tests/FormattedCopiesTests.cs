namespace AzdoAnalyzers.Package.Tests;

/// <summary>Fixes commute where a tool applies them whose order nobody chooses.</summary>
[Trait("Lane", "Slow")]
public sealed class FormattedCopiesTests(FormattedCopies copies) : IClassFixture<FormattedCopies>
{
    [Fact]
    public void Ten_runs_on_equal_copies_give_the_same_bytes()
        => Assert.All(copies.First, copy => Assert.Equal(copies.First[0], copy));

    [Fact]
    public void The_runs_fix_most_of_what_is_there()
        => Assert.InRange(FormattedCopies.Files.Count(file => copies.First[0][file.Key] != file.Value), 25, FormattedCopies.Files.Count);

    [Fact]
    public void A_second_run_changes_no_byte()
        => Assert.All(copies.Second, copy => Assert.Equal(copies.First[0], copy));
}
