using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What the methods of the project prove by coming back, or by what they say: read off their bodies.</summary>
internal sealed class GuardMethods(ProjectModel project, GuardAnalysis analysis)
{
    /// <summary>What is known. A method that is asked about while its answer is being worked out, as a recursive one is, proves nothing.</summary>
    private readonly Dictionary<(IMethodSymbol, GuardedValue, bool?, Assumption?), bool> _known = [];

    private readonly Dictionary<IMethodSymbol, bool> _neverReturn = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<SyntaxNode, HashSet<string>> _names = [];

    /// <summary>Whether the value can't be missing once the method came back, and what is assumed of a record is so.</summary>
    public bool ProveByReturning(IMethodSymbol method, GuardedValue value, Assumption? assumption = null)
        => Known(method, value, outcome: null, assumption, () => MemberWrites.Bodies(project, method).Any(body => MayGuard(body.Syntax, value) && analysis.UnguardedBehind(body, value, assumption) is { IsEmpty: true }));

    /// <summary>Whether the value can't be missing once the method or accessor said <see langword="true"/>, or <see langword="false"/>.</summary>
    public bool ProveByResult(IMethodSymbol method, GuardedValue value, bool outcome)
        => Known(method, value, outcome, assumption: null, () => MemberWrites.Bodies(project, method).ToList() is { Count: > 0 } bodies
            && bodies.TrueForAll(body => MayGuard(body.Syntax, value) && MemberWrites.Returns(body).All(result => ProveByResult(result, value, outcome))));

    /// <summary>Whether the method never comes back: it ends by throwing or leaving the program, and has no other way out.</summary>
    public bool NeverReturns(IMethodSymbol method)
    {
        if (!_neverReturn.TryGetValue(method, out var neverReturns))
        {
            _neverReturn.Add(method, neverReturns = IsWithoutReturn(method));
        }

        return neverReturns;
    }

    private bool IsWithoutReturn(IMethodSymbol method)
        => project.Declarations(method).Any(declaration => declaration switch
        {
            BaseMethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => NeverReturns(expression),
            BaseMethodDeclarationSyntax { Body: { } body } => NeverReturns(body),
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } expression } => NeverReturns(expression),
            LocalFunctionStatementSyntax { Body: { } body } => NeverReturns(body),
            _ => false,
        });

    private static bool NeverReturns(BlockSyntax body)
        => !body.DescendantNodes().Any(node => node.IsKind(SyntaxKind.ReturnStatement))
            && body.Statements.LastOrDefault() switch
            {
                ThrowStatementSyntax => true,
                ExpressionStatementSyntax last => NeverReturns(last.Expression),
                _ => false,
            };

    private static bool NeverReturns(ExpressionSyntax expression)
        => expression is ThrowExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Environment.Exit) or nameof(Environment.FailFast) } };

    /// <summary>A body that never names what holds the value needn't be looked into.</summary>
    private bool MayGuard(SyntaxNode body, GuardedValue value)
    {
        if (!_names.TryGetValue(body, out var names))
        {
            _names.Add(body, names = [.. body.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)]);
        }

        return value.Holder is { } holder && names.Contains(holder.Name);
    }

    /// <summary>Whether the value can't be missing once a function answered with this outcome by this result.</summary>
    public bool ProveByResult(IOperation result, GuardedValue value, bool outcome)
        => (result.ConstantValue is { HasValue: true, Value: bool constant } && constant != outcome)
            || new Conditions(this, value).Prove(result, outcome)
            || analysis.UnguardedAt(result, value, outcome) is { IsEmpty: true };

    private bool Known(IMethodSymbol method, GuardedValue value, bool? outcome, Assumption? assumption, Func<bool> ask)
    {
        var question = (method, value, outcome, assumption);
        if (!_known.TryGetValue(question, out var known))
        {
            _known[question] = false;
            _known[question] = known = ask();
        }

        return known;
    }
}
