using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A rule and its fix.</summary>
internal sealed record FixedRule(DiagnosticAnalyzer Analyzer, CodeFixProvider Provider)
{
    public static readonly FixedRule Token = new(new HardCodedTokenAnalyzer(), new HardCodedTokenCodeFixProvider());

    public static readonly FixedRule Credential = new(new ClientValueAnalyzer(), new HardCodedCredentialCodeFixProvider());

    public static readonly FixedRule Placeholder = new(new ClientValueAnalyzer(), new PlaceholderCredentialCodeFixProvider());

    public static readonly FixedRule OrganizationUrl = new(new ClientValueAnalyzer(), new HardCodedOrganizationUrlCodeFixProvider());
}
