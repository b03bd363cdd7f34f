using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>Adds <c>using</c> directives to a file where its own stand, in their order.</summary>
internal sealed class UsingDirectives(CompilationUnitSyntax root, SemanticModel model)
{
    private readonly SourceStyle _style = new(root);

    private readonly SortedDictionary<string, int> _added = new(StringComparer.Ordinal);

    /// <summary>The insertions that add the directives, in the order of the text.</summary>
    public IEnumerable<TextChange> Added
        => _added
            .GroupBy(added => added.Value, added => added.Key)
            .OrderBy(group => group.Key)
            .Select(group => new TextChange(new TextSpan(group.Key, 0), Text(group.Key, group)));

    /// <summary>Adds a directive for a name at a position; false where no place for it can be told, or it would make another name ambiguous.</summary>
    public bool Add(string name, int position)
    {
        if (!_added.ContainsKey(name))
        {
            if (PlaceFor(name, UsingsFor(position)) is not { } place || ImportedNames.AreAmbiguous(name, place, root, model))
            {
                return false;
            }

            _added.Add(name, place);
        }

        return true;
    }

    private string Text(int place, IEnumerable<string> names)
    {
        var indentation = _style.IndentationAt(place);
        var lines = names.Select(name => $"using {name};{_style.NewLine}{indentation}");
        return string.Concat(lines) + (HasUsings(root) ? "" : _style.NewLine);
    }

    /// <summary>The directives of the file, or else those of the namespace, if only that has any.</summary>
    private SyntaxList<UsingDirectiveSyntax> UsingsFor(int position)
    {
        var spaces = root.FindToken(position).Parent!.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>();
        return root.Usings.Any(IsOrdinary) ? root.Usings : spaces.Select(space => space.Usings).FirstOrDefault(usings => usings.Any(IsOrdinary));
    }

    private static bool HasUsings(SyntaxNode root) => root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Any();

    private int? PlaceFor(string name, SyntaxList<UsingDirectiveSyntax> usings)
    {
        if (usings.Any(directive => directive.ContainsDirectives) || FirstToken().LeadingTrivia.Any(IsCondition))
        {
            return null;
        }

        // Nothing follows a directive that sorts behind System.Text but what does too, so one that does is always there or the list ends.
        var next = usings.FirstOrDefault(directive => IsOrdinary(directive) && IsBehind(directive, name));
        return next is not null ? next.SpanStart
            : usings.Any(IsOrdinary) ? usings.Last(IsOrdinary).GetLastToken().GetNextToken().FullSpan.Start
            : Top();
    }

    private SyntaxToken FirstToken() => root.GetFirstToken(includeZeroWidth: true);

    private static bool IsCondition(SyntaxTrivia trivia)
        => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia;

    private static bool IsOrdinary(UsingDirectiveSyntax directive) => directive.GlobalKeyword.IsKind(SyntaxKind.None);

    /// <summary>Whether a directive comes behind one for a namespace: those of the framework come first.</summary>
    private static bool IsBehind(UsingDirectiveSyntax directive, string name)
        => directive.Alias is not null
            || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)
            || (directive.NamespaceOrType.ToString() is var other && (IsOfFramework(other) == IsOfFramework(name) ? string.CompareOrdinal(other, name) > 0 : IsOfFramework(name)));

    private static bool IsOfFramework(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Before the first code, and before the comment that belongs to it.</summary>
    private int Top()
    {
        var first = root.Externs.Count > 0 || root.Usings.Count > 0
            ? (root.Usings.Count > 0 ? root.Usings.Last().GetLastToken() : root.Externs.Last().GetLastToken()).GetNextToken(includeZeroWidth: true)
            : FirstToken();
        var documentation = first.LeadingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
        return documentation.RawKind != 0 ? documentation.FullSpan.Start
            : first.Parent?.FirstAncestorOrSelf<GlobalStatementSyntax>() is { Statement: var statement } ? statement.StartWithComments()
            : first.SpanStart;
    }
}
