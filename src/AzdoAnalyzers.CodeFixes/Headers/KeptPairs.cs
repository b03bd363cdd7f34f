using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Schemes and tokens that are kept in a tuple, a pair or an object of the project's own, whose token others may read as it is.</summary>
internal static class KeptPairs
{
    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "Bearer", "Basic" };

    /// <summary>Whether an expression is the scheme or the token of such a pair. A text that holds both is none, nor is a token beside anything else.</summary>
    public static bool Include(ExpressionSyntax expression, SemanticModel model)
        => expression.Parent switch
        {
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsPair(tuple.Arguments.Select(argument => argument.Expression), model),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) and var call } arguments } => MayKeep(model.GetSymbolInfo(call).Symbol) && IsPair(arguments.Arguments.Select(argument => argument.Expression), model),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer, Left: var member } => IsOfProject(model.GetSymbolInfo(member).Symbol?.ContainingType) && IsPair(initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Right), model),
            _ => false,
        };

    private static bool IsPair(IEnumerable<ExpressionSyntax> kept, SemanticModel model) => kept.Any(value => model.GetConstantValue(value).Value is not string text ? value is IdentifierNameSyntax or MemberAccessExpressionSyntax && IsNamedScheme(value) : Schemes.Contains(text));

    /// <summary>Whether what isn't constant is called a scheme.</summary>
    private static bool IsNamedScheme(ExpressionSyntax value) => value.GetLastToken().ValueText.EndsWith("Scheme", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a call makes an object of the project's, or a tuple or pair of the framework's.</summary>
    private static bool MayKeep(ISymbol? called)
        => called is IMethodSymbol { ContainingType: var type } method
            && ((method.MethodKind is MethodKind.Constructor && IsOfProject(type)) || type.Name is nameof(Tuple) or nameof(ValueTuple) or "KeyValuePair");

    private static bool IsOfProject(INamedTypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: false };
}
