using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>What lambdas and local functions write to a local or parameter of the function around them: it may be there wherever that goes on.</summary>
internal static class CapturedWrites
{
    /// <summary>The syntax of the values, as in <see cref="LocalWrite.Value"/>; those of a local function that nothing calls are left out, and what a function replaces before it comes back.</summary>
    public static IEnumerable<SyntaxNode> Of(ProjectModel project, IOperation read, ISymbol symbol)
    {
        var body = project.Bodies.Of(read);
        var owner = MemberBody.FunctionAround(read);
        return owner is not null && !SymbolEqualityComparer.Default.Equals(MemberBody.FunctionOf(owner), symbol.ContainingSymbol) ? [] :
            from value in body.Writes(symbol)
            let function = project.Operation(value) is { } written ? MemberBody.FunctionAround(written) : null
            where function is not null && function.Syntax != owner?.Syntax && (function is not ILocalFunctionOperation local || IsUsed(body, local)) && IsLeft(body, function, value, symbol)
            select value;
    }

    private static bool IsLeft(MemberBody body, IOperation function, SyntaxNode value, ISymbol symbol)
        => !body.Writes(symbol).Any(other => other != value && function.Syntax.Span.Contains(other.Span))
            || MemberBody.FunctionOf(function) is { IsAsync: true }
            || body.GraphOf(function) is not { } graph
            || new ReachingDefinitions(graph, symbol, isCaptured: true).Before(graph.End).Contains(value);

    private static bool IsUsed(MemberBody body, ILocalFunctionOperation function)
        => body.Root.Descendants().Any(operation => !function.Syntax.Span.Contains(operation.Syntax.Span) && operation switch
        {
            IInvocationOperation call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, function.Symbol),
            IMethodReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Method.OriginalDefinition, function.Symbol),
            _ => false,
        });
}
