using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Models;

/// <summary>The rows of guards against the assemblies that are there: the framework, and the test framework of these tests.</summary>
public sealed class GuardRowsTests
{
    private static readonly CSharpCompilation Libraries = CSharpCompilation.Create("libraries", references: [.. ClientStubs.RuntimeReferences, MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location)]);

    public static TheoryData<string, string> Members
        => new(GuardRows.All.Where(row => Libraries.GetTypeByMetadataName(row.Type.ToString()) is not null).SelectMany(row => row.Members.Select(member => (row.Type.ToString(), member))));

    [Theory]
    [MemberData(nameof(Members))]
    public void A_row_names_methods_of_its_type(string type, string member)
        => Assert.NotEmpty(Libraries.GetTypeByMetadataName(type)!.GetMembers(member).OfType<IMethodSymbol>());

    [Theory]
    [InlineData("System.Environment", "Exit", GuardKind.NeverReturns)]
    [InlineData("System.ArgumentException", "ThrowIfNullOrEmpty", GuardKind.StopsWhereMissing)]
    [InlineData("System.Text.StringBuilder", "AppendLine", GuardKind.Fills)]
    [InlineData("Xunit.Assert", "SkipWhen", GuardKind.StopsWhereTrue)]
    internal void A_method_has_the_row_of_its_name(string type, string member, GuardKind kind)
        => Assert.Contains(GuardRows.Of(Libraries.GetTypeByMetadataName(type)!.GetMembers(member).OfType<IMethodSymbol>().First()), row => row.Kind == kind);

    [Fact]
    public void A_method_of_this_name_in_another_type_has_none()
        => Assert.Empty(GuardRows.Of(Libraries.GetTypeByMetadataName("System.Text.StringBuilder")!.GetMembers("Equals").OfType<IMethodSymbol>().First()));
}
