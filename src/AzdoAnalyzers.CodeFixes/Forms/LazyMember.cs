using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A static field or property whose object can be made when the first one uses it, and stays one: a <c>Lazy</c> holds it, beside a property of the member's name.</summary>
/// <param name="Member">The declaration of the member.</param>
/// <param name="Made">Its initial value.</param>
/// <param name="Type">Its type, as it is written.</param>
/// <param name="Name">Its name.</param>
/// <param name="LazyType">The type of what holds the object.</param>
/// <param name="LazyName">The name of that.</param>
internal sealed record LazyMember(MemberDeclarationSyntax Member, ExpressionSyntax Made, TypeSyntax Type, SyntaxToken Name, string LazyType, string LazyName)
{
    /// <summary>The member whose initial value holds an expression; null where it isn't such a member, or where directives, or comments around the value, would have no place.</summary>
    public static LazyMember? Around(ExpressionSyntax expression, SemanticModel model)
        => expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            FieldDeclarationSyntax { Declaration: { Variables: [{ Initializer.Value: { } made } declarator], Type: var type }, AttributeLists.Count: 0 } field
                when model.GetDeclaredSymbol(declarator) is IFieldSymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Private or Accessibility.Internal } symbol && IsOne(symbol) => Create(field, made, type, declarator.Identifier),
            PropertyDeclarationSyntax { Initializer.Value: { } made, AccessorList.Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration, Body: null, ExpressionBody: null }] } property
                when property.Modifiers.Any(SyntaxKind.StaticKeyword) => Create(property, made, property.Type, property.Identifier),
            _ => null,
        } is { } member
            && member.Made.Span.Contains(expression.Span)
            && (MakesObject(member.Made) || !HasStaticConstructor(member.Member))
            && !member.Member.ContainsDirectives
            && !member.Member.HasComments(TextSpan.FromBounds(member.Member.SpanStart, member.Made.SpanStart))
            && !member.Member.HasComments(TextSpan.FromBounds(member.Made.Span.End, member.Member.Span.End))
            && FreeName(expression, member.Name.ValueText, model) is { } name
                ? member with { LazyType = ShortType(member.Type, model), LazyName = name }
                : null;

    /// <summary>The edits that make it lazy.</summary>
    /// <param name="document">The document it stands in.</param>
    /// <param name="open">What comes between the arrow of the function and the value.</param>
    /// <param name="close">What comes behind the value, before the function ends.</param>
    public IEnumerable<TextEdit> Edits(DocumentId document, string open = " ", string close = "")
    {
        var style = new SourceStyle(Member.SyntaxTree.GetRoot());
        var lines = style.NewLine + style.LineBreakAt(Member.SpanStart);
        if (Member is PropertyDeclarationSyntax { AccessorList: { } accessors })
        {
            // What documents the property stays before it.
            yield return new(document, TextSpan.FromBounds(accessors.SpanStart, Made.SpanStart), $"=> {LazyName}.Value;{lines}private static readonly {LazyType} {LazyName} = new {LazyType}(() =>{open}");
            yield return new(document, TextSpan.FromBounds(Made.Span.End, Member.Span.End), $"{close});");
            yield break;
        }

        var modifiers = string.Concat(Member.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ReadOnlyKeyword)).Select(modifier => modifier.Text + " "));
        yield return new(document, Type.Span, LazyType);
        yield return new(document, Name.Span, LazyName);
        yield return new(document, TextSpan.FromBounds(Made.GetFirstToken().GetPreviousToken().Span.End, Made.SpanStart), $" new {LazyType}(() =>{open}");
        yield return new(document, TextSpan.FromBounds(Made.Span.End, Member.Span.End), $"{close});{lines}{modifiers}{Type} {Name.Text} => {LazyName}.Value;");
    }

    private static LazyMember Create(MemberDeclarationSyntax member, ExpressionSyntax made, TypeSyntax type, SyntaxToken name) => new(member, made, type, name, "", "");

    /// <summary>Whether nothing else can be put into the field, and nobody changes a copy of what is in it.</summary>
    private static bool IsOne(IFieldSymbol field)
        => field.IsReadOnly || (field is { DeclaredAccessibility: Accessibility.Private, Type.IsReferenceType: true } && field.ContainingType.DeclaringSyntaxReferences.Length == 1);

    /// <summary>Whether a value is an object of its own, which it doesn't matter when it is made.</summary>
    private static bool MakesObject(ExpressionSyntax made)
        => made is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or TupleExpressionSyntax;

    /// <summary>Whether it is said when the type is made; without a static constructor that may be any time before a member is used.</summary>
    private static bool HasStaticConstructor(MemberDeclarationSyntax member)
        => member.Parent is not TypeDeclarationSyntax type || type.Modifiers.Any(SyntaxKind.PartialKeyword) || type.Members.OfType<ConstructorDeclarationSyntax>().Any(constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword));

    /// <summary>The type of what holds the object, as short as it is known by at the place.</summary>
    private static string ShortType(TypeSyntax type, SemanticModel model)
        => new[] { $"Lazy<{type}>", $"System.Lazy<{type}>" }.FirstOrDefault(name => model.GetSpeculativeTypeInfo(type.SpanStart, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Type?.ContainingNamespace?.ToDisplayString() == nameof(System))
            ?? $"global::System.Lazy<{type}>";

    /// <summary>A name beside that of the member, written as that is: <c>Client</c> and <c>LazyClient</c>, <c>s_client</c> and <c>s_lazyClient</c>.</summary>
    private static string? FreeName(ExpressionSyntax place, string name, SemanticModel model)
    {
        var start = name.LastIndexOf('_', Math.Min(1, name.Length - 1)) + 1;
        var rest = name.Substring(start);
        var lazy = rest.Length == 0 ? null : name.Substring(0, start) + (char.IsUpper(rest[0]) ? "Lazy" : "lazy") + char.ToUpperInvariant(rest[0]) + rest.Substring(1);
        return lazy is not null && model.LookupSymbols(place.SpanStart, name: lazy).IsEmpty ? lazy : null;
    }
}
