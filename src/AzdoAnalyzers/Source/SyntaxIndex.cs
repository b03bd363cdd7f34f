using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>The nodes of one tree by which values travel from one member to another, by the name they are written under. No binding.</summary>
internal sealed class SyntaxIndex
{
    private readonly Dictionary<string, List<SyntaxNode>> _creations = [];

    private readonly Dictionary<string, List<SyntaxNode>> _invocations = [];

    private readonly Dictionary<string, List<SyntaxNode>> _writes = [];

    private readonly Dictionary<string, List<SyntaxNode>> _declarations = [];

    private readonly List<SyntaxNode> _targetTypedCreations = [];

    private readonly List<SyntaxNode> _constructorCalls = [];

    private readonly List<SyntaxNode> _indexedWrites = [];

    private readonly List<SyntaxNode> _pairInitializers = [];

    private readonly List<SyntaxNode> _textFallbacks = [];

    private readonly HashSet<string> _askedNames = [];

    private readonly List<KeyValuePair<string, string>> _aliases = [];

    private readonly List<KeyValuePair<string, string>> _globalAliases = [];

    private readonly List<string> _globalStatics = [];

    private readonly HashSet<string> _valueNames = [];

    private readonly SyntaxTree _tree;

    private SyntaxIndex(SyntaxTree tree) => _tree = tree;

    /// <summary><c>using Alias = Some.Name;</c> as (alias, last part of the name), valid in this tree.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Aliases => _aliases;

    /// <summary>The same with <c>global using</c>, valid in all trees.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GlobalAliases => _globalAliases;

    /// <summary>The last parts of the types' names in <c>global using static Some.Type;</c>, valid in all trees.</summary>
    public IReadOnlyList<string> GlobalStatics => _globalStatics;

    /// <summary><c>new(…)</c> where no declaration next to it names the type.</summary>
    public IReadOnlyList<SyntaxNode> TargetTypedCreations => _targetTypedCreations;

    /// <summary><c>x["…"] = …</c>, whatever <c>x</c> is.</summary>
    public IReadOnlyList<SyntaxNode> IndexedWrites => _indexedWrites;

    /// <summary><c>{ "…", … }</c> in a collection initializer.</summary>
    public IReadOnlyList<SyntaxNode> PairInitializers => _pairInitializers;

