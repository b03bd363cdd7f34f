using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A value that is handed to a call which takes it only where nothing else gives one: <c>Arg(args, 1, "…")</c>, <c>settings.GetValueOrDefault("pat", "…")</c>.
/// Arguments are evaluated before their call, so a guard of the value would come before what overrides it: what the call hands back is guarded instead.
/// </summary>
internal static class FallbackArgument
{
    /// <summary>How the parameters of libraries are called that take such a value.</summary>
    private static readonly string[] Names = ["default", "fallback", "alternative"];

    /// <summary>Methods of libraries that take one as what a question or an option proposes.</summary>
    private static readonly string[] Setters = ["DefaultValue", "SetDefaultValue"];

    /// <summary>The places whose values can be guarded for one: the place itself, or that of the call around it, once for each way in which the read can be handed to that; none where the call's value is no text.</summary>
    public static IEnumerable<Site> Sites(Site site)
        => Around(site.Replaced, site.Model) is not var (argument, parameter) ? [site]
            : argument.Expression == site.Replaced.WithParentheses()
                && argument.Parent?.Parent is InvocationExpressionSyntax call
                && site.IsBare
                && site.Read.Otherwise is null
                && site.Model.GetTypeInfo(call).Type?.SpecialType is SpecialType.System_String
                    ? Reads(site, parameter).SelectMany(read => Sites(site with { Replaced = call, Read = site.Read with { Expression = WithArgument(call, argument, read), Source = null, IsChain = false, IsNeverNull = site.Model.GetTypeInfo(call).Nullability.FlowState is NullableFlowState.NotNull }, Written = static name => name }))
                    : [];

    /// <summary>Whether a use hands a value to such a call.</summary>
    public static bool Is(ValueUse use) => Around(use.Expression, use.Model) is not null;

    private static string WithArgument(InvocationExpressionSyntax call, ArgumentSyntax argument, string expression)
    {
        var start = argument.Expression.SpanStart - call.SpanStart;
        return call.ToString().Remove(start, argument.Expression.Span.Length).Insert(start, expression);
    }

    /// <summary>The read as an argument: as it is where the parameter may take null, else with an empty text for that, which the guard finds as well.</summary>
    private static IEnumerable<string> Reads(Site site, IParameterSymbol parameter)
    {
        if (parameter.NullableAnnotation is NullableAnnotation.Annotated || parameter.OriginalDefinition.Type is ITypeParameterSymbol)
        {
            yield return site.Read.Expression;
        }

        yield return $"{site.Read.Expression} ?? \"\"";
    }

    /// <summary>The argument that a value is, or is a piece of, and its parameter; null where the call takes it in any case, or there is none.</summary>
    private static (ArgumentSyntax Argument, IParameterSymbol Parameter)? Around(ExpressionSyntax value, SemanticModel model)
        => value.Parent switch
        {
            ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or PostfixUnaryExpressionSyntax or BinaryExpressionSyntax or InterpolatedStringExpressionSyntax => Around((ExpressionSyntax)value.Parent, model),
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } => Around(text, model),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } argument when (model.GetOperation(argument) as IArgumentOperation)?.Parameter is { } parameter && parameter.ContainingSymbol is IMethodSymbol method
                => IsFallback(parameter, method, model.Compilation) ? (argument, parameter)
                    : method is { MethodKind: MethodKind.Constructor, ContainingType.Name: nameof(Uri) } ? Around(call, model)
                    : null,
            _ => null,
        };

    private static bool IsFallback(IParameterSymbol parameter, IMethodSymbol method, Compilation compilation)
        => method.OriginalDefinition.DeclaringSyntaxReferences is [var declaration, ..] && compilation.ContainsSyntaxTree(declaration.SyntaxTree)
            ? declaration.GetSyntax() is TypeDeclarationSyntax type ? IsFallback(parameter, type)
                : compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration.GetSyntax()) is { } body && IsFallback(parameter.OriginalDefinition, method, body)
            : Names.Any(name => parameter.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)) || Setters.Contains(method.Name);

    /// <summary>Whether a function comes to its end without the parameter's value on one of its ways, and hands it back, or takes it for a missing one, on another.</summary>
    private static bool IsFallback(IParameterSymbol parameter, IMethodSymbol method, IOperation body)
    {
        var member = new MemberBody(body.Root());
        if ((MemberBody.FunctionOf(body) is null ? member.GraphAround(body) : member.GraphOf(body))?.Graph is not { } graph)
        {
            return false;
        }

        var references = graph.Blocks.ToDictionary(block => block, block => References(block, parameter).ToList());
        return references.Values.Any(inBlock => inBlock.Count > 0)
            && (SymbolEqualityComparer.Default.Equals(method.ReturnType, parameter.Type) || references.Values.SelectMany(inBlock => inBlock).Any(IsAlternative))
            && MayEndWithout(references, graph.Blocks[0]);
    }

    /// <summary>The same for the parameter of a primary constructor, of which the initializers of members take something.</summary>
    private static bool IsFallback(IParameterSymbol parameter, TypeDeclarationSyntax type)
        => type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == parameter.Name).ToList() is { Count: > 0 } names && names.TrueForAll(IsAlternative);

    private static bool MayEndWithout(Dictionary<BasicBlock, List<SyntaxNode>> references, BasicBlock start)
    {
        var visited = new HashSet<BasicBlock>();
        var open = new Stack<BasicBlock>([start]);
        while (open.Count > 0)
        {
            var block = open.Pop();
            if (references[block].Count > 0 || !visited.Add(block))
            {
                continue;
            }

            if (block.Kind is BasicBlockKind.Exit)
            {
                return true;
            }

            foreach (var next in new[] { block.FallThroughSuccessor?.Destination, block.ConditionalSuccessor?.Destination }.OfType<BasicBlock>())
            {
                open.Push(next);
            }
        }

        return false;
    }

    /// <summary>Where a block has the parameter's value; a call that only asks for it has not.</summary>
    private static IEnumerable<SyntaxNode> References(BasicBlock block, IParameterSymbol parameter)
        => (block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(operation => operation.DescendantsAndSelf())
            .Where(operation => operation is IParameterReferenceOperation { Parent: not IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_Boolean or SpecialType.System_Void } } } reference
                ? SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter)
                : operation is IFlowAnonymousFunctionOperation && operation.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Name))
            .Select(operation => operation.Syntax);

    private static bool IsAlternative(SyntaxNode reference)
        => reference.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right == reference,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } => true,
            ConditionalExpressionSyntax conditional => conditional.Condition != reference,
            _ => false,
        };
}
