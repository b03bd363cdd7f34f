using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A client or connection, a list or pair of settings, that a static field holds for all is made when the first one uses it, and stays one: an
/// exception from a static initializer says that the type has none, and not which variable is missing. The field becomes a <c>Lazy</c>, beside a
/// property of its name.
/// </summary>
internal static class LazyField
{
    /// <summary>The plan; null where the place isn't in the initial value of such a field, or where directives, or comments around the value, would have no place.</summary>
    public static Plan? Create(Site site, UniqueNames uniqueNames)
        => site.Replaced.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { Declaration.Variables: [{ Initializer.Value: BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or TupleExpressionSyntax } declarator] } field
            && declarator.Initializer.Value is var made
            && made.Span.Contains(site.Replaced.Span)
            && site.Model.GetDeclaredSymbol(declarator) is IFieldSymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Private or Accessibility.Internal } symbol
            && (symbol.IsReadOnly || (symbol.DeclaredAccessibility is Accessibility.Private && symbol.ContainingType.DeclaringSyntaxReferences.Length == 1))
            && (symbol.Type.IsReferenceType || symbol is { IsReadOnly: true, Type.IsTupleType: true })
            && !ConvertibleDeclaration.IsValue(symbol.Type)
            && HoistedRead.IsLongWithin(site, node => node == made.Parent)
            && !field.HasComments(TextSpan.FromBounds(field.SpanStart, made.SpanStart)) && !field.HasComments(TextSpan.FromBounds(made.Span.End, field.Span.End)) && !field.ContainsDirectives
            && FreeName(site, symbol.Name) is { } name
                ? Create(site, field, declarator, made, name, site.Name(uniqueNames))
                : null;

    private static Plan Create(Site site, FieldDeclarationSyntax field, VariableDeclaratorSyntax declarator, ExpressionSyntax made, string lazy, string name)
    {
        var type = field.Declaration.Type;
        var block = site.BlockAt(field.SpanStart);
        var outer = site.Style.LineBreakAt(field.SpanStart);
        var inner = outer + block.Indentation;
        var lazyType = LazyType(site, type);
        var modifiers = string.Concat(field.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ReadOnlyKeyword)).Select(modifier => modifier.Text + " "));
        return site.Plan(
            [
                new(site.Document, type.Span, lazyType),
                new(site.Document, declarator.Identifier.Span, lazy),
                new(site.Document, TextSpan.FromBounds(declarator.Initializer!.EqualsToken.Span.End, made.SpanStart), $" new {lazyType}(() =>{block.Open(outer)}"),
                TextEdit.Insert(site.Document, made.SpanStart, site.GuardedRead(name, inner, block)),
                TextEdit.Insert(site.Document, made.SpanStart, "return "),
                site.Replace(site.Write(name), site.IsBare),
                .. StatementBody.Deeper(site, made, inner),
                new(site.Document, TextSpan.FromBounds(made.Span.End, field.SemicolonToken.Span.End), $";{BlockStyle.Close(outer)});{block.NewLine}{outer}{modifiers}{type} {declarator.Identifier.Text} => {lazy}.Value;"),
            ],
            [name]);
    }

    /// <summary>The type of what holds the object, as short as it is known by at the place.</summary>
    private static string LazyType(Site site, TypeSyntax type)
        => new[] { $"Lazy<{type}>", $"System.Lazy<{type}>" }.FirstOrDefault(name => site.Model.GetSpeculativeTypeInfo(type.SpanStart, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Type?.ContainingNamespace?.ToDisplayString() == nameof(System))
            ?? $"global::System.Lazy<{type}>";

    /// <summary>A name beside that of the field, written as that is: <c>Client</c> and <c>LazyClient</c>, <c>s_client</c> and <c>s_lazyClient</c>.</summary>
    private static string? FreeName(Site site, string name)
    {
        var start = name.LastIndexOf('_', Math.Min(1, name.Length - 1)) + 1;
        var rest = name.Substring(start);
        var lazy = rest.Length == 0 ? null : name.Substring(0, start) + (char.IsUpper(rest[0]) ? "Lazy" : "lazy") + char.ToUpperInvariant(rest[0]) + rest.Substring(1);
        return lazy is not null && site.Model.LookupSymbols(site.Replaced.SpanStart, name: lazy).IsEmpty ? lazy : null;
    }
}
