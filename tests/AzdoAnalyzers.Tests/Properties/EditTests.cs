using System.Globalization;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>What is looked at: after an edit the edited text, and of the trees those that name the client or what has become a sink. Counted, not timed.</summary>
[Trait("Lane", "Slow")]
public sealed class EditTests
{
    private const int UnrelatedCount = 200;

    [Theory]
    [InlineData("ConnectToServer", "ServerSecret")]
    [InlineData("Create", "Token")]
    public async Task After_an_edit_of_an_unrelated_file_only_its_text_is_read(string method, string property)
        => Assert.Equal(["Unrelated7.cs"], await ReadAfterEditAsync(Files(method, property), "Unrelated7.cs"));

    [Theory]
    [InlineData("ConnectToServer", "ServerSecret")]
    [InlineData("Create", "Token")]
    public async Task After_an_edit_of_a_client_only_its_text_is_read(string method, string property)
        => Assert.Equal(["Server.cs"], await ReadAfterEditAsync(Files(method, property), "Server.cs"));

    [Fact]
    public void Only_what_names_the_client_or_a_derived_sink_is_walked()
        => Assert.Equal(["Caller.cs", "Server.cs"], WalkedIn(Files("ConnectToServer", "ServerSecret")));

    [Fact]
    public void A_static_member_with_a_common_name_is_looked_for_where_its_type_is_named()
        => Assert.Equal(["Caller.cs", "Server.cs"], WalkedIn(Files("Create", "ServerSecret")));

    /// <summary>A property may be written without its type's name: a common one costs a walk through the files that have it, and no other.</summary>
    [Fact]
    public void A_property_with_a_common_name_is_looked_for_where_the_name_stands()
        => Assert.Equal(["Caller.cs", "Server.cs", .. Enumerable.Range(0, 10).Select(number => $"Unrelated{number * 20}.cs")], WalkedIn(Files("ConnectToServer", "Token")).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal));

    /// <summary>A client, a caller, and many files of which one in twenty has members that may be called like theirs.</summary>
    private static IReadOnlyList<(string Name, string Text)> Files(string method, string property)
        =>
        [
            ("Server.cs", $$"""
                using Microsoft.VisualStudio.Services.Common;

                public sealed class ServerOptions
                {
                    public string {{property}} { get; set; }
                }

                public sealed class Server
                {
                    public static VssBasicCredential {{method}}(string secret) => new VssBasicCredential("", secret);

                    public static VssBasicCredential {{method}}(ServerOptions options) => new VssBasicCredential("", options.{{property}});
                }
                """),
            ("Caller.cs", $$"""
                public static class Caller
                {
                    public static object A() => Server.{{method}}("hunter2");

                    public static object B() => Server.{{method}}(new ServerOptions { {{property}} = "hunter3" });
                }
                """),
            .. Enumerable.Range(0, UnrelatedCount).Select(number => ($"Unrelated{number}.cs", Unrelated(number))),
        ];

    private static string Unrelated(int number)
        => number % 20 != 0
            ? string.Create(CultureInfo.InvariantCulture, $"class Unrelated{number} {{ public int Count; public void Add() => Count = 1; }}")
            : string.Create(CultureInfo.InvariantCulture, $"class Unrelated{number} {{ public string Token; public static void Create() => new Unrelated{number}().Token = \"x\"; }}");

    private static IEnumerable<string> WalkedIn(IReadOnlyList<(string Name, string Text)> files)
    {
        var compilation = Compile(files.Select(file => Parse(file.Name, new CountedText(file.Text))));
        var names = compilation.SyntaxTrees.ToDictionary(tree => tree, tree => new TextNames(tree.GetText()));
        var project = new ProjectModel(compilation, names, SyntaxIndex.Of, TestContext.Current.CancellationToken);

        Assert.Equal(2, ProjectTrace.Trace(project, SinkCatalog.Create(compilation, [])).Count);
        return project.LookedAt.Select(tree => tree.FilePath).Order(StringComparer.Ordinal);
    }

    /// <summary>The files whose texts an analysis reads that follows one of the same project before an edit.</summary>
    private static async Task<IEnumerable<string>> ReadAfterEditAsync(IReadOnlyList<(string Name, string Text)> files, string edited)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var texts = files.ToDictionary(file => file.Name, file => new CountedText(file.Text));
        var before = Compile(texts.Select(text => Parse(text.Key, text.Value)));
        var analyzers = AllRules.Analyzers;
        Assert.Equal(2, (await new Analysis(before, analyzers).BuildAsync(cancellationToken)).Length);

        texts[edited] = new CountedText(files.First(file => file.Name == edited).Text + "// edited");
        var after = before.ReplaceSyntaxTree(before.SyntaxTrees.First(tree => tree.FilePath == edited), Parse(edited, texts[edited]));
        foreach (var text in texts.Values)
        {
            text.Reset();
        }

        Assert.Equal(2, (await new Analysis(after, analyzers).BuildAsync(cancellationToken)).Length);
        return texts.Where(text => text.Value.Reads > 0).Select(text => text.Key);
    }

    private static SyntaxTree Parse(string name, CountedText text) => CSharpSyntaxTree.ParseText(text, path: name);

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
        => CSharpCompilation.Create("Project", trees, [.. ClientStubs.CommonReferences, ClientStubs.Reference], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
