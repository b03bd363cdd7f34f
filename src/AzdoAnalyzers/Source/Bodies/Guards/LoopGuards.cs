using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What the end of a loop proves that goes over values which are spelled out, or over names of variables: no iteration is left, the value's neither.</summary>
/// <param name="graph">The graph of the body.</param>
/// <param name="methods">Knows what the methods of the project do.</param>
/// <param name="value">The value.</param>
internal sealed class LoopGuards(FunctionGraph graph, GuardMethods methods, GuardedValue value)
{
    private readonly Dictionary<int, UnguardedDefinitions?> _loops = [];

    /// <summary>Whether the value can't be missing once a loop has come to its end.</summary>
    /// <param name="head">The block that asks for the next element.</param>
    /// <param name="next">The question.</param>
    /// <param name="assumptions">What is assumed behind the loop.</param>
    public bool Prove(BasicBlock head, IOperation next, Assumptions assumptions)
    {
        if (!_loops.TryGetValue(head.Ordinal, out var iteration))
        {
            _loops.Add(head.Ordinal, iteration = next is IInvocationOperation { TargetMethod.Name: nameof(System.Collections.IEnumerator.MoveNext), IsImplicit: true } ? Iteration(next.Syntax) : null);
        }

        return iteration?.Value.Origin is { } element && !iteration.Before(new BodyPlace(head, Statement: 0), assumptions.All).Contains(element);
    }

    /// <summary>The question about the value as the body of the loop sees it; <see langword="null"/> if it doesn't see it.</summary>
    private UnguardedDefinitions? Iteration(SyntaxNode sequence)
    {
        if (sequence.Parent is CommonForEachStatementSyntax loop && value.Project.Operation(sequence) is { } elements)
        {
            foreach (var element in SequenceElements.Of(value.Project, elements))
            {
                if ((value.IsNamedBy(element.Value) || value.Is(element.Value)) && Variable(loop, element) is { } variable && Inside(loop, element, variable) is { } inside && Written(variable) is { } written)
                {
                    return new UnguardedDefinitions(graph, methods, inside with { Origin = written });
                }
            }
        }

        return null;
    }

    /// <summary>The value as the loop's variable is, or has it as a part.</summary>
    private GuardedValue? Inside(CommonForEachStatementSyntax loop, SequenceElement element, ISymbol variable)
        => value.IsNamedBy(element.Value) ? value.Named(variable)
            : element.Part is null || loop is ForEachVariableStatementSyntax ? value.As(variable)
            : value.Project.Operation(loop.Statement) is { } body && element.MemberIn(body, variable) is { } member ? value.As(member)
            : null;

    /// <summary>The variable of a loop, or the one that takes a part of each element.</summary>
    private ISymbol? Variable(CommonForEachStatementSyntax loop, SequenceElement element)
        => loop switch
        {
            ForEachStatementSyntax => value.Project.Declared(loop),
            ForEachVariableStatementSyntax { Variable: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } } }
                => variables.Where((_, index) => element.IsAt(index)).FirstOrDefault() is { } variable ? value.Project.Declared(variable) : null,
            _ => null,
        };

    /// <summary>Where the loop gives the variable a value.</summary>
    private SyntaxNode? Written(ISymbol variable)
        => graph.Graph.Blocks.SelectMany(graph.Events).FirstOrDefault(happening => happening.Writes.Any(write => SymbolEqualityComparer.Default.Equals(write.Symbol, variable))).Operation?.Syntax;
}
