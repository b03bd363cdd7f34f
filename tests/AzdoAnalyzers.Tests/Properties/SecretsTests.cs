using System.Globalization;
using AzdoAnalyzers.Testing.Programs;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>No secret leaves: what is said about one holds no piece of it.</summary>
[Trait("Lane", "Slow")]
public sealed class SecretsTests
{
    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_finding_holds_a_piece_of_a_secret(string name)
    {
        foreach (var finding in await new Analysis(TestSources.Compile(name)).BuildAsync(TestContext.Current.CancellationToken))
        {
            Assert.All(WhatIsSaid(finding), AssertSilence);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_fix_holds_a_piece_of_a_secret(string name)
    {
        await foreach (var action in OfferedFixes.InAsync(name, TestContext.Current.CancellationToken))
        {
            AssertSilence(action.Title);
            AssertSilence(action.EquivalenceKey ?? "");
        }
    }

    private static IEnumerable<string> WhatIsSaid(Diagnostic finding)
        => finding.Properties.Keys
            .Concat(finding.Properties.Values.OfType<string>())
            .Append(finding.GetMessage(CultureInfo.InvariantCulture))
            .Append(finding.Descriptor.Title.ToString(CultureInfo.InvariantCulture))
            .Append(finding.Descriptor.Description.ToString(CultureInfo.InvariantCulture));

    /// <summary>The programs' tokens are known; all their other secrets hold one of two words.</summary>
    private static void AssertSilence(string text)
    {
        // Nothing of the text is printed: it might be the secret.
        Assert.False(MarkedSource.HoldsPieceOfToken(text), "A piece of a token is given away.");
        Assert.DoesNotContain("secret-", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hunter", text, StringComparison.OrdinalIgnoreCase);
    }
}
