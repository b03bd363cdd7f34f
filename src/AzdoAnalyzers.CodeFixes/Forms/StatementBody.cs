using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A body of statements in the place of the expression that a member or lambda hands back: where a guarded read would be a long one in the midst
/// of it, for languages before C# 7, where a guard can't be an expression, and where the configuration asks for one. A constant becomes a property
/// with an accessor at once. All that isn't the guard or the value is the same for each value of the expression, so that they can be fixed at once.
/// </summary>
internal static class StatementBody
{
    /// <summary>The plan; none where comments or directives between the name and the semicolon would have no place.</summary>
    public static Plan? Create(Site site, UniqueNames uniqueNames)
        => Whole(site.Replaced) is var whole && IsAskedFor(site, whole) && Owner(site, whole) is { } owner && !HasMore(site, TextSpan.FromBounds(Sign(whole).SpanStart, owner.Span.End))
            ? Create(site, whole, owner, site.Name(uniqueNames))
            : null;

    private static Plan Create(Site site, ExpressionSyntax whole, SyntaxNode owner, string name)
    {
        var block = site.BlockAt(owner.SpanStart);
        var outer = site.Style.LineBreakAt(owner.SpanStart);
        var isFunction = owner is not (BasePropertyDeclarationSyntax or FieldDeclarationSyntax);
        var accessor = outer + block.Indentation;
        var inner = isFunction ? accessor : accessor + block.Indentation;
        var sign = Sign(whole);
        var before = TextSpan.FromBounds(sign.GetPreviousToken().Span.End, sign.SpanStart);
        var head = owner is LambdaExpressionSyntax ? site.Model.SyntaxTree.GetText().ToString(before) + sign.Text : "";
        var end = owner is LambdaExpressionSyntax ? whole.Span.End : owner.Span.End;
        return site.Plan(
            [
                new(site.Document, before, head + block.Open(outer) + (isFunction ? "" : "get" + block.Open(accessor))),
                TextEdit.Insert(site.Document, sign.SpanStart, site.GuardedRead(name, inner, block)),
                new(site.Document, TextSpan.FromBounds(sign.SpanStart, whole.SpanStart), isFunction && HandsBackNothing(site, owner) ? "" : "return "),
                site.Replace(site.Write(name), site.IsBare),
                .. Deeper(site, whole, inner),
                new(site.Document, TextSpan.FromBounds(whole.Span.End, end), ";" + (isFunction ? "" : BlockStyle.Close(accessor)) + BlockStyle.Close(outer)),
            ],
            [name]);
    }

    private static bool IsAskedFor(Site site, ExpressionSyntax whole)
        => site.LanguageVersion < LanguageVersion.CSharp7
            || (site.CodeStyle.PrefersAccessorBlocks && site.Replaced.FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax or PropertyDeclarationSyntax)
            || ((whole.Parent is ArrowExpressionClauseSyntax or LambdaExpressionSyntax || (whole.Parent is EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax } && whole != site.Replaced)) && HoistedRead.IsLongWithin(site, node => node == whole.Parent));

    /// <summary>What gets the body; null where the expression isn't the body or the value of a member or function.</summary>
    private static SyntaxNode? Owner(Site site, ExpressionSyntax whole) => whole.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } } => ConvertibleDeclaration.Around(site.Replaced, site.Model, CancellationToken.None) is null ? null : field,
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => arrow.Parent,
        ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax accessor } when site.Style.IsFirstOnLine(accessor.SpanStart) => accessor,
        LambdaExpressionSyntax lambda => lambda,
        _ => null,
    };

    /// <summary>The sign before the expression.</summary>
    private static SyntaxToken Sign(ExpressionSyntax whole) => whole.GetFirstToken().GetPreviousToken();

    private static bool HasMore(Site site, TextSpan span)
        => site.Model.SyntaxTree.GetRoot() is var root && (root.HasComments(span) || root.DescendantTrivia(span).Any(trivia => trivia.IsDirective));

    /// <summary>The expression that a target is a part of: the value or body of what is declared around it.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax expression) => expression.Parent switch
    {
        LambdaExpressionSyntax => expression,
        ExpressionSyntax parent => Whole(parent),
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => Whole(call),
        InterpolationSyntax { Parent: ExpressionSyntax text } => Whole(text),
        ExpressionElementSyntax { Parent: ExpressionSyntax collection } => Whole(collection),
        AnonymousObjectMemberDeclaratorSyntax { Parent: ExpressionSyntax creation } => Whole(creation),
        _ => expression,
    };

    private static bool HandsBackNothing(Site site, SyntaxNode function)
        => (function is LambdaExpressionSyntax ? site.Model.GetSymbolInfo(function).Symbol : site.Model.GetDeclaredSymbol(function)) is IMethodSymbol method
            && (method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false }));

    /// <summary>The further lines of an expression go as much deeper as its first one does; those of a text stay.</summary>
    public static IEnumerable<TextEdit> Deeper(Site site, ExpressionSyntax whole, string lineBreak)
        => site.Style.LineBreakAt(whole.SpanStart) is var now && lineBreak.Length > now.Length
            ? whole.DescendantTrivia()
                .Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && whole.Span.Contains(trivia.Span))
                .Select(trivia => TextEdit.Insert(site.Document, trivia.Span.End, lineBreak.Substring(now.Length)))
            : [];
}
