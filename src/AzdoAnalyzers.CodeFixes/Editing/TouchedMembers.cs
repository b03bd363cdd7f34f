using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>
/// The members of one document that an edit of the solution may have an effect on: those that it changes, and those that name a declaration which
/// it changes. What stands in no member, as a <c>using</c> does, may have one on all of the document.
/// </summary>
internal sealed class TouchedMembers
{
    /// <summary>The members, and what stands at the heads of their types.</summary>
    private readonly HashSet<SyntaxNode> _touched = [];

    /// <summary>From a field or property to the constructors in which the compiler looks at what it is filled with: what is wrong there it says only of a span with both.</summary>
    private readonly HashSet<TextSpan> _initialized = [];

    private readonly SyntaxNode _root;

    private bool _isWhole;

    private TouchedMembers(SyntaxNode root, IEnumerable<TextSpan> changed)
    {
        _root = root;
        foreach (var span in changed)
        {
            Add(span);
        }
    }

    /// <summary>The members of a document before an edit and after it.</summary>
    public static async Task<(TouchedMembers Before, TouchedMembers After)> OfAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        var places = new Places(await before.GetTextAsync(cancellationToken).ConfigureAwait(false), await after.GetTextAsync(cancellationToken).ConfigureAwait(false));
        return (
            new TouchedMembers((await before.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!, places.Replaced),
            new TouchedMembers((await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!, places.Written));
    }

    /// <summary>Where the members stand, none in another one; null for the whole document.</summary>
    public IReadOnlyList<TextSpan>? Spans => _isWhole ? null : Merged(_touched.Select(member => member.FullSpan).Concat(_initialized));

    /// <summary>The names of the members that are declared otherwise than in the same document after the edit, or before it; the body of a member nobody else sees.</summary>
    public IEnumerable<string> NamesNotIn(TouchedMembers other)
        => _touched.Where(member => !other._touched.Any(same => SyntaxFactory.AreEquivalent(member, same, topLevel: true))).SelectMany(Names).Where(name => name.Length > 0);

    /// <summary>Adds the members that name one of some declarations.</summary>
    public void AddUsersOf(IReadOnlyCollection<string> names)
    {
        var text = names.Count == 0 || _isWhole ? "" : _root.SyntaxTree.GetText().ToString();
        foreach (var name in names)
        {
            for (var place = text.IndexOf(name, StringComparison.Ordinal); place >= 0; place = text.IndexOf(name, place + name.Length, StringComparison.Ordinal))
            {
                if (_root.FindToken(place, findInsideTrivia: false) is { ValueText: var found } token && found == name && token.Span.Contains(place))
                {
                    Add(token.Span);
                }
            }
        }
    }

    private void Add(TextSpan span)
    {
        var around = _root.FindNode(span).AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(node => node.FullSpan.Contains(span) && node is not EnumMemberDeclarationSyntax);
        if (around is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax)
        {
            AddMember(around);
        }
        else if (around is TypeDeclarationSyntax type && type.OpenBraceToken.Span.End <= span.Start && span.End <= type.CloseBraceToken.SpanStart)
        {
            foreach (var member in type.Members.Where(member => member.FullSpan.IntersectsWith(span)))
            {
                AddMember(member);
            }
        }
        else
        {
            _isWhole = true;
            var declarations = _root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<MemberDeclarationSyntax>();
            _touched.UnionWith(declarations.Where(declaration => declaration.FullSpan.IntersectsWith(span)));
        }
    }

    private void AddMember(MemberDeclarationSyntax member)
    {
        if (!_touched.Add(member) || member.Parent is not TypeDeclarationSyntax type)
        {
            return;
        }

        // Parameters of a type that nobody reads any more and members that a base asks for are told of at the head of the type.
        _touched.UnionWith(new SyntaxNode?[] { type.ParameterList, type.BaseList }.OfType<SyntaxNode>());
        if (member is BaseFieldDeclarationSyntax or BasePropertyDeclarationSyntax)
        {
            var initialized = type.Members.Where(other => other == member || other is ConstructorDeclarationSyntax).ToList();
            _initialized.Add(TextSpan.FromBounds(initialized[0].FullSpan.Start, initialized[initialized.Count - 1].FullSpan.End));
        }
    }

    private static List<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && merged[merged.Count - 1].OverlapsWith(span))
            {
                merged[merged.Count - 1] = TextSpan.FromBounds(merged[merged.Count - 1].Start, Math.Max(merged[merged.Count - 1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static IEnumerable<string> Names(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        _ => [],
    };
}
