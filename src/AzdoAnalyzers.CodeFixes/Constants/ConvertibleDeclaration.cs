using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>A constant, or a static text or other value, whose initial value holds an expression. Whether something sets a field again the compiler tells, as far as it sees who may.</summary>
/// <param name="Declarator">Its declaration.</param>
/// <param name="Symbol">The field or local it declares.</param>
/// <param name="MustConvert">Whether it is a constant, which takes no value that is read.</param>
internal sealed record ConvertibleDeclaration(VariableDeclaratorSyntax Declarator, ISymbol Symbol, bool MustConvert)
{
    /// <summary>What is converted with it, and it itself.</summary>
    public IReadOnlyList<(VariableDeclaratorSyntax Declarator, ISymbol Symbol)> Together { get; private init; } = [];

    /// <summary>The declaration around an expression; null where it may stay as it is.</summary>
    public static ConvertibleDeclaration? Around(SyntaxNode expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var inside = expression.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax));
        if (inside.OfType<VariableDeclaratorSyntax>().FirstOrDefault() is not { Initializer.Value: { } value } declarator
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not { } symbol)
        {
            return null;
        }

        var isConstant = symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true };
        return isConstant || (symbol is IFieldSymbol { IsStatic: true } field && IsValue(field.Type) && IsRepeatable(value, expression, model))
            ? new ConvertibleDeclaration(declarator, symbol, isConstant) { Together = Parts(declarator, symbol, model) }
            : null;
    }

    /// <summary>Local constants of one declaration stay together and all become locals; a declaration of fields is split.</summary>
    private static IReadOnlyList<(VariableDeclaratorSyntax Declarator, ISymbol Symbol)> Parts(VariableDeclaratorSyntax declarator, ISymbol symbol, SemanticModel model)
        => symbol is ILocalSymbol
            ? [.. ((VariableDeclarationSyntax)declarator.Parent!).Variables.Select(variable => (variable, model.GetDeclaredSymbol(variable)!))]
            : [(declarator, symbol)];

    /// <summary>
    /// Whether objects of a type are the same for whoever uses them if they are made of the same. An exception from a static initializer doesn't
    /// name the variable, so what is made once of what was read becomes what is made when it is used; a client or a connection has to stay one.
    /// </summary>
    public static bool IsValue(ITypeSymbol? type)
        => type is { SpecialType: SpecialType.System_String }
            || type?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).TrimEnd('?') is "System.Uri" or "System.Net.Http.Headers.AuthenticationHeaderValue"
                or "Microsoft.VisualStudio.Services.Common.VssBasicCredential" or "Microsoft.VisualStudio.Services.Common.VssCredentials" or "Microsoft.VisualStudio.Services.OAuth.VssOAuthAccessTokenCredential";

    /// <summary>Whether what is around an expression gives the same each time it is evaluated.</summary>
    public static bool IsRepeatable(ExpressionSyntax value, SyntaxNode expression, SemanticModel model)
        => value.DescendantNodesAndSelf(node => node != expression)
            .Where(node => node != expression)
            .OfType<ExpressionSyntax>()
            .All(node => IsRepeatable(model.GetSymbolInfo(node).Symbol));

    private static bool IsRepeatable(ISymbol? symbol) => symbol switch
    {
        null or INamespaceOrTypeSymbol => true,
        IFieldSymbol field => field.IsConst || field.IsReadOnly,
        IMethodSymbol { MethodKind: MethodKind.BuiltinOperator } => true,
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var made } => IsValue(made),
        IMethodSymbol or IPropertySymbol => symbol.ContainingType?.ToDisplayString() is "string" or "System.Convert" or "System.Text.Encoding",
        _ => false,
    };
}
