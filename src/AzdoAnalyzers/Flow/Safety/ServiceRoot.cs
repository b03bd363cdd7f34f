using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>A value that stands in for the root of the service, to which the organization is joined: it is no organization URL.</summary>
internal static class ServiceRoot
{
    /// <summary>Whether the program takes the root of Azure DevOps where the value is missing.</summary>
    public static bool IsFallbackOf(ProjectModel project, FlowSource value)
        => value is { Role: ValueRole.Url, Kind: not FlowSourceKind.Constant } && Fallbacks(value).Any(fallback => IsRoot(project, fallback));

    /// <summary>What is taken where the value is missing, as far as it stands beside it.</summary>
    private static IEnumerable<ExpressionSyntax> Fallbacks(FlowSource value)
    {
        foreach (var around in value.Node.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax))
        {
            if (around is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce)
            {
                yield return coalesce.Right;
            }
            else if (around is ConditionalExpressionSyntax conditional)
            {
                yield return conditional.WhenTrue;
                yield return conditional.WhenFalse;
            }
            else if (around is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments })
            {
                yield return arguments[arguments.Count - 1].Expression;
            }
        }
    }

    private static bool IsRoot(ProjectModel project, ExpressionSyntax fallback)
        => project.SemanticModel(fallback).GetConstantValue(fallback).Value is string text
            && OrganizationUrl.TryParse(text, out var url)
            && !url.NamesOrganization;
}
