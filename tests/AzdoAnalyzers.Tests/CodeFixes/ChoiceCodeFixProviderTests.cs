using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.CodeFixes.Choices;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

public sealed class ChoiceCodeFixProviderTests
{
    [Fact]
    public void The_choices_of_every_rule_with_a_fix_are_offered()
    {
        var rules = typeof(RuleCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RuleCodeFixProvider)) && !type.IsAbstract)
            .SelectMany(type => ((RuleCodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds);

        Assert.Equal(rules.Order(), new ChoiceCodeFixProvider().FixableDiagnosticIds.Order());
    }

    [Fact]
    public void No_host_applies_them_to_all_findings() => Assert.Null(new ChoiceCodeFixProvider().GetFixAllProvider());
}
