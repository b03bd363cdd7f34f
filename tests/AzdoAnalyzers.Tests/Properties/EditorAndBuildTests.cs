using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>What an editor gets is what a build says.</summary>
[Trait("Lane", "Slow")]
public sealed class EditorAndBuildTests
{
    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Findings_of_each_document_by_itself_are_those_of_the_build(string name)
    {
        var token = TestContext.Current.CancellationToken;
        var inBuild = await new Analysis(TestSources.Compile(name)).BuildAsync(token);
        var inEditor = new List<Diagnostic>();
        for (var document = 0; document < TestSources.Trees(name).Count; document++)
        {
            // A compilation of its own each time: nothing that another document's analysis left behind may help.
            var compilation = TestSources.Compile(name);
            inEditor.AddRange(await new Analysis(compilation).EditorAsync(compilation.SyntaxTrees[document], token));
        }

        Assert.Equal(Analysis.Describe(inBuild), Analysis.Describe(inEditor));
    }
}