    /// <summary>The expression that names what an indexed write or a pair in an initializer gives a value.</summary>
    public static ExpressionSyntax? PairName(SyntaxNode pair)
        => pair switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key, ..] } } => key.Expression,
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key, ..] } } => key.Expression,
            InitializerExpressionSyntax { Expressions: [var key, ..] } => key,
            _ => null,
        };

    /// <summary>Whether a comparison, a pattern or a call asks for a name.</summary>
    public bool AsksFor(string name) => _askedNames.Contains(name);

    /// <summary><c>"…" + x ?? …</c>, and the same with other expressions on the left that put something together or call a method.</summary>
    public IReadOnlyList<SyntaxNode> TextFallbacks => _textFallbacks;

    /// <summary><c>base(…)</c>, <c>this(…)</c>, and the arguments of the base type in a declaration.</summary>
    public IReadOnlyList<SyntaxNode> ConstructorCalls => _constructorCalls;

    public static SyntaxIndex Of(SyntaxTree tree)
    {
        var index = new SyntaxIndex(tree);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            index.Add(node);
            index._askedNames.UnionWith(AskedName.In(node));
        }

        return index;
    }

    /// <summary><c>new Name(…)</c> and <c>Name x = new(…)</c>, for a name or alias of a type.</summary>
    public IReadOnlyList<SyntaxNode> Creations(string typeName) => Find(_creations, typeName);

    /// <summary>The same for all names that a condition holds for.</summary>
    public IEnumerable<SyntaxNode> Creations(Func<string, bool> condition)
        => _creations.Where(creations => condition(creations.Key)).SelectMany(creations => creations.Value);

    /// <summary><c>Name(…)</c>, <c>x.Name(…)</c>, <c>x?.Name(…)</c>.</summary>
    public IReadOnlyList<SyntaxNode> Invocations(string methodName) => Find(_invocations, methodName);

    /// <summary>The methods and properties of this name, explicit implementations too.</summary>
    public IReadOnlyList<SyntaxNode> Declarations(string memberName) => Find(_declarations, memberName);

    /// <summary><c>Name = …</c>, <c>x.Name = …</c>, <c>Name ??= …</c>, <c>{ Name = … }</c>, <c>(Name, …) = …</c> and <c>M(out Name)</c>.</summary>
    public IReadOnlyList<SyntaxNode> Writes(string memberName) => Find(_writes, memberName);

    /// <summary>
    /// The names and member accesses that stand for a value: handed over, assigned, returned, called as a delegate. It walks the tree, if the name is
    /// one at all, which names of methods seldom are.
    /// </summary>
    public IEnumerable<SyntaxNode> Values(string name)
        => _valueNames.Contains(name) ? _tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(node => IsValue(node) && LastName(node) == name) : [];

    /// <summary>Whether a name or member access isn't a part of another one.</summary>
    private static bool IsValue(ExpressionSyntax node)
        => node is SimpleNameSyntax or MemberAccessExpressionSyntax && node.Parent switch
        {
            ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax => true,
            BinaryExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or ConditionalAccessExpressionSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Right == node,
            InvocationExpressionSyntax call => call.Expression == node,
            MemberAccessExpressionSyntax access => access.Expression == node && access.Parent is InvocationExpressionSyntax,
            _ => false,
        };

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

    private void Add(SyntaxNode node)
    {
        if (node is ExpressionSyntax value and (SimpleNameSyntax or MemberAccessExpressionSyntax) && IsValue(value) && LastName(value) is { } valueName)
        {
            _valueNames.Add(valueName);
        }

        switch (node)
        {
            case ObjectCreationExpressionSyntax creation:
                Add(_creations, LastName(creation.Type), node);
                break;
            case ImplicitObjectCreationExpressionSyntax when DeclaredTypeName(node) is { } typeName:
                Add(_creations, typeName, node);
                break;
            case ImplicitObjectCreationExpressionSyntax:
                _targetTypedCreations.Add(node);
                break;
            case ConstructorInitializerSyntax:
            case PrimaryConstructorBaseTypeSyntax:
                _constructorCalls.Add(node);
                break;
            case InvocationExpressionSyntax invocation:
                Add(_invocations, LastName(invocation.Expression), node);
                break;
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax }:
                _indexedWrites.Add(node);
                break;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression }:
                _pairInitializers.Add(node);
                break;
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets }:
                foreach (var name in targets.DescendantNodes().OfType<ArgumentSyntax>().Select(target => LastName(target.Expression)).Distinct())
                {
                    Add(_writes, name, node);
                }

                break;
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument:
                Add(_writes, LastName(argument.Expression), node);
                break;
            case AssignmentExpressionSyntax assignment:
                Add(_writes, LastName(assignment.Left), node);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax }:
                _textFallbacks.Add(node);
                break;
            case MethodDeclarationSyntax method:
                Add(_declarations, method.Identifier.ValueText, node);
                break;
            case PropertyDeclarationSyntax property:
                Add(_declarations, property.Identifier.ValueText, node);
                break;
            case UsingDirectiveSyntax { Alias: { } alias, NamespaceOrType: { } target } directive when LastName(target) is { } targetName:
                var aliases = directive.GlobalKeyword.IsKind(SyntaxKind.None) ? _aliases : _globalAliases;
                aliases.Add(new(alias.Name.Identifier.ValueText, targetName));
                break;
            case UsingDirectiveSyntax { NamespaceOrType: { } type } directive when directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && LastName(type) is { } typeName:
                _globalStatics.Add(typeName);
                break;
        }
    }

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

    private static void Add(Dictionary<string, List<SyntaxNode>> nodes, string? name, SyntaxNode node)
    {
        if (name is null)
        {
            return;
        }

        if (!nodes.TryGetValue(name, out var list))
        {
            nodes.Add(name, list = []);
        }

        list.Add(node);
    }

    private static IReadOnlyList<SyntaxNode> Find(Dictionary<string, List<SyntaxNode>> nodes, string name)
        => nodes.TryGetValue(name, out var list) ? list : ImmutableArray<SyntaxNode>.Empty;
}
