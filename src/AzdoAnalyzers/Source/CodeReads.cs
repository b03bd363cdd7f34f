using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source;

/// <summary>
/// What was read of a project for one answer: the names that were looked for in all files, and the members whose code was looked at. An edit that
/// touches none of them leaves the answer as it is. Plain data, but for the trees, which are numbers once the answer is kept.
/// </summary>
internal sealed class CodeReads
{
    /// <summary>Stands among the names for creations that leave the type to their target.</summary>
    public const string TargetTypedNew = "new()";

    /// <summary>Stands among the names for writes by an index, <c>x[…] = …</c>.</summary>
    public const string IndexedWrite = "[]=";

    /// <summary>Stands among the names for all that end like those of the classes for requests.</summary>
    public const string HttpClient = nameof(HttpClient);

    /// <summary>Stands among the names for texts that start with a part of a path.</summary>
    public static string Path(string part) => part.ToUpperInvariant() + "/";

    /// <summary>In the place of a member's start: all of the file was looked at.</summary>
    public const int WholeTree = -1;

    private readonly HashSet<string> _names = [];

    private readonly Dictionary<SyntaxTree, HashSet<int>> _members = [];

    /// <summary>What was read for the answers that this one uses. Many use the same ones, so these are put together only where somebody asks.</summary>
    private readonly HashSet<CodeReads> _parts = [];

    /// <summary>The names that were looked for.</summary>
    public IReadOnlyCollection<string> Names => All()._names;

    /// <summary>Where the members start whose code was looked at, or <see cref="WholeTree"/>, by tree.</summary>
    public IReadOnlyDictionary<SyntaxTree, HashSet<int>> Members => All()._members;

    public void AddName(string name) => _names.Add(name);

    /// <summary>Notes the member around a node.</summary>
    public void Add(SyntaxNode node) => Of(node.SyntaxTree).Add(StartOfMember(node));

    public void AddAll(SyntaxTree tree) => Of(tree).Add(WholeTree);

    /// <summary>Notes all that was read for another answer, which this one uses.</summary>
    public void Add(CodeReads other)
    {
        if (other != this)
        {
            _parts.Add(other);
        }
    }

    private CodeReads All()
    {
        if (_parts.Count == 0)
        {
            return this;
        }

        var all = new CodeReads();
        var seen = new HashSet<CodeReads>();
        var pending = new Stack<CodeReads>([this]);
        while (pending.Count > 0)
        {
            var part = pending.Pop();
            if (seen.Add(part))
            {
                all._names.UnionWith(part._names);
                foreach (var member in part._members)
                {
                    all.Of(member.Key).UnionWith(member.Value);
                }

                foreach (var inner in part._parts)
                {
                    pending.Push(inner);
                }
            }
        }

        return all;
    }

    /// <summary>Where the member of a type starts that a node stands in; what stands outside of members belongs to the whole file.</summary>
    private static int StartOfMember(SyntaxNode node)
        => MemberAround(node)?.SpanStart ?? WholeTree;

    /// <summary>The member of a type that a node stands in; <see langword="null"/> for statements of a program and what stands outside of members.</summary>
    public static SyntaxNode? MemberAround(SyntaxNode node)
    {
        for (var member = node; member.Parent is { } parent; member = parent)
        {
            if (TypeMembers.IsMember(member, parent))
            {
                return member;
            }
        }

        return null;
    }

    private HashSet<int> Of(SyntaxTree tree)
    {
        if (!_members.TryGetValue(tree, out var members))
        {
            _members.Add(tree, members = []);
        }

        return members;
    }
}
