using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.CodeFixes.Identity;

/// <summary>What is made of a token, and can be made of an identity as well.</summary>
/// <param name="Place">The credential of the client library, the header, or the text of one.</param>
/// <param name="IsHeader">Whether a header is made.</param>
internal sealed record IdentityUse(ExpressionSyntax Place, bool IsHeader)
{
    private const string Basic = nameof(Basic);

    /// <summary>Of a header that is made of two texts, its scheme.</summary>
    public ExpressionSyntax? Scheme { get; private init; }

    /// <summary>Of a header that is made of two texts, what stands behind the scheme.</summary>
    public ExpressionSyntax? Parameter { get; private init; }

    /// <summary>The code that goes.</summary>
    public IEnumerable<ExpressionSyntax> Gone => Scheme is not null && Parameter is not null ? [Scheme, Parameter] : [Place];

    /// <summary>The credential or header that an argument is the token of; null where it isn't.</summary>
    public static IdentityUse? Of(ExpressionSyntax value, SemanticModel model) => value.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax { Initializer: null } creation } } argument when model.GetOperation(creation) is IObjectCreationOperation { Type: { } type } operation
            => type.ToDisplayString() switch
            {
                "Microsoft.VisualStudio.Services.Common.VssBasicCredential" or "Microsoft.VisualStudio.Services.Client.VssBasicCredential" => new IdentityUse(creation, IsHeader: false),
                "System.Net.Http.Headers.AuthenticationHeaderValue" => OfHeader(creation, argument, operation),
                _ => null,
            },
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var name, var text], Parent: InvocationExpressionSyntax call } } argument when argument == text
            => model.GetConstantValue(name.Expression).Value is "Authorization" && AddsHeader(call, model) && IsBasic(Written(value, model), model) ? new IdentityUse(value, IsHeader: true) : null,
        _ => null,
    };

    private static IdentityUse? OfHeader(BaseObjectCreationExpressionSyntax creation, ArgumentSyntax argument, IObjectCreationOperation operation)
        => operation.Arguments is [var first, var second]
            && (first.Parameter?.Name == "scheme" ? (first, second) : (second, first)) is var (scheme, parameter)
            && parameter.Syntax == argument
            && scheme is { Value.ConstantValue.Value: string name, Syntax: ArgumentSyntax { Expression: var text } }
            && Basic.Equals(name, StringComparison.OrdinalIgnoreCase)
                ? new IdentityUse(creation, IsHeader: true) { Scheme = text, Parameter = argument.Expression }
                : null;

    private static bool AddsHeader(InvocationExpressionSyntax call, SemanticModel model)
        => model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Add" or "TryAddWithoutValidation" or "AddHeader", ContainingType: var type }
            && type.ToDisplayString() is "System.Net.Http.Headers.HttpHeaders" or "System.Net.WebHeaderCollection" or "System.Collections.Specialized.NameValueCollection" or "RestSharp.RestRequest" or "RestSharp.RestRequestExtensions";

    /// <summary>What the variable holds that an expression names; the expression itself, where it names none. Who follows the variable sees whether it is set again.</summary>
    private static ExpressionSyntax Written(ExpressionSyntax expression, SemanticModel model)
        => expression is IdentifierNameSyntax
            && model.GetSymbolInfo(expression).Symbol is { DeclaringSyntaxReferences: [var declaration] }
            && declaration.SyntaxTree == expression.SyntaxTree
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } ? Written(value, model) : expression;

    /// <summary>Whether a text begins with the scheme, as far as that can be seen where it is written.</summary>
    private static bool IsBasic(ExpressionSyntax text, SemanticModel model)
        => model.GetConstantValue(text).Value is string constant ? constant.StartsWith(Basic + " ", StringComparison.OrdinalIgnoreCase)
            : text switch
            {
                ParenthesizedExpressionSyntax parenthesized => IsBasic(parenthesized.Expression, model),
                BinaryExpressionSyntax sum => IsBasic(sum.Left, model),
                InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax first, ..] } => first.TextToken.ValueText.StartsWith(Basic + " ", StringComparison.OrdinalIgnoreCase),
                InvocationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } => IsBasic(first.Expression, model),
                _ => false,
            };
}
