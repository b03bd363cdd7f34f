using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Models;

/// <summary>
/// What calls look like that may hand a value to a sink: how many arguments they have at least, and which name the first one may give. It rules out
/// calls of the same names before anything is bound.
/// </summary>
internal sealed class SinkShapes
{
    public static readonly SinkShapes None = new(new Dictionary<string, int>(), int.MaxValue, new Dictionary<string, ISet<string>>());

    /// <summary>By the name of the method.</summary>
    private readonly IReadOnlyDictionary<string, int> _leastArguments;

    /// <summary>Of all constructors together, since a creation may be of a derived class.</summary>
    private readonly int _leastOfCreation;

    /// <summary>The keys of methods all of whose rows have one.</summary>
    private readonly IReadOnlyDictionary<string, ISet<string>> _keys;

    private SinkShapes(IReadOnlyDictionary<string, int> leastArguments, int leastOfCreation, IReadOnlyDictionary<string, ISet<string>> keys)
    {
        _leastArguments = leastArguments;
        _leastOfCreation = leastOfCreation;
        _keys = keys;
    }

    public static SinkShapes Of(IEnumerable<KeyValuePair<INamedTypeSymbol, List<SinkRow>>> rowsByType, IEnumerable<KeyValuePair<ISymbol, List<SinkRow>>> rowsByMember)
    {
        var rows = rowsByType.SelectMany(type => type.Value.SelectMany(row => MembersOf(type.Key, row).Select(method => (Method: method, Row: row))))
            .Concat(rowsByMember.SelectMany(member => member.Value.Select(row => (Method: member.Key as IMethodSymbol, Row: row))).Where(named => named.Method is not null).Select(named => (Method: named.Method!, named.Row)))
            .Select(found => (found.Method, found.Row, Least: Least(found.Method, found.Row)))
            .Where(found => found.Least >= 0)
            .ToList();
        var methods = rows.Where(found => found.Method.MethodKind != MethodKind.Constructor).ToLookup(found => found.Method.Name);
        return new SinkShapes(
            methods.ToDictionary(method => method.Key, method => method.Min(found => found.Least)),
            rows.Where(found => found.Method.MethodKind == MethodKind.Constructor).Select(found => found.Least).DefaultIfEmpty(int.MaxValue).Min(),
            methods.Where(method => method.All(found => found.Row is { Key: not null, IsCollection: false }))
                .ToDictionary(method => method.Key, method => (ISet<string>)new HashSet<string>(method.Select(found => found.Row.Key!), StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a call of a method may be one of a row.</summary>
    public bool MayCall(SyntaxNode call, string name)
        => call is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
            || (HasEnough(arguments, _leastArguments.TryGetValue(name, out var least) ? least : 0) && !(_keys.TryGetValue(name, out var keys) && NamesOther(arguments, keys)));

    /// <summary>Whether a creation may hand a value to a constructor of a row.</summary>
    public bool MayCreate(SyntaxNode creation)
        => creation is not BaseObjectCreationExpressionSyntax { ArgumentList: var arguments } || (arguments is not null && HasEnough(arguments.Arguments, _leastOfCreation));

    private static IEnumerable<IMethodSymbol> MembersOf(INamedTypeSymbol type, SinkRow row)
        => row.IsConstructor ? type.InstanceConstructors : type.GetMembers(row.Member).Concat(type.GetTypeMembers().Where(block => block.Name.Length == 0).SelectMany(block => block.GetMembers(row.Member))).OfType<IMethodSymbol>();

    /// <summary>How many arguments a call has at least that gives the row's parameter one; -1 if there is no such parameter.</summary>
    private static int Least(IMethodSymbol method, SinkRow row)
        => method.Parameters.FirstOrDefault(parameter => parameter.Name == row.Parameter) is { } own ? own.Ordinal + (method.IsExtensionMethod ? 0 : 1) : -1;

    private static bool HasEnough(SeparatedSyntaxList<ArgumentSyntax> arguments, int least)
        => arguments.Count >= least || arguments.Any(argument => argument.NameColon is not null);

    /// <summary>Whether the first argument is a text, and none of the names.</summary>
    private static bool NamesOther(SeparatedSyntaxList<ArgumentSyntax> arguments, ISet<string> names)
        => arguments is [{ NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: var value } }, ..] && !(value is string text && names.Contains(text));
}
