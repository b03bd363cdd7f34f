using System.Collections.Immutable;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>
/// One compilation as the tracer reads it: which trees may hold a name, the index of a tree, the operation of a node. What is read goes through
/// here, so that it is noted (<see cref="CodeReads"/>). For one thread; what is made once for all of them is in <see cref="ProjectCode"/>.
/// </summary>
/// <param name="code">The compilation's trees, and what is known of them.</param>
/// <param name="cancellationToken">Ends whatever is under way.</param>
internal sealed class ProjectModel(ProjectCode code, CancellationToken cancellationToken)
{
    private readonly Dictionary<(object Question, object About), (object? Answer, CodeReads Reads)> _answers = [];

    private CodeReads _reads = new();

    public ProjectModel(Compilation compilation, IReadOnlyDictionary<SyntaxTree, TextNames> names, Func<SyntaxTree, SyntaxIndex> indexOf, CancellationToken cancellationToken)
        : this(new ProjectCode(compilation, names, indexOf), cancellationToken)
    {
    }

    public Compilation Compilation => code.Compilation;

    public TraceOptions Options => code.Options;

    /// <summary>The bodies that were asked about.</summary>
    public MemberBodies Bodies => code.Bodies;

    /// <summary>All trees, in a fixed order.</summary>
    public IReadOnlyList<SyntaxTree> Trees => code.Trees;

    /// <summary>The trees that may read environment variables.</summary>
    public IReadOnlyList<SyntaxTree> TreesThatReadEnvironment
    {
        get
        {
            Note(ProjectCode.EnvironmentReads);
            return code.TreesThatReadEnvironment;
        }
    }

    /// <summary>The trees that were walked, which is what the analysis of this compilation cost.</summary>
    public IEnumerable<SyntaxTree> LookedAt => code.LookedAt;

    /// <summary>Answers a question, and says what was read for it.</summary>
    public TAnswer Reading<TAnswer>(Func<TAnswer> ask, out CodeReads reads)
    {
        var outer = _reads;
        _reads = reads = new CodeReads();
        try
        {
            return ask();
        }
        finally
        {
            _reads = outer;
        }
    }

    /// <summary>Answers a question out of what other answers use too, so that what was read for any of them counts as read for all.</summary>
    public TAnswer Sharing<TAnswer>(CodeReads reads, Func<TAnswer> ask)
    {
        var outer = _reads;
        outer.Add(reads);
        _reads = reads;
        try
        {
            return ask();
        }
        finally
        {
            _reads = outer;
        }
    }

    /// <summary>Answers a question once: what was read for it counts as read for each one who asks.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="about">What it is asked about.</param>
    /// <param name="ask">Finds the answer, all of it before it comes back.</param>
    /// <param name="isKept">Whether the answer is the same whoever asks; <see langword="null"/>: it is.</param>
    public TAnswer Once<TAnswer>(object question, object about, Func<TAnswer> ask, Func<bool>? isKept = null)
    {
        if (!_answers.TryGetValue((question, about), out var known))
        {
            known.Answer = Reading(ask, out known.Reads);
            if (isKept?.Invoke() != false)
            {
                _answers[(question, about)] = known;
            }
        }

        _reads.Add(known.Reads);
        return (TAnswer)known.Answer!;
    }

    /// <summary>The same for what is asked so often that no lambda is to be made each time.</summary>
    /// <param name="question">Finds the answer, and is itself the question: a static method.</param>
    /// <param name="about">What it is asked about.</param>
    public TAnswer Once<TAbout, TAnswer>(Func<ProjectModel, TAbout, TAnswer> question, TAbout about)
        where TAbout : class
    {
        if (!_answers.TryGetValue((question, about), out var known))
        {
            return Ask(question, about);
        }

        _reads.Add(known.Reads);
        return (TAnswer)known.Answer!;
    }

    private TAnswer Ask<TAbout, TAnswer>(Func<ProjectModel, TAbout, TAnswer> question, TAbout about)
        where TAbout : class
        => Once(question, about, () => question(this, about));

    /// <summary>The trees that hold one of the names.</summary>
    public IEnumerable<SyntaxTree> TreesWith(IReadOnlyCollection<string> anyName)
    {
        Note(anyName);
        return code.TreesWith(anyName);
    }

    /// <summary>The trees that hold a name ending like those of the classes for requests.</summary>
    public IEnumerable<SyntaxTree> TreesWithHttpClient()
    {
        Note(CodeReads.HttpClient);
        return code.Trees.Where(tree => code.Names[tree].HasHttpClient);
    }

    /// <summary>The trees that may hold a text which starts with a part of a path.</summary>
    public IEnumerable<SyntaxTree> TreesWithPath(string part)
    {
        Note(CodeReads.Path(part));
        var words = part.Split('-', '.', ' ', '%').Where(word => word.Length > 0).ToList();
        return code.Trees.Where(tree => words.TrueForAll(code.Names[tree].MayContain));
    }

    /// <summary>Whether the words of a key stand in any files, in its own spelling or in one case: the names of headers and variables have others too.</summary>
    public bool MayBeWritten(string key)
    {
        Note(CodeReads.Key(key));
        return Array.TrueForAll(key.Split('-', '.', ' '), word => Holds(word) || Holds(word.ToLowerInvariant()) || Holds(word.ToUpperInvariant()));

        bool Holds(string word)
        {
            Note(word);
            return code.TreesWith(word).Count > 0;
        }
    }

