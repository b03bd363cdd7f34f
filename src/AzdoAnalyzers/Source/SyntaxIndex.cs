using System.Collections.Concurrent;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Source;

/// <summary>
/// The nodes of one tree by which values travel from one member to another, by the name they are written under. No binding, and no walk through the
/// tree: the text says where a name stands, and the tree what stands there.
/// </summary>
internal sealed class SyntaxIndex
{
    private readonly SyntaxNode _root;

    private readonly NamePositions _positions;

    private readonly Lazy<UsingNames> _usings;

    private readonly Lazy<IReadOnlyList<SyntaxNode>> _targetTypedCreations;

    private readonly Lazy<IReadOnlyList<SyntaxNode>> _constructorCalls;

    private readonly Lazy<PairNodes> _pairs;

    /// <summary>What stands under the names that were asked for: one is asked for by each trace that comes by.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxNode>> _invocations = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxNode>> _writes = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IReadOnlyList<TextSpan>> _questions = new(StringComparer.Ordinal);

    private SyntaxIndex(SyntaxTree tree)
    {
        _root = tree.GetRoot();
        _positions = NamePositions.Of(tree.GetText());
        _usings = new(() => UsingNames.Of(_root));
        _targetTypedCreations = new(() => InOrder(Tokens("new").Select(token => token.Parent).OfType<ImplicitObjectCreationExpressionSyntax>().Where(creation => DeclaredTypeName(creation) is null)));
        _constructorCalls = new(() => InOrder(FindConstructorCalls()));
        _pairs = new(() => PairNodes.Of(_root));
    }

    /// <summary><c>using Alias = Some.Name;</c> as (alias, last part of the name), valid in this tree.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Aliases => _usings.Value.Aliases;

    /// <summary>The same with <c>global using</c>, valid in all trees.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GlobalAliases => _usings.Value.GlobalAliases;

    /// <summary>The last parts of the types' names in <c>global using static Some.Type;</c>, valid in all trees.</summary>
    public IReadOnlyList<string> GlobalStatics => _usings.Value.GlobalStatics;

    /// <summary><c>new(…)</c> where no declaration next to it names the type.</summary>
    public IReadOnlyList<SyntaxNode> TargetTypedCreations => _targetTypedCreations.Value;

    /// <summary><c>x["…"] = …</c>, whatever <c>x</c> is.</summary>
    public IReadOnlyList<SyntaxNode> IndexedWrites => _pairs.Value.IndexedWrites;

    /// <summary><c>{ "…", … }</c> in a collection initializer.</summary>
    public IReadOnlyList<SyntaxNode> PairInitializers => _pairs.Value.PairInitializers;

    /// <summary><c>"…" + x ?? …</c>, and the same with other expressions on the left that put something together or call a method.</summary>
    public IReadOnlyList<SyntaxNode> TextFallbacks => _pairs.Value.TextFallbacks;

    /// <summary><c>base(…)</c>, <c>this(…)</c>, and the arguments of the base type in a declaration.</summary>
    public IReadOnlyList<SyntaxNode> ConstructorCalls => _constructorCalls.Value;

    public static SyntaxIndex Of(SyntaxTree tree) => new(tree);

