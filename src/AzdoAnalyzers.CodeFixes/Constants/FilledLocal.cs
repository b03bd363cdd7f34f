using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>A local that is filled with constants, one after the other: a builder of texts, a list, a text that grows.</summary>
/// <param name="Declarator">Its declaration.</param>
/// <param name="Fillings">The statements behind that that do nothing but fill it.</param>
/// <param name="IsReadElsewhere">Whether anything but these, and the code that goes, uses it.</param>
internal sealed record FilledLocal(VariableDeclaratorSyntax Declarator, IReadOnlyList<ExpressionStatementSyntax> Fillings, bool IsReadElsewhere)
{
    /// <summary>The local; null where it holds something else than constants.</summary>
    /// <param name="declarator">Its declaration.</param>
    /// <param name="model">The semantic model of its document.</param>
    /// <param name="isGone">Whether code goes anyway.</param>
    public static FilledLocal? Of(VariableDeclaratorSyntax declarator, SemanticModel model, Func<TextSpan, bool> isGone)
    {
        if (declarator is not { Initializer.Value: { } initial, Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement } || !HoldsTexts(initial, model))
        {
            return null;
        }

        var fillings = new List<ExpressionStatementSyntax>();
        var isReadElsewhere = false;
        var scope = statement.Parent is GlobalStatementSyntax global ? global.Parent! : statement.Parent!;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == declarator.Identifier.ValueText && !isGone(name.Span)))
        {
            if (FillingOf(name, model) is { } filling && filling.Parent is { } parent && (parent is GlobalStatementSyntax ? parent.Parent : parent) == scope)
            {
                fillings.Add(filling);
            }
            else
            {
                isReadElsewhere = true;
            }
        }

        return new FilledLocal(declarator, fillings, isReadElsewhere);
    }

    /// <summary>Whether a value is a constant text, or made of constants as what texts are put into.</summary>
    public static bool HoldsTexts(ExpressionSyntax value, SemanticModel model) => TakesTexts(model.GetTypeInfo(value).Type ?? model.GetTypeInfo(value).ConvertedType) && HoldsConstants(value, model);

    /// <summary>Whether a type is that of texts, or of what the framework puts them into.</summary>
    private static bool TakesTexts(ITypeSymbol? type)
        => type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } || type?.ContainingNamespace?.ToDisplayString() is "System.Text" or "System.Collections.Generic";

    /// <summary>Whether a value is a constant, or an object that is made of constants and nothing else.</summary>
    private static bool HoldsConstants(ExpressionSyntax value, SemanticModel model)
        => model.GetConstantValue(value).HasValue
            || value switch
            {
                BaseObjectCreationExpressionSyntax creation => AreConstants(creation.ArgumentList, model) && (creation.Initializer is null || HoldsConstants(creation.Initializer, model)),
                ArrayCreationExpressionSyntax { Initializer: var initializer } => initializer is null || HoldsConstants(initializer, model),
                ImplicitArrayCreationExpressionSyntax array => HoldsConstants(array.Initializer, model),
                InitializerExpressionSyntax initializer => initializer.Expressions.All(element => HoldsConstants(element, model)),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call => HoldsConstants(receiver, model) && AreConstants(call.ArgumentList, model),
                CollectionExpressionSyntax collection => collection.Elements.All(element => element is ExpressionElementSyntax { Expression: var held } && HoldsConstants(held, model)),
                _ => false,
            };

    /// <summary>The statement that fills the local or member that it names; null where a use does something else.</summary>
    public static ExpressionStatementSyntax? FillingOf(ExpressionSyntax name, SemanticModel model) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == name && AreConstants(call.ArgumentList, model)
            => call.Parent as ExpressionStatementSyntax ?? FillingOf(call, model),
        ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax } element when element.Expression == name && AreConstants(element.ArgumentList, model) => FillingOf(element, model),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.AddAssignmentExpression, Parent: ExpressionStatementSyntax statement } assignment
            => assignment.Left == name && model.GetConstantValue(assignment.Right).HasValue ? statement : null,
        _ => null,
    };

    private static bool AreConstants(BaseArgumentListSyntax? arguments, SemanticModel model)
        => arguments?.Arguments.All(argument => argument.RefOrOutKeyword.IsKind(SyntaxKind.None) && model.GetConstantValue(argument.Expression).HasValue) != false;
}
