using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Urls;

/// <summary>
/// The name of an organization that all paths start with which are requested on a client whose base is the root of the service: the variable's URL
/// becomes the base, and the paths lose the name. One without the other would name the organization twice, or not at all.
/// </summary>
/// <param name="Base">The text that the base is made of.</param>
/// <param name="Pieces">What goes of the paths: the name, with the slash behind it.</param>
internal sealed record OrganizationInPaths(ExpressionSyntax Base, IReadOnlyList<TextSpan> Pieces)
{
    /// <summary>Finds them; null where the name is used otherwise, or a path of the client starts with something else.</summary>
    public static async Task<OrganizationInPaths?> FindAsync(Solution solution, Target name, SemanticModel model, CancellationToken cancellationToken)
    {
        var uses = await ValueUse.AllAsync(solution, name.Expression, model, cancellationToken).ConfigureAwait(false);
        var pieces = uses.Skip(1).Select(use => PieceOf(use, model)).ToList();
        if (pieces.Count == 0
            || pieces.Exists(piece => piece is null)
            || pieces.Select(piece => piece!.Value.Client).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList() is not [var client])
        {
            return null;
        }

        var bases = new List<ExpressionSyntax>();
        foreach (var use in await ValueUse.OfAsync(solution, client, cancellationToken).ConfigureAwait(false))
        {
            if (BaseIn(use) is { } start)
            {
                bases.Add(start);
            }
            else if (!LeavesBase(use) && !pieces.Exists(piece => piece!.Value.Call == use.Expression))
            {
                return null;
            }
        }

        return bases is [var only] && only.SyntaxTree == model.SyntaxTree && JoinedOrganization.IsRoot(only, model)
            ? new OrganizationInPaths(only, [.. pieces.Select(piece => piece!.Value.Span)])
            : null;
    }

    /// <summary>The place of the base, for a read.</summary>
    public Site Site(Target name, SemanticModel model, EnvironmentRead read)
        => new(name, model, Base, read, UrlEnd.BaseAddress) { Written = url => $"{url}.TrimEnd('/') + \"/\"" };

    /// <summary>A plan for the base, with the edits of the paths.</summary>
    public Plan With(Plan plan)
        => plan with { Edits = [.. plan.Edits, .. Pieces.Select(piece => TextEdit.Remove(plan.Target.Document.Id, piece))], Discarded = [.. plan.Discarded, .. Pieces] };

    /// <summary>A name at the start of a path, and the client that it is requested on; null where a use is something else.</summary>
    private static (TextSpan Span, ISymbol Client, ExpressionSyntax Call)? PieceOf(ValueUse use, SemanticModel model)
        => use.Model.SyntaxTree == model.SyntaxTree
            && StartOf(use.Expression) is var (path, span)
            && path.WithParentheses().Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [{ Expression: var first }, ..], Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax client } } } }
            && first == path.WithParentheses()
            && model.GetSymbolInfo(client).Symbol is ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
                ? (span, model.GetSymbolInfo(client).Symbol!, client)
                : null;

    /// <summary>The path that an expression starts, with a slash behind it, and the place of both.</summary>
    private static (ExpressionSyntax Path, TextSpan Span)? StartOf(ExpressionSyntax name)
        => name.WithParentheses() switch
        {
            { Parent: InterpolationSyntax { AlignmentClause: null, FormatClause: null, Parent: InterpolatedStringExpressionSyntax { Contents: [var first, InterpolatedStringTextSyntax { TextToken: { Text: ['/', ..] } behind }, ..] } text } hole } when first == hole
                => (text, TextSpan.FromBounds(hole.SpanStart, behind.SpanStart + 1)),
            _ => null,
        };

    /// <summary>The text of the base that a use of a client sets.</summary>
    private static ExpressionSyntax? BaseIn(ValueUse client)
        => client.Expression.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var text }] } } } access && access.Expression == client.Expression && BaseAddress.Is(client with { Expression = text })
            ? text
            : null;

    /// <summary>Whether a use of a client has nothing to do with its base: another property, or its end.</summary>
    private static bool LeavesBase(ValueUse use)
        => use.Expression.Parent is MemberAccessExpressionSyntax access && access.Expression == use.Expression
            && (access.Name.Identifier.ValueText == nameof(IDisposable.Dispose) || (use.Model.GetSymbolInfo(access).Symbol is IPropertySymbol && access.Name.Identifier.ValueText != nameof(BaseAddress)));
}