    /// <summary>The identifiers in the text of a tree.</summary>
    public TextNames NamesIn(SyntaxTree tree) => code.Names[tree];

    /// <summary>The trees that hold <c>new(…)</c>.</summary>
    public IEnumerable<SyntaxTree> TreesWithTargetTypedNew()
    {
        _reads.AddName(CodeReads.TargetTypedNew);
        return code.Trees.Where(tree => code.Names[tree].HasTargetTypedNew);
    }

    /// <summary>The trees in which a member can be named: those of its type for a private one, else all that hold the name, and the type's where that has to stand before it.</summary>
    public IEnumerable<SyntaxTree> TreesThatMayUse(ISymbol member, string name)
    {
        if (member.DeclaredAccessibility != Accessibility.Private || member.ContainingType is not { } type)
        {
            var trees = TreesWith([name]);
            return IsNamedWithType(member) ? trees.Where(TreesWith(NamesOf(member.ContainingType.Name)).ToImmutableHashSet().Contains) : trees;
        }

        _reads.AddName(name);
        var own = new HashSet<SyntaxTree>(type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree));
        return code.Trees.Where(own.Contains);
    }

    /// <summary>Whether code that names a static member names its type too, in the same file: not a base type's in a derived one, nor with a global <c>using static</c>.</summary>
    private bool IsNamedWithType(ISymbol member)
        => member is { IsStatic: true, ContainingType: { } type } and not IMethodSymbol { IsExtensionMethod: true }
            && (type.IsStatic || type.IsSealed)
            && !code.GlobalStatics.Contains(type.Name);

    /// <summary>A type's name and the global aliases for it.</summary>
    public IReadOnlyCollection<string> NamesOf(string typeName) => code.NamesOf(typeName);

    /// <summary>A type's name and the aliases for it that are valid in a tree.</summary>
    public IReadOnlyCollection<string> NamesOf(string typeName, SyntaxTree tree)
        => ProjectCode.WithAliases(NamesOf(typeName), typeName, Index(tree).Aliases);

    /// <summary>The aliases that are valid in a tree, as (alias, last part of the name).</summary>
    public IEnumerable<KeyValuePair<string, string>> AliasesIn(SyntaxTree tree) => code.GlobalAliases.Concat(Index(tree).Aliases);

    public SyntaxIndex Index(SyntaxTree tree)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return code.Index(tree);
    }

    /// <summary>The model of a tree, for whoever looks at any node of it.</summary>
    public SemanticModel SemanticModel(SyntaxTree tree)
    {
        _reads.AddAll(tree);
        return Model(tree);
    }

    /// <summary>The model for a node, for whoever looks at the member that it stands in.</summary>
    public SemanticModel SemanticModel(SyntaxNode node)
    {
        _reads.Add(node);
        return Model(node.SyntaxTree);
    }

    /// <summary>What a node declares. Nothing but declarations is read for it.</summary>
    public ISymbol? Declared(SyntaxNode declaration) => Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken);

    /// <summary>Notes that code is looked at as syntax: the member around it, or all of the file where it is none.</summary>
    public void Look(SyntaxNode node) => _reads.Add(node);

    /// <summary>Notes that a name is looked for in files that are known without it.</summary>
    public void Note(string name) => _reads.AddName(name);

    /// <summary>Notes what was read for an answer that is known.</summary>
    public void Note(CodeReads reads) => _reads.Add(reads);

    private void Note(IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            _reads.AddName(name);
        }
    }

    private SemanticModel Model(SyntaxTree tree)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return code.Model(tree);
    }

    /// <summary>The operation of an expression, statement or body; <see langword="null"/> where there is none, as in code that isn't finished.</summary>
    public IOperation? Operation(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return SemanticModel(node).GetOperation(node, cancellationToken)
            ?? (node is PostfixUnaryExpressionSyntax suppressed ? Operation(suppressed.Operand) : null);
    }

    /// <summary>
    /// The method or constructor that a call binds to; <see langword="null"/> where that isn't one for certain. For whoever needs no operation where it
    /// is another one: the compiler makes those of all of a body at once.
    /// </summary>
    /// <remarks>Of a creation that doesn't bind, and is converted, the compiler names the conversion.</remarks>
    public IMethodSymbol? Called(SyntaxNode call) => SemanticModel(call).GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol is { MethodKind: not MethodKind.Conversion } called ? called : null;

    /// <summary>Whether a name is one of another symbol for certain, so that no operation of it is needed.</summary>
    public bool IsOfAnother(ExpressionSyntax name, ISymbol symbol)
        => SemanticModel(name).GetSymbolInfo(name, cancellationToken).Symbol is { } named && !SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, symbol);

    /// <summary>Whether this compilation declares a symbol; a field that has no name in the code stands behind a property. An editor shows the source of referenced projects too, a build doesn't.</summary>
    public bool Declares(ISymbol symbol)
    {
        foreach (var reference in ((symbol as IFieldSymbol)?.AssociatedSymbol ?? symbol).DeclaringSyntaxReferences)
        {
            if (code.Names.ContainsKey(reference.SyntaxTree))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The node that declares a symbol in each place where this compilation declares it.</summary>
    public IEnumerable<SyntaxNode> Declarations(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences.Where(reference => code.Names.ContainsKey(reference.SyntaxTree)))
        {
            var declaration = reference.GetSyntax(cancellationToken);
            _reads.Add(declaration);
            yield return declaration;
        }
    }
}
