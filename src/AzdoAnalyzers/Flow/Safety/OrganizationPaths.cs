using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>Paths that name the organization again, behind a URL that names it: a URL from the environment would have it twice, or another one.</summary>
internal static class OrganizationPaths
{
    /// <summary>Whether the organization of a hard-coded URL also starts a path somewhere in the project.</summary>
    public static bool Repeat(ProjectModel project, FlowSource value)
        => value is { Role: ValueRole.Url, Kind: FlowSourceKind.Constant }
            && OrganizationUrl.TryParse(value.Value, out var url)
            && url.NamesOrganization
            && value.Value.Substring(url.OrganizationStart, url.OrganizationLength) is var organization
            && project.TreesWithPath(organization).Intersect(project.TreesWithHttpClient().Append(value.Node.SyntaxTree)).Any(tree => HasPath(tree, organization));

    private static bool HasPath(SyntaxTree tree, string organization)
        => tree.GetText().ToString() is var text
            && (text.IndexOf($"/{organization}/_apis", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf($"\"{organization}/", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf($"\"/{organization}/", StringComparison.OrdinalIgnoreCase) >= 0)
            && tree.GetRoot().DescendantTokens().Any(token => IsPathOf(token, organization));

    private static bool IsPathOf(SyntaxToken token, string organization)
        => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            && token.ValueText.TrimStart('/').StartsWith(organization + "/", StringComparison.OrdinalIgnoreCase)
            && !token.ValueText.StartsWith("//", StringComparison.Ordinal);
}
