using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.DataFlow;

/// <summary>
/// What a data-flow engine for C# has to see: each file in the folder <c>Shapes</c> is a program with a constant as source and a client as sink. A
/// line that ends in <c>// found</c> has a finding, one that ends in <c>// silent</c> holds a constant that doesn't reach the client.
/// </summary>
public sealed class DataFlowShapesTests
{
    public static TheoryData<string> Names { get; } = [.. ShapeFile.Names("shape/").Where(name => new ShapeFile(name).IsKnown)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_constant_is_found_where_it_reaches_the_client_and_nowhere_else(string name)
    {
        var shape = new ShapeFile(name);
        Assert.Equal(shape.Marked("found"), await shape.FoundAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_shapes_compile(string name)
    {
        Assert.DoesNotContain(new ShapeFile(name).Compile().GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
