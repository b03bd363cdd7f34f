using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>What a method writes to an <c>out</c> or <c>ref</c> parameter of its own, as its caller sees it.</summary>
internal static class CalleeWrites
{
    /// <summary>The syntax of the values that may be there when the method comes back, as in <see cref="LocalWrite.Value"/>: not those that a later statement replaces in any case.</summary>
    /// <param name="project">The project.</param>
    /// <param name="method">The method.</param>
    /// <param name="ordinal">The number of the parameter.</param>
    /// <param name="answer">What the method comes back with; <see langword="null"/>: anything.</param>
    public static IEnumerable<SyntaxNode> Of(ProjectModel project, IMethodSymbol method, int ordinal, bool? answer = null)
        => from body in MemberWrites.Bodies(project, method)
           let writes = project.Bodies.Of(body).Writes(method.Parameters[ordinal]).ToList()
           from value in (answer is null ? null : Before(project, body, method.Parameters[ordinal], answer)) ?? writes.Skip(Math.Max(0, writes.FindLastIndex(IsUnconditional)))
           select value;

    /// <summary>What may be there where a body hands back an answer; <see langword="null"/> if it says nowhere that it hands back the other one.</summary>
    private static List<SyntaxNode>? Before(ProjectModel project, IOperation body, IParameterSymbol parameter, bool? answer)
        => MemberWrites.Returns(body).ToLookup(result => result.Unwrapped().ConstantValue is { HasValue: true, Value: bool constant } && constant != answer) is var results && results[true].Any()
            ? [.. results[false].SelectMany(result => LocalDefinitions.Reaching(project, result, parameter)).Distinct()]
            : null;

    /// <summary>The definitions that are left of those that reach a read: not those from before a call that writes the <c>ref</c> argument in any case.</summary>
    public static List<SyntaxNode> Left(ProjectModel project, List<SyntaxNode> definitions, IOperation read)
    {
        var last = definitions.FindLastIndex(definition => definition is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument && argument.SpanStart < read.Syntax.SpanStart && IsStraightBefore(argument, read.Syntax) && MustWrite(project, argument));
        return last > 0 ? definitions.GetRange(last, definitions.Count - last) : definitions;
    }

    /// <summary>Whether a call writes the <c>ref</c> or <c>out</c> argument in any case.</summary>
    public static bool MustWrite(ProjectModel project, ArgumentSyntax syntax)
        => project.Operation(syntax) is IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: { IsVirtual: false, IsAbstract: false, IsOverride: false } method } }
            && project.Declares(method)
            && MemberWrites.Bodies(project, method.OriginalDefinition).ToList() is { Count: > 0 } bodies
            && bodies.TrueForAll(body => project.Bodies.Of(body).Writes(method.OriginalDefinition.Parameters[parameter.Ordinal]).Any(IsUnconditional));

    /// <summary>Whether a value is written by a statement of the method's own block, or by an initializer that is all of the body.</summary>
    private static bool IsUnconditional(SyntaxNode value)
        => value.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax } } or ArrowExpressionClauseSyntax }
            || value is ArgumentSyntax { RefKindKeyword.ValueText: "out", Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax } } } };

    /// <summary>Whether the statement of a call stands in a block around the read.</summary>
    private static bool IsStraightBefore(ArgumentSyntax argument, SyntaxNode read)
        => argument.Parent?.Parent is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax block } } && block.Span.Contains(read.Span);
}
