using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.CodeFixes.Identity;

/// <summary>What is made of a token, and can be made of an identity as well.</summary>
/// <param name="Creation">The credential of the client library, or the header.</param>
/// <param name="Scheme">Of a header, its scheme; absent: it is a credential.</param>
/// <param name="Parameter">Of a header, what stands behind the scheme; absent: it is a credential.</param>
internal sealed record IdentityUse(BaseObjectCreationExpressionSyntax Creation, ExpressionSyntax? Scheme, ExpressionSyntax? Parameter)
{
    /// <summary>The code that goes.</summary>
    public IEnumerable<ExpressionSyntax> Gone => Scheme is not null && Parameter is not null ? [Scheme, Parameter] : [Creation];

    /// <summary>The credential or header that an argument is the token of; null where it isn't.</summary>
    public static IdentityUse? Of(ExpressionSyntax value, SemanticModel model)
        => value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax { Initializer: null } creation } } argument
            && model.GetOperation(creation) is IObjectCreationOperation { Type: { } type } operation
                ? type.ToDisplayString() switch
                {
                    "Microsoft.VisualStudio.Services.Common.VssBasicCredential" or "Microsoft.VisualStudio.Services.Client.VssBasicCredential" => new IdentityUse(creation, Scheme: null, Parameter: null),
                    "System.Net.Http.Headers.AuthenticationHeaderValue" => OfHeader(creation, argument, operation),
                    _ => null,
                }
                : null;

    private static IdentityUse? OfHeader(BaseObjectCreationExpressionSyntax creation, ArgumentSyntax argument, IObjectCreationOperation operation)
        => operation.Arguments is [var first, var second]
            && (first.Parameter?.Name == "scheme" ? (first, second) : (second, first)) is var (scheme, parameter)
            && parameter.Syntax == argument
            && scheme is { Value.ConstantValue.Value: string name, Syntax: ArgumentSyntax { Expression: var text } }
            && "Basic".Equals(name, StringComparison.OrdinalIgnoreCase)
                ? new IdentityUse(creation, text, argument.Expression)
                : null;
}
