using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Source.Edits;

/// <summary>What has changed in a file from one compilation to the next, as far as kept answers depend on it. Nothing of either tree is kept.</summary>
internal sealed class TreeEdit
{
    private readonly TextEdit _text;

    private TreeEdit(TextEdit text) => _text = text;

    /// <summary>The start, before the edit, of each member that has changed or is gone.</summary>
    public IReadOnlyCollection<int> ChangedMembers { get; private init; } = [];

    /// <summary>The names in the statements that have changed, before and after the edit.</summary>
    public IReadOnlyCollection<string> Names { get; private init; } = [];

    /// <summary>The names of members whose declarations have changed, are new or are gone.</summary>
    public IReadOnlyCollection<string> Declarations { get; private init; } = [];

    /// <summary>Whether only comments and white space have changed.</summary>
    public bool IsTrivial => ChangedMembers.Count == 0 && Names.Count == 0 && Declarations.Count == 0;

    /// <summary>The edit; <see langword="null"/> where it can mean anything: a type, a base, a <c>using</c>, a constructor's parameters.</summary>
    public static TreeEdit? Between(SyntaxTree before, SyntaxTree after, CancellationToken cancellationToken)
    {
        var text = TextEdit.Between(before.GetText(cancellationToken), after.GetText(cancellationToken));
        if (SyntaxFactory.AreEquivalent(before, after, topLevel: false))
        {
            return new TreeEdit(text);
        }

        var (old, current) = (before.GetRoot(cancellationToken), after.GetRoot(cancellationToken));
        while (TypeMembers.Of(old) is { } oldMembers && TypeMembers.Of(current) is { } members)
        {
            var (changed, changedTo) = Middle(oldMembers, members);
            if (!HasSameHead(old, current))
            {
                return null;
            }

            if (changed is [var oldInner] && changedTo is [var inner] && oldInner.RawKind == inner.RawKind && TypeMembers.Of(inner) is not null)
            {
                (old, current) = (oldInner, inner);
                continue;
            }

            return old is TypeDeclarationSyntax ? OfMembers(before, text, changed, changedTo)
                : changed.Concat(changedTo).All(member => member is GlobalStatementSyntax) ? OfStatements(text, changed.Concat(changedTo))
                : null;
        }

        return null;
    }

    /// <summary>Where a place in code that hasn't changed stands after the edit.</summary>
    public TextSpan Moved(TextSpan place) => _text.Moved(place);

    /// <summary>The same for where something starts.</summary>
    public int Moved(int start) => _text.Moved(start);

    /// <summary>An edit of the statements of a program, which belong to no member.</summary>
    private static TreeEdit OfStatements(TextEdit text, IEnumerable<SyntaxNode> statements)
        => new(text) { ChangedMembers = [CodeReads.WholeTree], Names = new HashSet<string>(statements.SelectMany(Identifiers)) };

    private static TreeEdit? OfMembers(SyntaxTree tree, TextEdit text, IReadOnlyList<MemberDeclarationSyntax> before, IReadOnlyList<MemberDeclarationSyntax> after)
    {
        var isInBody = before is [var old] && after is [var current] && HasSameDeclaration(old, current);
        var names = isInBody ? StatementNames(before[0], text.Before).Concat(StatementNames(after[0], text.After)) : before.Concat(after).SelectMany(Identifiers);
        var declared = isInBody ? [] : before.Concat(after).Select(TypeMembers.Names).ToList();
        if (declared.Contains(null))
        {
            return null;
        }

        var declarations = new HashSet<string>(declared.SelectMany(own => own!));
        return new TreeEdit(text)
        {
            ChangedMembers = [.. before.Select(member => member.SpanStart), .. MembersWith(tree, declarations)],
            Names = new HashSet<string>(names),
            Declarations = declarations,
        };
    }

    /// <summary>Where the members of the same file start that use one of the names.</summary>
    private static IEnumerable<int> MembersWith(SyntaxTree tree, HashSet<string> names)
        => names.Count == 0 ? [] : tree.GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
            .Select(token => CodeReads.MemberAround(token.Parent!)?.SpanStart ?? CodeReads.WholeTree);

    /// <summary>A field's initializer counts as declaration, since what it holds is read by name.</summary>
    private static bool HasSameDeclaration(MemberDeclarationSyntax before, MemberDeclarationSyntax after)
        => before is not BaseFieldDeclarationSyntax && SyntaxFactory.AreEquivalent(before, after, topLevel: true);

