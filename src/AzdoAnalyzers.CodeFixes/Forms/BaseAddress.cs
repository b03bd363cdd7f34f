using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>The base address of a client: paths are resolved against it, and replace what stands behind its last slash.</summary>
internal static class BaseAddress
{
    /// <summary>Whether a text is assigned to one, as it is or as the <c>Uri</c> made from it.</summary>
    public static bool Is(ValueUse use) => Is(use.Expression);

    private static bool Is(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parent => Is(parent),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax uri } } => Is(uri),
        AssignmentExpressionSyntax assignment => assignment.Right == expression && Name(assignment.Left) == nameof(BaseAddress),
        _ => false,
    };

    private static string? Name(ExpressionSyntax member) => member switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
