using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>Each credential and URL that is found as a text, and need not be constant, is handed back by a method. Keys, formats, names and what is cut have to stay where they can be read.</summary>
internal sealed class ExtractedMethods : ExtractedLiterals
{
    private static readonly string[] Values = [DiagnosticIds.HardCodedToken, DiagnosticIds.HardCodedCredential, DiagnosticIds.PlaceholderCredential, DiagnosticIds.HardCodedOrganizationUrl];

    /// <summary>What a method hands back counts as leaked, where a constant isn't.</summary>
    public override bool Keeps(string id) => id != DiagnosticIds.LeakedCredential && base.Keeps(id);

    protected override bool IsMeant(LiteralExpressionSyntax literal, IReadOnlyList<Diagnostic> findings)
        => findings.Any(finding => finding.Location == literal.GetLocation() && Values.Contains(finding.Id))
            && literal.Parent is not MemberAccessExpressionSyntax
            && !literal.Ancestors().TakeWhile(node => node is not TypeDeclarationSyntax).Any(node => node
            is ConstantPatternSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax or ParameterSyntax
            or LocalDeclarationStatementSyntax { IsConst: true })
            && !(literal.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { } field && field.Modifiers.Any(SyntaxKind.ConstKeyword));

    protected override string Use(string name) => name + "()";

    protected override string Declaration(string name, string literal) => $"private static string {name}() => {literal};";
}
