using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>Whatever the code, the way of a value can be read off a finding.</summary>
[Trait("Lane", "Slow")]
public sealed class WaysTests
{
    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_place_of_a_way_has_its_role_and_the_last_one_is_the_use(string name)
    {
        foreach (var finding in (await new Analysis(TestSources.Compile(name)).BuildAsync(TestContext.Current.CancellationToken)).Where(finding => finding.AdditionalLocations.Count > 0))
        {
            var roles = finding.Properties[TracedFinding.RolesProperty]!.Split(',');

            Assert.Equal(finding.AdditionalLocations.Count, roles.Length);
            Assert.InRange(roles.Length, 1, ValueWay.MaxPlaces);
            Assert.Equal("used", roles[^1]);
            Assert.All(roles[..^1], role => Assert.Contains(role, (string[])["written", "passed", "joined"]));
            Assert.DoesNotContain("written", roles[1..]);
            Assert.Distinct(finding.AdditionalLocations);
        }
    }
}
