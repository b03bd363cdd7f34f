using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Identity;

/// <summary>
/// The way of a token to the credentials and headers that are made of it, through locals, private fields and what a Basic header is made of.
/// There is none where the token goes anywhere else.
/// </summary>
internal sealed class TokenTrail
{
    private readonly Solution _solution;

    private readonly Target _target;

    private readonly SemanticModel _model;

    private readonly List<IdentityUse> _uses = [];

    private readonly List<VariableDeclaratorSyntax> _holders = [];

    private TokenTrail(Solution solution, Target target, SemanticModel model)
    {
        _solution = solution;
        _target = target;
        _model = model;
    }

    /// <summary>Where the trail ends.</summary>
    public IReadOnlyList<IdentityUse> Uses => _uses;

    /// <summary>The variables that hold the token, or what is made of it, and nobody needs without it.</summary>
    public IReadOnlyList<VariableDeclaratorSyntax> Holders => _holders;

    /// <summary>The trail of a target; null where it ends in something else too, or where more would be lost than the token.</summary>
    public static async Task<TokenTrail?> OfAsync(Solution solution, Target target, SemanticModel model, CancellationToken cancellationToken)
    {
        var trail = new TokenTrail(solution, target, model);
        return await trail.FollowAsync(target.Expression, cancellationToken).ConfigureAwait(false) && trail.Gone.All(trail.IsWithoutEffect) ? trail : null;
    }

    private IEnumerable<SyntaxNode> Gone => _uses.SelectMany(use => use.Gone).Concat(_holders.Select(holder => holder.Initializer!.Value));

    private async Task<bool> FollowAsync(ExpressionSyntax inner, CancellationToken cancellationToken)
    {
        var value = inner.WithParentheses();
        if (IdentityUse.Of(value, _model) is { } use)
        {
            if (!_uses.Exists(known => known.Place == use.Place))
            {
                _uses.Add(use);
            }

            return true;
        }

        return value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax holder } ? await FollowAsync(holder, cancellationToken).ConfigureAwait(false)
            : Composed(value) is { } whole && await FollowAsync(whole, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> FollowAsync(VariableDeclaratorSyntax holder, CancellationToken cancellationToken)
    {
        var symbol = _model.GetDeclaredSymbol(holder, cancellationToken);
        if (_holders.Contains(holder) || !IsPlain(holder) || symbol is not (ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }))
        {
            return false;
        }

        _holders.Add(holder);
        var uses = (await ValueUse.OfAsync(_solution, symbol, cancellationToken).ConfigureAwait(false)).Where(use => !IsOfSibling(use)).ToList();
        foreach (var use in uses)
        {
            if (use.Model.SyntaxTree != _model.SyntaxTree || !await FollowAsync(use.Expression, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return uses.Count > 0;
    }

    /// <summary>Whether a use is the same text as another project has it.</summary>
    private bool IsOfSibling(ValueUse use) => _solution.GetDocumentId(use.Model.SyntaxTree) is { } document && _target.Document.GetLinkedDocumentIds().Contains(document);

    /// <summary>Whether a declaration can go without anything else.</summary>
    private static bool IsPlain(VariableDeclaratorSyntax holder)
        => holder.Parent?.Parent is FieldDeclarationSyntax { AttributeLists.Count: 0 } or LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax, UsingKeyword.RawKind: (int)SyntaxKind.None };

    /// <summary>The text, the bytes or the credential that a value is a piece of; null where it is a piece of none that a client or header takes.</summary>
    private ExpressionSyntax? Composed(ExpressionSyntax value) => value.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } => text,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsOfText(call) => call,
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax credential } when IsNetworkCredential(credential) => credential,
        _ => null,
    };

    private bool IsWithoutEffect(SyntaxNode gone)
        => gone.DescendantNodesAndSelf(node => node != _target.Expression).Where(node => node != _target.Expression).All(node => node switch
        {
            InvocationExpressionSyntax call => IsOfText(call),
            BaseObjectCreationExpressionSyntax creation => _uses.Exists(use => use.Place == creation) || IsNetworkCredential(creation),
            AssignmentExpressionSyntax or AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax => false,
            _ => node.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression),
        });

    private bool IsNetworkCredential(BaseObjectCreationExpressionSyntax creation)
        => creation.Initializer is null && _model.GetTypeInfo(creation).Type?.ToDisplayString() == "System.Net.NetworkCredential";

    /// <summary>Whether a call makes a text, its bytes or their Base64, and does nothing else.</summary>
    private bool IsOfText(InvocationExpressionSyntax call)
        => _model.GetSymbolInfo(call).Symbol is IMethodSymbol
        {
            Name: nameof(string.Format) or nameof(string.Concat) or nameof(string.Join) or nameof(System.Text.Encoding.GetBytes) or nameof(Convert.ToBase64String),
            ContainingType: var type,
        }
            && (type.SpecialType is SpecialType.System_String || type.ToDisplayString() is "System.Convert" || type.ContainingNamespace.ToDisplayString() is "System.Text");
}
