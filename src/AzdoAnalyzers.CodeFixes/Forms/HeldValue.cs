using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A text that has the variable's guarded value in another hole, as one that held two tokens has: the value is used once more.</summary>
internal static class HeldValue
{
    public static Plan? Create(Site site)
        => site.Replaced is InterpolatedStringExpressionSyntax text && NamesIn(text).FirstOrDefault(name => HoldsValue(name, site)) is { } held
            ? site.Plan([site.Replace(site.Write(held.Identifier.Text), isPrimary: true)], names: [])
            : null;

    private static IEnumerable<IdentifierNameSyntax> NamesIn(InterpolatedStringExpressionSyntax text)
        => text.Contents.OfType<InterpolationSyntax>().SelectMany(hole => hole.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>());

    private static bool HoldsValue(IdentifierNameSyntax name, Site site)
        => site.Model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && GuardedExpression(reference.GetSyntax()) is { } read
            && FrameworkType.IsSameCode(read.ToString(), site.Read.Expression);

    /// <summary>What a local is known to hold because all else throws; null where nothing is known.</summary>
    private static ExpressionSyntax? GuardedExpression(SyntaxNode declaration)
        => declaration switch
        {
            SingleVariableDesignationSyntax => declaration.FirstAncestorOrSelf<ConditionalExpressionSyntax>() is { WhenFalse: ThrowExpressionSyntax, Condition: var condition }
                ? condition.DescendantNodesAndSelf().OfType<IsPatternExpressionSyntax>().FirstOrDefault()?.Expression
                : null,
            VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: StatementSyntax statement } local => IsGuard(statement.Next(), local) ? value : null,
            _ => null,
        };

    private static bool IsGuard(StatementSyntax? statement, VariableDeclaratorSyntax local)
        => statement is IfStatementSyntax { Condition: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax tested }] }, Statement: BlockSyntax { Statements: [ThrowStatementSyntax] } }
            && tested.Identifier.ValueText == local.Identifier.ValueText;
}
