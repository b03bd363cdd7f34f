using System.Reflection;
using AzdoAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>What holds for every rule and fix, so that no reviewer has to look.</summary>
public sealed class RuleInvariantsTests
{
    public static TheoryData<Type> Analyzers => [.. AllRules.AnalyzerTypes];

    public static TheoryData<Type> CodeFixes => [.. AllRules.CodeFixTypes];

    public static TheoryData<string> Ids => [.. AllRules.Descriptors.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void An_analyzer_is_sealed_and_for_CSharp(Type analyzer)
    {
        Assert.True(analyzer.IsSealed);
        Assert.Equal([LanguageNames.CSharp], analyzer.GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);
    }

    /// <summary>A suppressor has no say in it: it is asked once all findings are known.</summary>
    [Fact]
    public async Task Every_analyzer_runs_concurrently()
    {
        var analyzers = AllRules.Analyzers;
        var analysis = CSharpCompilation.Create("Empty").WithAnalyzers(analyzers);
        foreach (var analyzer in analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor))
        {
            Assert.True((await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken)).Concurrent, analyzer.GetType().Name);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_one_descriptor_that_says_why_and_links_its_page(string id)
    {
        var descriptor = Assert.Single(AllRules.Descriptors, descriptor => descriptor.Id == id);

        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.NotEmpty(descriptor.Description.ToString(null));
        Assert.False(descriptor.Title.ToString(null).EndsWith('.'), "A title ends without a full stop.");
    }

    /// <summary>That no rule runs is said by MSBuild, which has no descriptor.</summary>
    [Fact]
    public void Every_id_belongs_to_a_rule()
    {
        var ids = typeof(DiagnosticIds).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetValue(null)!);

        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            AllRules.Descriptors.Select(descriptor => descriptor.Id).Append(DiagnosticIds.RulesDoNotRun).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CodeFixes))]
    public void A_fix_is_exported_for_rules_that_exist_and_only_safe_ones_have_fix_all(Type type)
    {
        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;

        Assert.True(type.IsSealed);
        Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
        Assert.Subset(AllRules.Descriptors.Select(descriptor => descriptor.Id).ToHashSet(), fix.FixableDiagnosticIds.ToHashSet());
        Assert.Equal(fix is RuleCodeFixProvider ? [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution] : [], fix.GetFixAllProvider()?.GetSupportedFixAllScopes() ?? []);
    }
}
