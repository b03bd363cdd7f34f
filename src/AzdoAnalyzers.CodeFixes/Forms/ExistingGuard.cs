using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>An <c>if</c> behind the declaration of a local that throws already where it has no value: all it lacks is the variable's name.</summary>
internal static class ExistingGuard
{
    /// <summary>The edit that puts the name into what it throws; null where there is no such guard.</summary>
    public static TextEdit? MessageEdit(IfStatementSyntax guard, string name, Site site)
        => guard.Else is null
            && MissingTest.Of(guard.Condition, site.Model) is { Outcome: true, FindsNull: true, FindsEmpty: true, Tested: IdentifierNameSyntax tested }
            && tested.Identifier.ValueText == name
            && Thrown(guard.Statement) is { } thrown
            && (Message(thrown) is not null || SaysNothing(thrown))
                ? new TextEdit(site.Document, Message(thrown)?.Span ?? thrown.Span, Message(thrown) is null ? site.Read.Throw + ";" : site.Read.Message)
                : null;

    private static ThrowStatementSyntax? Thrown(StatementSyntax statement)
        => (statement is BlockSyntax { Statements: [var only] } ? only : statement) as ThrowStatementSyntax;

    /// <summary>Whether the exception is one of the framework's that another one can stand in for; what nobody knows may be caught by its type.</summary>
    private static bool SaysNothing(ThrowStatementSyntax thrown)
        => thrown.Expression is ObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments, Initializer: null, Type: var type } creation
            && !creation.DescendantTrivia().Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            && type.GetLastToken().ValueText switch
            {
                nameof(ArgumentNullException) or nameof(ArgumentOutOfRangeException) => true,
                nameof(Exception) or nameof(InvalidOperationException) or nameof(ApplicationException) or nameof(ArgumentException) => arguments.Count == 0,
                _ => false,
            };

    /// <summary>The only argument of the exception, if that is its message.</summary>
    private static ExpressionSyntax? Message(ThrowStatementSyntax thrown)
        => thrown.Expression is ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax or InterpolatedStringExpressionSyntax } message], Type: var type }
            && type.GetLastToken().ValueText is not (nameof(ArgumentNullException) or nameof(ArgumentOutOfRangeException) or nameof(ObjectDisposedException))
                ? message.Expression
                : null;
}
