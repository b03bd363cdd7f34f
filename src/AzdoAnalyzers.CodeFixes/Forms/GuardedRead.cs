using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A local that is given a variable's value, and the statement behind it that leaves where there is none.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Guard">The statement behind it.</param>
/// <param name="Name">The local's name.</param>
/// <param name="Read">What it is given.</param>
internal sealed record GuardedRead(LocalDeclarationStatementSyntax Declaration, IfStatementSyntax Guard, string Name, InvocationExpressionSyntax Read)
{
    /// <summary>The name of the environment variable.</summary>
    private string Variable => ((LiteralExpressionSyntax)Read.ArgumentList.Arguments[0].Expression).Token.ValueText;

    /// <summary>Whether it is what a fix writes, to the word.</summary>
    public bool IsWritten
        => UniqueNames.IsMadeFrom(Variable, Name)
            && Guard.Statement is BlockSyntax { Statements: [ThrowStatementSyntax thrown] }
            && thrown.DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text == EnvironmentRead.MessageFor(Variable));

    /// <summary>Whether another one reads the same.</summary>
    public bool ReadsAs(GuardedRead other) => FrameworkType.IsSameCode(Read.ToString(), other.Read.ToString());

    /// <summary>What a declaration is, as far as its text tells; null where it is something else.</summary>
    public static GuardedRead? Of(LocalDeclarationStatementSyntax declaration)
        => GuardOf(declaration) is { } guard && declaration.Declaration.Variables is [{ Identifier.ValueText: var name, Initializer.Value: InvocationExpressionSyntax read }] && IsRead(read)
            ? new GuardedRead(declaration, guard, name, read)
            : null;

    /// <summary>The name of a local that is guarded and given a read, also by a call that takes the read where it has nothing else; null where it is something else.</summary>
    public static string? NameOf(LocalDeclarationStatementSyntax declaration)
        => GuardOf(declaration) is not null && declaration.Declaration.Variables is [{ Identifier.ValueText: var name, Initializer.Value: var value }] && value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(IsRead)
            ? name
            : null;

    private static bool IsRead(InvocationExpressionSyntax call)
        => call is { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } }], Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Environment.GetEnvironmentVariable) } };

    /// <summary>The statement behind a declaration that leaves where its local is missing.</summary>
    private static IfStatementSyntax? GuardOf(LocalDeclarationStatementSyntax declaration)
        => declaration is { UsingKeyword.RawKind: 0, Declaration.Variables: [{ Identifier.ValueText: var name, Initializer: not null }] }
            && declaration.Next() is IfStatementSyntax { Else: null } guard
            && guard.Condition is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) }, ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax tested }] }
            && tested.Identifier.ValueText == name
            && (guard.Statement is BlockSyntax { Statements: { Count: > 0 } statements } ? statements.Last() : guard.Statement) is ThrowStatementSyntax or ReturnStatementSyntax
                ? guard
                : null;
}