    /// <summary>The expression that names what an indexed write or a pair in an initializer gives a value.</summary>
    public static ExpressionSyntax? PairName(SyntaxNode pair)
        => pair switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key, ..] } } => key.Expression,
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key, ..] } } => key.Expression,
            InitializerExpressionSyntax { Expressions: [var key, ..] } => key,
            _ => null,
        };

    /// <summary>The last name of what an indexed write or a pair in an initializer is put into; <see langword="null"/> if nothing names it there.</summary>
    public static string? PairReceiver(SyntaxNode pair)
        => pair is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } ? LastName(access.Expression)
            : pair.Parent?.Parent switch
            {
                AssignmentExpressionSyntax assignment => LastName(assignment.Left),
                ObjectCreationExpressionSyntax creation => LastName(creation.Type),
                _ => null,
            };

    /// <summary>Where a comparison, a pattern or a call asks for a name.</summary>
    public IReadOnlyList<TextSpan> Questions(string name)
        => !MayHold(name) ? [] : _questions.TryGetValue(name, out var known) ? known : _questions.GetOrAdd(name, [.. Tokens(name).Where(token => IsAskedFor(token, name)).Select(token => token.Span)]);

    /// <summary><c>new Name(…)</c> and <c>Name x = new(…)</c>, for a name or alias of a type.</summary>
    public IReadOnlyList<SyntaxNode> Creations(string typeName) => !MayHold(typeName) ? [] : InOrder(Names(typeName).SelectMany(CreationsBy));

    /// <summary>The same for all names that hold a part.</summary>
    public IEnumerable<SyntaxNode> CreationsWith(string part) => InOrder(NamesWith(part).SelectMany(CreationsBy));

    /// <summary><c>Name(…)</c>, <c>x.Name(…)</c>, <c>x?.Name(…)</c>.</summary>
    public IReadOnlyList<SyntaxNode> Invocations(string methodName)
        => !MayHold(methodName) ? [] : _invocations.TryGetValue(methodName, out var known) ? known : _invocations.GetOrAdd(methodName, InOrder(FindInvocations(methodName)));

    /// <summary>The methods and properties of this name, explicit implementations too.</summary>
    public IReadOnlyList<SyntaxNode> Declarations(string memberName)
        => !MayHold(memberName) ? [] : InOrder(Tokens(memberName).Where(token => (token.Parent is MethodDeclarationSyntax method && method.Identifier == token) || (token.Parent is PropertyDeclarationSyntax property && property.Identifier == token)).Select(token => token.Parent!));

    /// <summary><c>Name = …</c>, <c>x.Name = …</c>, <c>Name ??= …</c>, <c>{ Name = … }</c>, <c>(Name, …) = …</c> and <c>M(out Name)</c>.</summary>
    public IReadOnlyList<SyntaxNode> Writes(string memberName) => !MayHold(memberName) ? [] : _writes.TryGetValue(memberName, out var known) ? known : _writes.GetOrAdd(memberName, InOrder(Names(memberName).Select(Whole).Select(WriteTo).OfType<SyntaxNode>()));

    /// <summary>The names and member accesses that stand for a value: handed over, assigned, returned, called as a delegate.</summary>
    public IEnumerable<SyntaxNode> Values(string name)
        => Names(name).SelectMany(place => place.Parent is MemberAccessExpressionSyntax access && access.Name == place ? [place, access] : new ExpressionSyntax[] { place }).Where(IsValue);

    /// <summary>Whether a name or member access isn't a part of another one.</summary>
    private static bool IsValue(ExpressionSyntax node)
        => node.Parent switch
        {
            ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax => true,
            BinaryExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or ConditionalAccessExpressionSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Right == node,
            InvocationExpressionSyntax call => call.Expression == node,
            MemberAccessExpressionSyntax access => access.Expression == node && access.Parent is InvocationExpressionSyntax,
            _ => false,
        };

    /// <summary>All places where a name is used as one.</summary>
    public IEnumerable<SimpleNameSyntax> Names(string name) => Tokens(name).Select(token => token.Parent).OfType<SimpleNameSyntax>();

    /// <summary>The places in a part of the tree where a name is used as one: of a common name there are many in other parts.</summary>
    public IEnumerable<SimpleNameSyntax> Names(string name, TextSpan within) => Tokens(_positions.Find(name, within), name).Select(token => token.Parent).OfType<SimpleNameSyntax>().Where(place => within.Contains(place.Span));

    /// <summary>The literals that are this text, which is spelled like a name.</summary>
    public IEnumerable<LiteralExpressionSyntax> Texts(string text) => Tokens(text).Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.Parent).OfType<LiteralExpressionSyntax>();

    /// <summary>The last identifier of a possibly qualified, generic or aliased name or member access.</summary>
    public static string? LastName(SyntaxNode? node)
        => node switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            ConditionalAccessExpressionSyntax conditional => LastName(conditional.WhenNotNull),
            NullableTypeSyntax nullable => LastName(nullable.ElementType),
            _ => null,
        };

    /// <summary>The outermost expression or type whose last name a name is.</summary>
    private static SyntaxNode Whole(SimpleNameSyntax name)
    {
        SyntaxNode whole = name;
        while (whole.Parent is { } parent && parent switch
        {
            QualifiedNameSyntax qualified => qualified.Right == whole,
            AliasQualifiedNameSyntax qualified => qualified.Name == whole,
            MemberAccessExpressionSyntax access => access.Name == whole,
            MemberBindingExpressionSyntax => true,
            ConditionalAccessExpressionSyntax conditional => conditional.WhenNotNull == whole,
            NullableTypeSyntax => true,
            _ => false,
        })
        {
            whole = parent;
        }

        return whole;
    }

    private static IEnumerable<SyntaxNode> CreationsBy(SimpleNameSyntax name)
    {
        var whole = Whole(name);
        return whole.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == whole => [creation],
            PropertyDeclarationSyntax { Initializer.Value: ImplicitObjectCreationExpressionSyntax creation } property when property.Type == whole => [creation],
            VariableDeclarationSyntax variables when variables.Type == whole => variables.Variables.Select(variable => variable.Initializer?.Value).OfType<ImplicitObjectCreationExpressionSyntax>(),
            _ => [],
        };
    }

    private static SyntaxNode? WriteTo(SyntaxNode target)
    {
        if (target.Parent is AssignmentExpressionSyntax assignment)
        {
            return assignment.Left == target ? assignment : null;
        }

        if (target.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument)
        {
            return argument;
        }

        var tuple = target;
        while (tuple.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
        {
            tuple = outer;
        }

        return tuple != target && tuple.Parent is AssignmentExpressionSyntax deconstruction && deconstruction.Left == tuple ? deconstruction : null;
    }

    private static bool IsAskedFor(SyntaxToken token, string name)
        => token.Parent is { } place && place.AncestorsAndSelf().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => AskedName.In(node).Contains(name));

    /// <summary>The name in the declaration that the node initializes.</summary>
    private static string? DeclaredTypeName(SyntaxNode initializer)
        => initializer.Parent is not EqualsValueClauseSyntax { Parent: { } declaration }
            ? null
            : declaration switch
            {
                PropertyDeclarationSyntax property => LastName(property.Type),
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } => LastName(variables.Type),
                _ => null,
            };

    private IEnumerable<SyntaxNode> FindInvocations(string methodName)
        => Names(methodName).Select(Whole).Select(named => named.Parent is InvocationExpressionSyntax call && call.Expression == named ? call : null).OfType<SyntaxNode>();

    private IEnumerable<SyntaxNode> FindConstructorCalls()
        => Tokens("base").Concat(Tokens("this")).Select(token => token.Parent).OfType<ConstructorInitializerSyntax>()
            .Concat<SyntaxNode>(Tokens("class").Concat(Tokens("record")).Concat(Tokens("struct"))
                .Select(token => token.Parent)
                .OfType<TypeDeclarationSyntax>()
                .Distinct()
                .SelectMany(type => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []));

    /// <summary>Whether the name stands anywhere in the text. Most don't, and nothing is allocated for them.</summary>
    private bool MayHold(string name) => _positions.Find(name).Count > 0;

    /// <summary>The tokens of a name or keyword; what stands in comments and strings is none.</summary>
    private IEnumerable<SyntaxToken> Tokens(string name) => Tokens(_positions.Find(name), name);

    private IEnumerable<SyntaxToken> Tokens(ArraySegment<int> positions, string name)
    {
        foreach (var position in positions)
        {
            // An identifier may have an @ before it.
            var token = _root.FindToken(position);
            if (token.ValueText == name && token.Span.Contains(position) && position - token.SpanStart <= 1)
            {
                yield return token;
            }
        }
    }

    /// <summary>The names that hold a part; found by the text, as a whole name is.</summary>
    private IEnumerable<SimpleNameSyntax> NamesWith(string part)
    {
        var text = _root.SyntaxTree.GetText();
        foreach (var start in TextParts.Find(text, part))
        {
            if (_root.FindToken(start).Parent is SimpleNameSyntax name && name.Identifier.ValueText.Contains(part))
            {
                yield return name;
            }
        }
    }

    /// <summary>Each node once, as a walk through the tree comes to them.</summary>
    private static IReadOnlyList<SyntaxNode> InOrder(IEnumerable<SyntaxNode> nodes)
    {
        List<SyntaxNode>? found = null;
        foreach (var node in nodes)
        {
            (found ??= []).Add(node);
        }

        return found is null ? Array.Empty<SyntaxNode>()
            : found.Count == 1 ? found
            : [.. found.Distinct().OrderBy(node => node.SpanStart).ThenByDescending(node => node.Span.End)];
    }
}
