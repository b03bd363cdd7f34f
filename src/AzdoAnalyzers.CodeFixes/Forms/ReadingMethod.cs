using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A call of a private method that reads the variable and stops when there is none: where nothing can be guarded in place. Before C# 7.3
/// these are the initial values of fields and properties and the arguments of <c>base(…)</c> and <c>this(…)</c>, later expression trees there.
/// </summary>
internal static class ReadingMethod
{
    /// <summary>The plan that calls such a method which is there, or which another plan adds; null where there is none.</summary>
    public static Plan? CallKnown(Site site, UniqueNames uniqueNames) => Create(site, uniqueNames, mayAdd: false);

    /// <summary>The plan that adds one.</summary>
    public static Plan? Create(Site site, UniqueNames uniqueNames) => Create(site, uniqueNames, mayAdd: true);

    private static Plan? Create(Site site, UniqueNames uniqueNames, bool mayAdd)
    {
        if (site.Replaced.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || !type.CloseBraceToken.IsKind(SyntaxKind.CloseBraceToken)
            || !site.Style.IsFirstOnLine(type.CloseBraceToken.SpanStart)
            || site.Model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol)
        {
            return null;
        }

        foreach (var name in UniqueNames.MethodNames(site.Read.Variable))
        {
            var method = Method(site, type, name);
            var known = site.Model.LookupSymbols(type.OpenBraceToken.Span.End, name: name);
            var added = uniqueNames.AdditionOf(symbol, name);
            if (known.Any(member => IsDeclaredAs(member, method)))
            {
                return site.Plan([Edit(site, name)], names: []);
            }

            if (known.IsEmpty && (added is null || FrameworkType.IsSameCode(added.NewText, method)))
            {
                return added is not null || mayAdd ? CallOfAdded(site, symbol, name, added ?? Addition(site, type, method)) : null;
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

    /// <summary>The edit that puts a method at the end of a type, with an empty line before it.</summary>
    private static TextEdit Addition(Site site, TypeDeclarationSyntax type, string method)
    {
        var style = site.BlockAt(type.OpenBraceToken.Span.End);
        var text = site.Style.IndentationAt(type.CloseBraceToken.SpanStart) + style.Indentation + method + style.NewLine;
        var isBehindEmptyLine = site.Style.IsBehindEmptyLine(type.CloseBraceToken.SpanStart);
        return TextEdit.Insert(site.Document, site.Style.StartOfLine(type.CloseBraceToken.SpanStart), isBehindEmptyLine ? text + style.NewLine : style.NewLine + text);
    }

    private static bool IsDeclaredAs(ISymbol member, string method)
        => member is IMethodSymbol { DeclaringSyntaxReferences: [var declaration] } && FrameworkType.IsSameCode(declaration.GetSyntax().ToString(), method);
}