    /// <summary>The members that are left where the equal ones at both ends are taken away.</summary>
    private static (IReadOnlyList<MemberDeclarationSyntax> Before, IReadOnlyList<MemberDeclarationSyntax> After) Middle(SyntaxList<MemberDeclarationSyntax> before, SyntaxList<MemberDeclarationSyntax> after)
    {
        var least = Math.Min(before.Count, after.Count);
        var start = 0;
        while (start < least && AreEquivalent(before[start], after[start]))
        {
            start++;
        }

        var end = 0;
        while (end < least - start && AreEquivalent(before[before.Count - 1 - end], after[after.Count - 1 - end]))
        {
            end++;
        }

        return ([.. before.Skip(start).Take(before.Count - start - end)], [.. after.Skip(start).Take(after.Count - start - end)]);
    }

    private static bool AreEquivalent(SyntaxNode before, SyntaxNode after) => SyntaxFactory.AreEquivalent(before, after, topLevel: false);

    /// <summary>Whether all that two files, namespaces or types have beside their members is the same.</summary>
    private static bool HasSameHead(SyntaxNode before, SyntaxNode after)
        => before.RawKind == after.RawKind
            && before.ChildNodesAndTokens().Where(IsOfHead).SequenceEqual(after.ChildNodesAndTokens().Where(IsOfHead), ChildComparer.Instance);

    private static bool IsOfHead(SyntaxNodeOrToken child) => child.AsNode() is not MemberDeclarationSyntax;

    /// <summary>The names in the statements of a member that a span touches; of a member without statements all.</summary>
    private static IEnumerable<string> StatementNames(MemberDeclarationSyntax member, TextSpan span)
    {
        var node = member.FullSpan.Contains(span) ? member.FindNode(span) : member;
        var around = node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is StatementSyntax || ancestor == member) ?? member;
        return around is BlockSyntax block && block.Statements.Where(statement => statement.FullSpan.IntersectsWith(span)).ToList() is { Count: > 0 } statements && !IsOnBrace(block, span)
            ? statements.SelectMany(Identifiers)
            : Identifiers(around);
    }

    /// <summary>Whether the span holds a brace of the block, so that what is a statement of it changes.</summary>
    private static bool IsOnBrace(BlockSyntax block, TextSpan span)
        => block.OpenBraceToken.Span.OverlapsWith(span) || block.CloseBraceToken.Span.OverlapsWith(span) || block.OpenBraceToken.IsMissing || block.CloseBraceToken.IsMissing;

    private static IEnumerable<string> Identifiers(SyntaxNode node)
        => node.DescendantTokens().Select(Name).OfType<string>()
            .Concat(node.DescendantNodesAndSelf().Select(Mark).OfType<string>());

    /// <summary>An identifier, the part of a path that a text starts with, or a text that may be a key.</summary>
    private static string? Name(SyntaxToken token)
        => token.IsKind(SyntaxKind.IdentifierToken) ? token.ValueText
            : token.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken) ? null
            : token.ValueText.TrimStart('/') is var text && text.IndexOf('/') is > 0 and var end ? CodeReads.Path(text.Substring(0, end))
            : CodeReads.Key(token.ValueText);

    /// <summary>What stands among the names for code that is found without one.</summary>
    private static string? Mark(SyntaxNode node)
        => node switch
        {
            SimpleNameSyntax { Identifier.ValueText: var name } when name.Contains(CodeReads.HttpClient) => CodeReads.HttpClient,
            ImplicitObjectCreationExpressionSyntax => CodeReads.TargetTypedNew,
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } => CodeReads.IndexedWrite,
            _ => null,
        };

    private sealed class ChildComparer : IEqualityComparer<SyntaxNodeOrToken>
    {
        public static readonly ChildComparer Instance = new();

        public bool Equals(SyntaxNodeOrToken before, SyntaxNodeOrToken after)
            => before.RawKind == after.RawKind
                && (before.AsNode() is { } node ? after.AsNode() is { } other && AreEquivalent(node, other) : SyntaxFactory.AreEquivalent(before.AsToken(), after.AsToken()));

        public int GetHashCode(SyntaxNodeOrToken child) => child.RawKind;
    }
}
