using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A static property that is only read becomes one that reads the variable when it is asked: an exception from a static initializer says that the
/// type has none, and not which variable is missing.
/// </summary>
internal static class ReadingProperty
{
    /// <summary>The edit that makes an initial value what is handed back; null where the place isn't that of such a property.</summary>
    public static TextEdit? Create(Site site)
        => site.Replaced.FirstAncestorOrSelf<MemberDeclarationSyntax>() is PropertyDeclarationSyntax { Initializer: { } initial, AccessorList: { Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration, Body: null, ExpressionBody: null }] } accessors } property
            && property.Modifiers.Any(SyntaxKind.StaticKeyword)
            && initial.Value.Span.Contains(site.Replaced.Span)
            && ConvertibleDeclaration.IsValue(site.Model.GetTypeInfo(property.Type).Type)
            && ConvertibleDeclaration.IsRepeatable(initial.Value, site.Replaced, site.Model)
            && TextSpan.FromBounds(accessors.SpanStart, initial.EqualsToken.Span.End) is var span
            && !property.HasComments(span)
                ? new TextEdit(site.Document, span, "=>")
                : null;
}
