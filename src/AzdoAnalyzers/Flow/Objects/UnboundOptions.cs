using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>The types of objects that come out of libraries which aren't there, since their packages aren't restored: <c>options.Value</c>, <c>configuration.Get&lt;T&gt;()</c>.</summary>
internal static class UnboundOptions
{
    /// <summary>How many locals are followed.</summary>
    private const int MaxDepth = 4;

    /// <summary>The properties of <c>IOptions&lt;T&gt;</c> and its like that hand out the object.</summary>
    private static readonly IReadOnlyList<string> Properties = ["Value", "CurrentValue"];

    /// <summary>What an expression is whose type isn't known to the compiler; <see langword="null"/> if the code doesn't say it.</summary>
    public static INamedTypeSymbol? TypeOf(ProjectModel project, ExpressionSyntax expression, int depth = 0)
        => depth == MaxDepth || project.SemanticModel(expression) is var model && model.GetTypeInfo(expression).Type is not IErrorTypeSymbol ? null : expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var property, Expression: var options } when Properties.Contains(property) => Options(model.GetTypeInfo(options).Type),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [var type] } } } => Named(model, type) as INamedTypeSymbol,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get", Expression: var options } } => Options(model.GetTypeInfo(options).Type),
            PostfixUnaryExpressionSyntax suppressed => TypeOf(project, suppressed.Operand, depth),
            BinaryExpressionSyntax { Left: var before } => TypeOf(project, before, depth),
            IdentifierNameSyntax name => Initial(project, model.GetSymbolInfo(name).Symbol) is { } value ? TypeOf(project, value, depth + 1) : null,
            _ => null,
        };

    /// <summary>The type that a type argument names. Behind a name that isn't there the compiler leaves it out.</summary>
    public static ITypeSymbol? Named(SemanticModel model, TypeSyntax type)
        => (model.GetSymbolInfo(type).Symbol ?? model.GetSpeculativeSymbolInfo(type.SpanStart, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol) as ITypeSymbol;

    private static INamedTypeSymbol? Options(ITypeSymbol? type)
        => type is IErrorTypeSymbol { Name: var name, TypeArguments: [INamedTypeSymbol options] } && name.StartsWith("IOptions", StringComparison.Ordinal) ? options : null;

    /// <summary>What a local or field is declared with whose type is left to that.</summary>
    private static ExpressionSyntax? Initial(ProjectModel project, ISymbol? variable)
        => variable is ILocalSymbol ? project.Declarations(variable).OfType<VariableDeclaratorSyntax>().FirstOrDefault()?.Initializer?.Value : null;
}
