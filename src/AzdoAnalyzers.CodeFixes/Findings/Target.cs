using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Findings;

/// <summary>An expression, and the parts of it that are to be replaced.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Expression">The expression: a literal, a concatenation, an interpolated string; also a <c>Uri</c> that is joined from two.</param>
/// <param name="Parts">What is replaced in it, in the order of the text.</param>
internal sealed record Target(Document Document, ExpressionSyntax Expression, IReadOnlyList<Part> Parts)
{
    /// <summary>Why it is fixed by choice only; absent: for nothing that the analyzer knows.</summary>
    public FixReason? Reason { get; init; }

    /// <summary>The spans of what is replaced.</summary>
    public IReadOnlyList<TextSpan> Spans
        => [.. Parts.Select(part => part.Source is { } source ? new TextSpan(Expression.SpanStart + source.Start, source.Length) : Expression.Span)];

    /// <summary>The lowest language version that a project compiles the document in.</summary>
    public LanguageVersion LanguageVersion
        => EditedSolution.Siblings(Document.Project.Solution, Document.Id)
            .Select(id => ((CSharpParseOptions)Document.Project.Solution.GetDocument(id)!.Project.ParseOptions!).LanguageVersion)
            .Min();

    /// <summary>The targets of findings: several findings in one literal are one target.</summary>
    public static async Task<IReadOnlyList<Target>> AllAsync(IEnumerable<Finding> findings, CancellationToken cancellationToken)
    {
        var targets = new List<Target>();
        foreach (var finding in findings)
        {
            if (await FindAsync(finding, cancellationToken).ConfigureAwait(false) is { } target)
            {
                targets.Add(target);
            }
        }

        return
        [
            .. targets
                .GroupBy(target => (target.Document.FilePath ?? target.Document.Id.ToString(), target.Expression.Span))
                .Select(group => group.First() with { Parts = Disjoint(group.SelectMany(target => target.Parts)) })
                .OrderBy(target => target.Document.FilePath ?? target.Document.Name, StringComparer.Ordinal)
                .ThenBy(target => target.Expression.SpanStart),
        ];
    }

    private static async Task<Target?> FindAsync(Finding finding, CancellationToken cancellationToken)
    {
        var root = await finding.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await finding.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null
            && model is not null
            && root.FullSpan.Contains(finding.Span)
            && ExpressionAt(root, finding.Span) is { ContainsDiagnostics: false } expression
            && !HasDirectivesInside(expression)
            && (IsText(expression, model) || (finding.Kind is FixKind.OrganizationUrl && expression is BaseObjectCreationExpressionSyntax && model.GetTypeInfo(expression, cancellationToken).Type?.Name == nameof(Uri)))
            && Part.Of(finding, expression, model.GetConstantValue(expression, cancellationToken).Value as string) is { } part
                ? new Target(finding.Document, expression, [part]) { Reason = finding.Reason }
                : null;
    }

    /// <summary>Whether an expression is a text, or doesn't bind where one is taken: what takes its place does bind then.</summary>
    private static bool IsText(ExpressionSyntax expression, SemanticModel model)
        => model.GetTypeInfo(expression) is var type && (type.Type is null or IErrorTypeSymbol ? type.ConvertedType : type.Type)?.SpecialType is SpecialType.System_String;

    /// <summary>Whether parts of an expression are there only under a condition; a directive before it doesn't matter.</summary>
    public static bool HasDirectivesInside(ExpressionSyntax expression)
        => expression.ContainsDirectives && expression.DescendantTrivia().Any(trivia => trivia.IsDirective && expression.Span.Contains(trivia.Span));

    private static ExpressionSyntax? ExpressionAt(SyntaxNode root, TextSpan span)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return node switch
        {
            ExpressionSyntax expression when expression.Span == span => expression,
            InterpolatedStringContentSyntax { Parent: InterpolatedStringExpressionSyntax text } when text.Span.Contains(span) => text,
            LiteralExpressionSyntax or InterpolatedStringExpressionSyntax when node.Span.Contains(span) => (ExpressionSyntax)node,
            _ => null,
        };
    }

    private static List<Part> Disjoint(IEnumerable<Part> parts)
    {
        var disjoint = new List<Part>();
        foreach (var part in parts.OrderBy(part => part.Start))
        {
            if (disjoint.Count == 0 || part.Start >= disjoint[disjoint.Count - 1].End)
            {
                disjoint.Add(part);
            }
        }

        return disjoint;
    }
}
