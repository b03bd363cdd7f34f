using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// <c>VssConnection.CreateAsync("organization", …)</c>: the variable holds a URL, so the call becomes the constructor that
/// takes one.
/// </summary>
internal static class OrganizationCall
{
    /// <summary>Where the constructor may stand: in the place of the awaited call, or of the call alone as a finished task.</summary>
    public static IEnumerable<Site> Sites(Target target, Part name, ReadSource source, SemanticModel model)
    {
        if (target.Expression.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } } call } } organization
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "CreateAsync", ContainingType.Name: "VssConnection" }
            || call.HasComments(call.Span))
        {
            yield break;
        }

        var title = $"Connect to the URL in '{name.Variable}'";
        var rest = call.ArgumentList.Arguments.Where(argument => argument != organization && !IsCancellation(argument, model)).Select(argument => $", {argument}");
        foreach (var read in Reads.Of(target with { Parts = [name with { Kind = FixKind.OrganizationUrl }] }, source, model))
        {
            if (Awaited(call) is { } awaited && !IsLastAwait(awaited))
            {
                yield return new Site(target, model, awaited, read) { Written = Connection, Title = title };
            }

            yield return new Site(target, model, call, read) { Written = url => $"{FrameworkType.Task}.FromResult({Connection(url)})", Title = title };
        }

        string Connection(string url) => $"new {type}(new {FrameworkType.Uri}({url}){string.Concat(rest)})";
    }

    /// <summary>The constructor calls no server, so there is nothing to cancel.</summary>
    private static bool IsCancellation(ArgumentSyntax argument, SemanticModel model)
        => model.GetTypeInfo(argument.Expression).ConvertedType?.ToDisplayString() == "System.Threading.CancellationToken";

    /// <summary>Whether an <c>async</c> function would have nothing to wait for without it: only older compilers warn of that.</summary>
    private static bool IsLastAwait(AwaitExpressionSyntax awaited)
        => awaited.Ancestors().FirstOrDefault(IsFunction) is { } function
            && !function.DescendantTokens().Any(token => token.IsKind(SyntaxKind.AwaitKeyword) && token != awaited.AwaitKeyword);

    private static bool IsFunction(SyntaxNode node)
        => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax;

    private static AwaitExpressionSyntax? Awaited(ExpressionSyntax call) => call.Parent switch
    {
        AwaitExpressionSyntax awaited => awaited,
        ParenthesizedExpressionSyntax parent => Awaited(parent),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => Awaited(configured),
        _ => null,
    };
}
