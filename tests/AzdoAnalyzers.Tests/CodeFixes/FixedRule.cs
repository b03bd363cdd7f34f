using System.Collections.Immutable;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tests.Properties;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A fix, and the analyzers that find what it fixes.</summary>
internal sealed record FixedRule(ImmutableArray<DiagnosticAnalyzer> Analyzers, RuleCodeFixProvider Provider)
{
    public static readonly FixedRule Token = new([new HardCodedTokenAnalyzer()], new HardCodedTokenCodeFixProvider());

    public static readonly FixedRule Credential = new([new ClientValueAnalyzer()], new HardCodedCredentialCodeFixProvider());

    public static readonly FixedRule Placeholder = new([new ClientValueAnalyzer()], new PlaceholderCredentialCodeFixProvider());

    public static readonly FixedRule OrganizationUrl = new([new ClientValueAnalyzer()], new HardCodedOrganizationUrlCodeFixProvider());

    /// <summary>The fix of a rule, with all analyzers.</summary>
    public static FixedRule Of(string id) => new(AllRules.Analyzers, AllRules.CodeFixes.OfType<RuleCodeFixProvider>().Single(fix => fix.FixableDiagnosticIds.Contains(id)));
}
