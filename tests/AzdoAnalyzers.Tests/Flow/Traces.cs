using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>What the engine knows of a program, below the rules.</summary>
internal static class Traces
{
    /// <summary>The traces of a compilation.</summary>
    public static ProjectTrace Of(Compilation compilation) => new(Project(compilation), SinkCatalog.Create(compilation, []));

    /// <summary>A compilation as the engine reads it.</summary>
    public static ProjectModel Project(Compilation compilation)
        => new(compilation, compilation.SyntaxTrees.ToDictionary(tree => tree, tree => new TextNames(tree.GetText())), SyntaxIndex.Of, TestContext.Current.CancellationToken);

    /// <summary>All that is known of the sources and leaks of a file, as lines.</summary>
    public static IReadOnlyList<string> Describe(ProjectTrace trace, SyntaxTree tree)
    {
        var traced = trace.From(tree);
        return
        [
            .. traced.Sources.Select(Describe),
            .. traced.Leaks.Select(leak => $"{Place(leak.Node)} {Place(leak.Place)} {leak.Kind} {leak.Variable}"),
        ];
    }

    /// <summary>All that is known of a source.</summary>
    public static string Describe(FlowSource source)
        => $"{Place(source.Node)} {Place(source.Place)} {Place(source.Use.Node)} {source.Use.Service} {source.Use.HasCredential} {source with { Asker = null }}";

    private static string Place(SyntaxNode node) => $"{node.SyntaxTree.FilePath}{node.Span}";
}
