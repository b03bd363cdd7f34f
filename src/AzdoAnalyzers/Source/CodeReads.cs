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

    /// <summary>Stands among the names for texts that are a key, whatever their case.</summary>
    public static string Key(string text) => "\"" + text.ToUpperInvariant();

    /// <summary>In the place of a member's start: all of the file was looked at.</summary>
    public const int WholeTree = -1;

    private HashSet<string>? _names;

    private HashSet<(SyntaxTree Tree, int Start)>? _members;

    /// <summary>What was read for the answers that this one uses. Many use the same ones, so these are put together only where somebody asks.</summary>
    private HashSet<CodeReads>? _parts;

    public void AddName(string name) => (_names ??= []).Add(name);

    /// <summary>Notes the member around a node.</summary>
    public void Add(SyntaxNode node) => (_members ??= []).Add((node.SyntaxTree, StartOfMember(node)));

    public void AddAll(SyntaxTree tree) => (_members ??= []).Add((tree, WholeTree));

    /// <summary>Notes all that was read for another answer, which this one uses.</summary>
    public void Add(CodeReads other)
    {
        if (other != this)
        {
            (_parts ??= []).Add(other);
        }
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

    /// <summary>Puts together what was read for one answer and for all that it uses: one after the other, so that what it needs for that is made once.</summary>
    public sealed class Union
    {
        private static readonly HashSet<CodeReads> None = [];

        private readonly HashSet<CodeReads> _seen = [];

        private readonly Stack<CodeReads> _pending = new();

        /// <summary>The names that were looked for.</summary>
        public HashSet<string> Names { get; } = [];

        /// <summary>Where the members start whose code was looked at, or <see cref="WholeTree"/>.</summary>
        public HashSet<(SyntaxTree Tree, int Start)> Members { get; } = [];

        /// <summary>Holds what was read for an answer, and nothing of those before.</summary>
        public void Become(CodeReads reads)
        {
            Names.Clear();
            Members.Clear();
            _seen.Clear();
            for (Add(reads); _pending.Count > 0;)
            {
                var part = _pending.Pop();
                Add(Names, part._names);
                Add(Members, part._members);
                foreach (var inner in part._parts ?? None)
                {
                    Add(inner);
                }
            }
        }

        private void Add(CodeReads part)
        {
            if (_seen.Add(part))
            {
                _pending.Push(part);
            }
        }

        private static void Add<T>(HashSet<T> all, HashSet<T>? some)
        {
            if (some is not null)
            {
                all.UnionWith(some);
            }
        }
    }
}
