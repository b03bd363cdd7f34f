using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>Which values a local or parameter can have where it is read: the definitions that reach the place.</summary>
internal static class LocalDefinitions
{
    /// <summary>The syntax of the values that can reach a read of a local, in source order.</summary>
    /// <param name="project">The project.</param>
    /// <param name="read">The read.</param>
    /// <param name="enough">How many are enough to know: no more are looked for, which may take a walk through all of a long body.</param>
    public static IEnumerable<SyntaxNode> Reaching(ProjectModel project, ILocalReferenceOperation read, int enough = int.MaxValue) => Reaching(project, read, read.Local, enough);

    /// <summary>The same for a local or parameter, without what callers hand over. See <see cref="LocalWrite.Value"/> for what the syntax may be.</summary>
    public static IEnumerable<SyntaxNode> Reaching(ProjectModel project, IOperation read, ISymbol symbol, int enough = int.MaxValue)
    {
        var body = project.Bodies.Of(read);
        var writes = body.Writes(symbol).ToList();
        return writes.Count == 0 || (writes.Count == 1 && symbol is ILocalSymbol) ? writes
            : body.IsTooLong ? []
            : ReachingInBody(body, read, symbol, enough) is not { } reaching ? writes
            : writes.Where(reaching.Contains);
    }

    /// <summary>Whether the value that callers hand over for a parameter can be there still.</summary>
    public static bool IncludeCallers(ProjectModel project, IParameterReferenceOperation read)
    {
        var body = project.Bodies.Of(read);
        return !body.Writes(read.Parameter).Any() || ReachingInBody(body, read, read.Parameter) is not { } reaching || reaching.Contains(DefinitionSearch.Entry);
    }

    /// <summary>What reaches the read; <see langword="null"/> where that can't be said.</summary>
    private static ImmutableHashSet<SyntaxNode>? ReachingInBody(MemberBody body, IOperation read, ISymbol symbol, int enough = int.MaxValue)
        => !IsDeclaredInBodyOf(read, symbol) ? ReachingInFunction(body, read, symbol)
            : body.GraphAround(read) is { } graph && graph.Find(read.Syntax) is { } place ? new ReachingDefinitions(graph, symbol).Before(place, enough)
            : null;

    /// <summary>What reaches a read in a lambda or local function: what that writes itself on each way to the read, or else what may be there whenever it is called, of its own writes those that are there when it ends. Other functions may be called in between.</summary>
    private static ImmutableHashSet<SyntaxNode>? ReachingInFunction(MemberBody body, IOperation read, ISymbol symbol)
    {
        var function = MemberBody.FunctionAround(read)!.Syntax;
        var writes = body.Writes(symbol).ToList();
        if (writes.Exists(write => FunctionAround(write) == function) && body.GraphAround(read) is { } graph && graph.Find(read.Syntax) is { } place)
        {
            var search = new ReachingDefinitions(graph, symbol, isCaptured: true);
            var own = search.Before(place);
            if (!own.Contains(DefinitionSearch.Entry))
            {
                return own.Union(writes.Where(write => FunctionAround(write) is { } other && !other.Span.Contains(function.Span)));
            }

            var left = search.Before(graph.End);
            return WheneverCalled(body, read, symbol, writes.Where(write => FunctionAround(write) != function || left.Contains(write)))?.Union(own);
        }

        return WheneverCalled(body, read, symbol, writes);
    }

    /// <summary>What may be there when a lambda is called; <see langword="null"/> for a local function, which is called from anywhere.</summary>
    private static ImmutableHashSet<SyntaxNode>? WheneverCalled(MemberBody body, IOperation read, ISymbol symbol, IEnumerable<SyntaxNode> writes)
        => LambdaAround(read, symbol) is { } lambda && ReachingInBody(body, lambda, symbol) is { } there ? there.Union(writes.Where(write => MayComeAfter(write, lambda))) : null;

    private static SyntaxNode? FunctionAround(SyntaxNode write) => write.Ancestors().FirstOrDefault(outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    /// <summary>A lambda or local function runs whenever it is called, so a value of a local captured from outside may be there that is written after it is made.</summary>
    private static bool IsDeclaredInBodyOf(IOperation read, ISymbol symbol)
        => MemberBody.FunctionAround(read) is not { } function || SymbolEqualityComparer.Default.Equals(MemberBody.FunctionOf(function), symbol.ContainingSymbol);

    /// <summary>The lambda around a read, in the function that declares what is read; <see langword="null"/> if a local function is between the two, which other places may call.</summary>
    private static IOperation? LambdaAround(IOperation read, ISymbol symbol)
    {
        var function = MemberBody.FunctionAround(read);
        while (function is IAnonymousFunctionOperation && !IsDeclaredInBodyOf(function, symbol))
        {
            function = MemberBody.FunctionAround(function);
        }

        return function as IAnonymousFunctionOperation;
    }

    /// <summary>Whether something may be written after a lambda is made: itself, what is behind it, in a loop around it, or in another function.</summary>
    private static bool MayComeAfter(SyntaxNode write, IOperation lambda)
        => write.SpanStart >= lambda.Syntax.SpanStart
            || write.Ancestors().Any(outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && !outer.Span.Contains(lambda.Syntax.Span))
            || lambda.Syntax.Ancestors().Any(outer => outer is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or LabeledStatementSyntax && outer.Span.Contains(write.Span));
}
