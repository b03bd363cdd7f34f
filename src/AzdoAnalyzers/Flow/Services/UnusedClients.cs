using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>Clients that are made and dropped: to see whether their assembly is there, for one. With an empty URL, none is even made.</summary>
internal static class UnusedClients
{
    /// <summary>Whether what takes a value makes an object that nothing is done with.</summary>
    public static bool AreMadeBy(SinkUse use)
        => use.Value.Parent is IArgumentOperation { Parent.Syntax: ExpressionSyntax maker } && maker.Parent switch
        {
            ExpressionStatementSyntax or UsingStatementSyntax => true,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var local, Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } declarator } => !IsNamed(declarator, local),
            _ => false,
        };

    private static bool IsNamed(VariableDeclaratorSyntax declarator, string local)
        => declarator.Ancestors().First(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local);
}
