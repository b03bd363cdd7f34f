using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Baseline;

/// <summary>
/// What a baseline knows a finding by: nothing that changes where lines move, and nothing of a value, since a hash of a weak one could be
/// guessed. A proven token alone has its fingerprint in the place of the sink.
/// </summary>
/// <param name="Assembly">The assembly that is compiled.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Symbol">The documentation-comment id of the innermost member, type or namespace around it; <c>F:</c> and the name for a file that isn't code.</param>
/// <param name="Sink">The documentation-comment id of what the value reaches.</param>
internal sealed record BaselineKey(string Assembly, string Rule, string Symbol, string Sink)
{
    /// <summary>Stands for what there is none of.</summary>
    public const string None = "-";

    /// <summary>What the sink of a proven token starts with; its fingerprint follows.</summary>
    public const string TokenPrefix = "token:";

    /// <summary>The code outside of all types.</summary>
    private const string TopLevel = "<top-level>";

    /// <summary>The key of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="assembly">The name of the assembly that is compiled.</param>
    /// <param name="fingerprintProperty">The property that holds a proven token's fingerprint.</param>
    /// <param name="models">Gives the semantic model of a tree.</param>
    /// <param name="cancellationToken">Cancels the binding.</param>
    public static BaselineKey Of(Diagnostic finding, string? assembly, string fingerprintProperty, Func<SyntaxTree, SemanticModel> models, CancellationToken cancellationToken)
        => new(
            assembly ?? None,
            finding.Id,
            SymbolAt(finding.Location, models, cancellationToken),
            finding.Properties.TryGetValue(fingerprintProperty, out var fingerprint) ? TokenPrefix + fingerprint
                : finding.AdditionalLocations is [.., var use] ? SinkAt(use, models, cancellationToken)
                : None);

    private static string SymbolAt(Location location, Func<SyntaxTree, SemanticModel> models, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree)
        {
            return Path.GetFileName(location.GetLineSpan().Path) is { Length: > 0 } file ? "F:" + file.Replace(' ', '_') : None;
        }

        var node = tree.GetRoot(cancellationToken).FindToken(location.SourceSpan.Start).Parent;
        for (; node is not null; node = node.Parent)
        {
            if (node is GlobalStatementSyntax)
            {
                return TopLevel;
            }

            if (node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or MemberDeclarationSyntax and not BaseFieldDeclarationSyntax
                && models(tree).GetDeclaredSymbol(node, cancellationToken)?.GetDocumentationCommentId() is { } id)
            {
                return id;
            }
        }

        return None;
    }

    private static string SinkAt(Location location, Func<SyntaxTree, SemanticModel> models, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree)
        {
            return None;
        }

        for (var node = tree.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true).Parent; node is not null; node = node.Parent)
        {
            if ((node is AssignmentExpressionSyntax assignment ? assignment.Left
                : node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax ? node
                : null) is { } use)
            {
                var symbol = models(tree).GetSymbolInfo(use, cancellationToken);
                return (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault())?.OriginalDefinition.GetDocumentationCommentId() ?? None;
            }
        }

        return None;
    }
}
