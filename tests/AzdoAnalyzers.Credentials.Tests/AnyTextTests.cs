using AzdoAnalyzers.Testing;
using CsCheck;
using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

/// <summary>What holds for every text, whatever is in it.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "https://", "http://", "dev.azure.com", "/", ".visualstudio.com", "@", ":", "acme", "<", ">", "{", "}", "{{", "$(", "${", "#{", "}#", "%", "__", "@@",
        "DefaultCollection", "/tfs/", "Basic ", "Og==", "=", "+", "your", "my", "pat", "test-", "\0", "\ud800", "\n", "ü", "JQQJ99", "AZDO",
        new('a', 52), new('A', 71), new('q', 84),
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (1, Gen.String),
        (4, Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(indexes => string.Concat(indexes.Select(index => Pieces[index])))));

    [Fact]
    public void Nothing_throws()
        => Text.Sample(text => { _ = LookAtEverything(text, text.ToCharArray()); });

    [Fact]
    public void Every_part_of_a_url_lies_in_the_text()
        => Text.Sample(text =>
        {
            if (OrganizationUrl.TryFind(text, 0, out var url))
            {
                var parts = new[]
                {
                    (url.Start, url.Length),
                    (url.HostStart, url.HostLength),
                    (url.OrganizationStart, url.OrganizationLength),
                    (url.UserInformationStart, url.UserInformationLength),
                    (url.PasswordStart, url.PasswordLength),
                };
                Assert.All(parts, part => Assert.InRange(part.Item2, 0, text.Length - part.Item1));
                Assert.True(OrganizationUrl.TryParse(text[url.Start..], out var same));
                Assert.Equal(url.Length, same.Length);
            }
        });

    [Fact]
    public void A_text_that_holds_nothing_costs_no_allocation()
    {
        var text = string.Concat(Enumerable.Repeat("public static int Value(string name) => 0x1234 + name.Length; // see https://example.org/a \n", 2_000))
            + SyntheticTokens.Broken(1) + "\n" + SyntheticTokens.Broken(2) + "\n" + new string('x', 500);
        var buffer = text.ToCharArray();
        LookAtEverything(text, buffer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var isFound = LookAtEverything(text, buffer);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.False(isFound);
        Assert.Equal(0, allocated);
    }

    private static bool LookAtEverything(string text, char[] buffer)
        => PersonalAccessToken.TryFind(text, 0, out _)
            | PersonalAccessToken.TryFind(new TextSlice(buffer, 0, buffer.Length), buffer.Length / 2, out _)
            | PersonalAccessToken.IsProven(text)
            | PersonalAccessToken.IsShaped(text)
            | BasicCredentials.TryDecode(text, out _, out _)
            | Placeholder.IsPlaceholder(text)
            | Placeholder.IsNeverExpanded(text)
            | UserName.IsConventional(text)
            | AzureDevOpsHost.Matches(text)
            | AzureDevOpsHost.IsMentionedIn(text)
            | OrganizationUrl.TryParse(text, out _)
            | OrganizationUrl.TryFind(text, 0, out _);
}
