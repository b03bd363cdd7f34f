using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A body of statements in the place of a member's expression: for languages before C# 7, where a guard can't be an
/// expression, and where the configuration asks for one. A constant becomes a property with an accessor at once.
/// </summary>
internal static class StatementBody
{
    /// <summary>The plan; none where comments between the name and the semicolon would have no place.</summary>
    public static Plan? Create(Site site, UniqueNames uniqueNames)
        => IsAskedFor(site) && SpanOf(site) is { } span && !site.Model.SyntaxTree.GetRoot().HasComments(span)
            ? Create(site, span, site.Name(uniqueNames))
            : null;

    private static Plan Create(Site site, TextSpan span, string name) => site.Plan([new TextEdit(site.Document, span, Body(site, name))], [name]);

    private static bool IsAskedFor(Site site)
        => site.LanguageVersion < LanguageVersion.CSharp7
            || (site.CodeStyle.PrefersAccessorBlocks && site.Replaced.FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax or PropertyDeclarationSyntax);

    /// <summary>From what stands before the sign before the expression to the semicolon behind it; null where it isn't the body or the value of a member.</summary>
    private static TextSpan? SpanOf(Site site) => Whole(site.Replaced).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } } value
            => BecomesProperty(field) ? Behind(value, field) : null,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or MethodDeclarationSyntax } arrow => Behind(arrow, arrow.Parent!),
        _ => null,
    };

    private static TextSpan Behind(SyntaxNode value, SyntaxNode member) => TextSpan.FromBounds(value.GetFirstToken().GetPreviousToken().Span.End, member.Span.End);

    private static bool BecomesProperty(FieldDeclarationSyntax field)
        => field.Modifiers.Any(SyntaxKind.ConstKeyword) || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword));

    /// <summary>The expression that a target is a part of.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionSyntax parent => Whole(parent),
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => Whole(call),
        InterpolationSyntax { Parent: ExpressionSyntax text } => Whole(text),
        _ => expression,
    };

    private static string Body(Site site, string name)
    {
        var member = site.Replaced.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        var block = site.BlockAt(member.SpanStart);
        var outer = site.Style.LineBreakAt(member.SpanStart);
        var statements = Statements(site, name, member, block);
        return member is MethodDeclarationSyntax
            ? block.Block("", outer, statements)
            : block.Block("", outer, inner => block.Block("get", inner, statements));
    }

    private static Func<string, string> Statements(Site site, string name, MemberDeclarationSyntax member, BlockStyle block)
    {
        var keyword = member is MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } ? "" : "return ";
        return inner => $"{site.GuardedRead(name, inner, block)}{keyword}{Result(site, name)};";
    }

    /// <summary>The member's expression with the value in the place of the target.</summary>
    private static string Result(Site site, string name)
    {
        var whole = Whole(site.Replaced);
        var text = whole.ToString();
        var value = site.Replace(site.Write(name), site.IsBare).NewText;
        var start = site.Replaced.SpanStart - whole.SpanStart;
        return whole == site.Replaced ? site.Write(name) : text.Substring(0, start) + value + text.Substring(start + site.Replaced.Span.Length);
    }
}
