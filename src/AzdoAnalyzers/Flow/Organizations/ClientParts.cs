using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Organizations;

/// <summary>
/// Tells what a sink's value becomes a part of: the calls that it is an argument of, the variables that hold their results, the client or request
/// that it is set on. Two values with one of these in common go to the same client.
/// </summary>
internal static class ClientParts
{
    /// <summary>The calls and variables, as syntax and symbols.</summary>
    public static ISet<object> Of(ProjectModel project, SinkUse use)
    {
        var parts = new HashSet<object>();
        foreach (var operation in Around(use.Value))
        {
            switch (operation)
            {
                case IObjectCreationOperation creation:
                    parts.Add(creation.Syntax);
                    break;
                case IInvocationOperation call:
                    parts.Add(call.Syntax);
                    Add(project, parts, call.Instance);
                    break;
                case IVariableDeclaratorOperation { Symbol: var local }:
                    parts.Add(local);
                    break;
                case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                    parts.Add(field);
                    break;
                case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                    parts.Add(property);
                    break;
                case ISimpleAssignmentOperation assignment:
                    Add(project, parts, assignment.Target);
                    break;
                case IReturnOperation when project.SemanticModel(operation.Syntax.SyntaxTree).GetEnclosingSymbol(operation.Syntax.SpanStart) is IMethodSymbol method:
                    parts.Add(method.OriginalDefinition);
                    break;
            }
        }

        Add(project, parts, use.Receiver);
        AddArguments(project, parts, use.Value);
        return parts;
    }

    /// <summary>The calls that make the client on which a use stands, or something that is set on it, where methods of the project make it.</summary>
    public static IEnumerable<IInvocationOperation> Makers(ProjectModel project, SinkUse use)
    {
        if (Root(use.Receiver) is not { } client || client.Variable() is not { } variable)
        {
            return [];
        }

        var made = client is ILocalReferenceOperation local ? LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IOperation>() : [];
        var set = client.Root().Descendants().OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IPropertyReferenceOperation && SymbolEqualityComparer.Default.Equals(Root(assignment.Target)?.Variable(), variable))
            .Select(assignment => assignment.Value);
        return made.Concat(set).Select(OperationFacts.Unwrapped).OfType<IInvocationOperation>().Where(call => project.Declares(call.TargetMethod));
    }

    /// <summary>What a value is handed to, and what that is handed to in turn, within its statement.</summary>
    private static IEnumerable<IOperation> Around(IOperation value)
    {
        for (var operation = value.Parent; operation is not null and not (IBlockOperation or IAnonymousFunctionOperation); operation = operation.Parent)
        {
            yield return operation;
        }
    }

    /// <summary>The variable that an expression reads a member of, or calls.</summary>
    private static void Add(ProjectModel project, HashSet<object> parts, IOperation? expression)
    {
        if (Root(expression) is not { } root)
        {
            return;
        }

        if (root.Variable() is { } variable)
        {
            parts.Add(variable);
            if (root is ILocalReferenceOperation && IsReturned(root, variable) && project.SemanticModel(root.Syntax.SyntaxTree).GetEnclosingSymbol(root.Syntax.SpanStart) is IMethodSymbol maker)
            {
                parts.Add(maker.OriginalDefinition);
            }
        }
        else if (root is IObjectCreationOperation)
        {
            parts.Add(root.Syntax);
        }
    }

    /// <summary>The variables that stand beside a value in its call: the credential beside a URL.</summary>
    private static void AddArguments(ProjectModel project, HashSet<object> parts, IOperation value)
    {
        foreach (var argument in Around(value).OfType<IArgumentOperation>().Take(1).SelectMany(argument => argument.Parent!.ChildOperations).OfType<IArgumentOperation>())
        {
            Add(project, parts, argument.Value.Unwrapped());
        }
    }

    private static IOperation? Root(IOperation? expression)
    {
        var root = expression?.Unwrapped();
        while (root is IPropertyReferenceOperation { Instance: { } owner } && root.Syntax is MemberAccessExpressionSyntax && owner is not IInstanceReferenceOperation)
        {
            root = owner.Unwrapped();
        }

        return root;
    }

    private static bool IsReturned(IOperation reference, ISymbol variable)
        => reference.Root().DescendantsAndSelf().OfType<IReturnOperation>().Any(returned => returned.ReturnedValue?.Unwrapped() is { } value && SymbolEqualityComparer.Default.Equals(value.Variable(), variable));
}
