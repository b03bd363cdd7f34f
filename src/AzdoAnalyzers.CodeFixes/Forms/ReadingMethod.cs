using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A call of a private method that reads the variable and stops when there is none: where no statement can be put before, and a guarded read would be
/// a long one in the midst of another expression, or can't be one at all, as before C# 7.3 and in expression trees.
/// </summary>
internal static class ReadingMethod
{
    /// <summary>
    /// Whether a call reads best: among arguments of <c>base(…)</c> and <c>this(…)</c>, in the initial values of members, and in what is evaluated in some
    /// cases only. What stands alone, as the initial value of a member does, is read as one expression.
    /// </summary>
    public static bool ReadsBest(Site site)
    {
        var around = site.Replaced.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).ToList();
        return HasOnePart(site.Replaced) && around.Exists(node => node is InterpolationSyntax or ArgumentSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax);
    }

    /// <summary>The plan that calls such a method, which is there, which another plan adds, or which it adds itself: to the outermost type, for all types inside, whichever is fixed first.</summary>
    public static Plan? Create(Site site, UniqueNames uniqueNames)
    {
        if (site.Replaced.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } inner
            || Outermost(inner) is not { } type
            || !type.CloseBraceToken.IsKind(SyntaxKind.CloseBraceToken)
            || !site.Style.IsFirstOnLine(type.CloseBraceToken.SpanStart)
            || site.Model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol)
        {
            return null;
        }

        foreach (var name in UniqueNames.MethodNames(site.Read.Variable))
        {
            var method = Method(site, type, name);
            var known = site.Model.LookupSymbols(site.Replaced.SpanStart, name: name);
            var added = uniqueNames.AdditionOf(symbol, name);
            if (known.Any(member => IsDeclaredAs(member, method)))
            {
                return site.Plan([Edit(site, name)], names: []);
            }

            if (known.IsEmpty && (added is null || FrameworkType.IsSameCode(added.NewText, method)))
            {
                return CallOfAdded(site, symbol, name, added ?? Addition(site, type, method, name));
            }
        }

        return null;
    }

    private static Plan CallOfAdded(Site site, INamedTypeSymbol type, string name, TextEdit addition)
        => site.Plan([Edit(site, name), addition], names: []) with { Method = new AddedMethod(type, name, addition) };

    private static TextEdit Edit(Site site, string name) => site.Replace(site.Write(name + "()"), site.IsBare);

    private static string Method(Site site, TypeDeclarationSyntax type, string name)
    {
        var local = UniqueNames.ProposeIn(type, site.Model, site.Read.Variable);
        var style = site.BlockAt(type.OpenBraceToken.Span.End);
        var lineBreak = site.Style.LineBreakAt(type.CloseBraceToken.SpanStart) + style.Indentation;
        return style.Block($"private static string {name}()", lineBreak, inner => $"{site.GuardedRead(local, inner, style)}return {local};");
    }

    /// <summary>The outermost of the types around, as far as one may have a private method.</summary>
    private static TypeDeclarationSyntax? Outermost(TypeDeclarationSyntax type)
        => type.Ancestors().OfType<TypeDeclarationSyntax>().Prepend(type).LastOrDefault(around => around is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax);

    /// <summary>Whether the type around has no other part, where the method would stand if that one was fixed first.</summary>
    private static bool HasOnePart(SyntaxNode place)
        => place.Ancestors().OfType<TypeDeclarationSyntax>().All(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The edit that puts a method at the end of a type, with an empty line before it. Several such methods stand in the order of their names, whichever was added first.</summary>
    private static TextEdit Addition(Site site, TypeDeclarationSyntax type, string method, string name)
    {
        var style = site.BlockAt(type.OpenBraceToken.Span.End);
        if (type.Members.Reverse().TakeWhile(member => IsWritten(member, site)).LastOrDefault(member => string.CompareOrdinal(((MethodDeclarationSyntax)member).Identifier.ValueText, name) > 0) is { } next)
        {
            return TextEdit.Insert(site.Document, site.Style.StartOfLine(next.SpanStart), site.Style.IndentationAt(type.CloseBraceToken.SpanStart) + style.Indentation + method + style.NewLine + style.NewLine);
        }

        var text = site.Style.IndentationAt(type.CloseBraceToken.SpanStart) + style.Indentation + method + style.NewLine;
        var isBehindEmptyLine = site.Style.IsBehindEmptyLine(type.CloseBraceToken.SpanStart);
        return TextEdit.Insert(site.Document, site.Style.StartOfLine(type.CloseBraceToken.SpanStart), isBehindEmptyLine ? text + style.NewLine : style.NewLine + text);
    }

    /// <summary>Whether a member is such a method as this one adds, and nothing was written above it.</summary>
    private static bool IsWritten(MemberDeclarationSyntax member, Site site)
        => member is MethodDeclarationSyntax { ParameterList.Parameters.Count: 0, Body.Statements: [LocalDeclarationStatementSyntax local, IfStatementSyntax, ReturnStatementSyntax { Expression: IdentifierNameSyntax }] } method
            && method.Modifiers.Any(SyntaxKind.StaticKeyword)
            && GuardedRead.Of(local) is { IsWritten: true }
            && site.Style.IsFirstOnLine(member.SpanStart)
            && member.GetLeadingTrivia().All(trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia);

    private static bool IsDeclaredAs(ISymbol member, string method)
        => member is IMethodSymbol { DeclaringSyntaxReferences: [var declaration] } && FrameworkType.IsSameCode(declaration.GetSyntax().ToString(), method);
}
