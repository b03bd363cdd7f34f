using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>Where the value of a local, parameter, field or property is read and may go on to somewhere, found by its name and judged by the syntax before anything is bound.</summary>
internal static class HolderUses
{
    private static readonly HashSet<string> Questions = ["nameof", "IsNullOrEmpty", "IsNullOrWhiteSpace", "ThrowIfNull", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace"];

    /// <summary>A member by whose name more is read than this is called like others.</summary>
    private const int MaxNames = 60;

    /// <summary>The operations that read it, in a fixed order; none where its name is a common one, or it is one of a generic type, whose objects hold anything.</summary>
    public static IEnumerable<IOperation> Of(ProjectModel project, ISymbol holder)
    {
        if (holder is IFieldSymbol or IPropertySymbol && holder.ContainingType is { IsGenericType: true })
        {
            return [];
        }

        var places = Names(project, holder).Select(Whole).Where(GoesOn).Take(MaxNames + 1).ToList();
        return places.Count > MaxNames ? [] : places.Where(place => holder is ILocalSymbol or IParameterSymbol || !project.IsOfAnother(place, holder)).Select(project.Operation).OfType<IOperation>().Where(operation => SymbolEqualityComparer.Default.Equals(operation.Variable()?.OriginalDefinition, holder.OriginalDefinition));
    }

    private static IEnumerable<SimpleNameSyntax> Names(ProjectModel project, ISymbol holder)
        => holder is ILocalSymbol or IParameterSymbol
            ? from declaration in project.Declarations(holder)
              let container = Container(declaration)
              where container is not null
              from name in project.Index(declaration.SyntaxTree).Names(holder.Name, container.Span)
              select name
            : project.TreesThatMayUse(holder, holder.Name).SelectMany(tree => project.Index(tree).Names(holder.Name));

    /// <summary>The syntax that a local or parameter can be named in.</summary>
    private static SyntaxNode? Container(SyntaxNode declaration)
        => declaration.Parent is BaseParameterListSyntax { Parent: { } owner } ? owner
            : declaration.Parent is SimpleLambdaExpressionSyntax lambda ? lambda
            : declaration.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or CompilationUnitSyntax);

    private static ExpressionSyntax Whole(SimpleNameSyntax name)
        => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;

    /// <summary>Whether the value of an expression may go on from where it stands: it isn't compared, written to, or only asked about.</summary>
    public static bool GoesOn(ExpressionSyntax value)
    {
        for (SyntaxNode node = value; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ArgumentSyntax or BaseArgumentListSyntax or InterpolationSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax:
                case InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ExpressionElementSyntax or CollectionExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression } or SwitchExpressionArmSyntax or SwitchExpressionSyntax or AwaitExpressionSyntax:
                case ConditionalExpressionSyntax conditional when conditional.Condition != node:
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: not nameof(string.Length) } or ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax:
                case ElementAccessExpressionSyntax element when element.Expression == node:
                    continue;
                case InvocationExpressionSyntax call:
                    return !Questions.Contains(SyntaxIndex.LastName(call.Expression) ?? "");
                case AssignmentExpressionSyntax assignment:
                    return assignment.Right == node || assignment.IsKind(SyntaxKind.AddAssignmentExpression);
                case BaseObjectCreationExpressionSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                    return true;
                case CommonForEachStatementSyntax loop:
                    return loop.Expression == node;
                default:
                    return false;
            }
        }

        return false;
    }
}
