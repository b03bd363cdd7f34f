using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Models;

/// <summary>What the calls of one row's method look like.</summary>
/// <param name="Row">The row.</param>
/// <param name="Least">How many arguments a call has at least that gives the row's parameter one.</param>
/// <param name="IsStatic">Whether the method is called on its type.</param>
internal readonly record struct SinkShape(SinkRow Row, int Least, bool IsStatic);

/// <summary>
/// What calls look like that may hand a value to a sink: how many arguments they have at least, which name the first one may give, what they are
/// called on. It rules out calls of the same names before anything is bound.
/// </summary>
internal sealed class SinkShapes
{
    public static readonly SinkShapes None = new(new Dictionary<string, List<SinkShape>>(), int.MaxValue);

    /// <summary>By the name of the method.</summary>
    private readonly IReadOnlyDictionary<string, List<SinkShape>> _methods;

    /// <summary>Of all constructors together, since a creation may be of a derived class.</summary>
    private readonly int _leastOfCreation;

    private SinkShapes(IReadOnlyDictionary<string, List<SinkShape>> methods, int leastOfCreation)
    {
        _methods = methods;
        _leastOfCreation = leastOfCreation;
    }

    public static SinkShapes Of(IEnumerable<KeyValuePair<INamedTypeSymbol, List<SinkRow>>> rowsByType, IEnumerable<KeyValuePair<ISymbol, List<SinkRow>>> rowsByMember)
    {
        var methods = new Dictionary<string, List<SinkShape>>();
        var leastOfCreation = int.MaxValue;
        var rows = rowsByType.SelectMany(type => type.Value.SelectMany(row => MembersOf(type.Key, row).Select(method => (Method: method, Row: row))))
            .Concat(rowsByMember.SelectMany(member => member.Value.Select(row => (Method: member.Key as IMethodSymbol, Row: row))).Where(named => named.Method is not null).Select(named => (Method: named.Method!, named.Row)));
        foreach (var (method, row) in rows)
        {
            if (Least(method, row) is not (>= 0 and var least))
            {
                continue;
            }

            if (method.MethodKind == MethodKind.Constructor)
            {
                leastOfCreation = Math.Min(leastOfCreation, least);
                continue;
            }

            if (!methods.TryGetValue(method.Name, out var shapes))
            {
                methods.Add(method.Name, shapes = []);
            }

            shapes.Add(new SinkShape(row, least, method is { IsStatic: true, IsExtensionMethod: false }));
        }

        return new SinkShapes(methods, leastOfCreation);
    }

    /// <summary>Whether a call of a method may be one of a row.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="receiver">The last name of what the method is called on; <see langword="null"/>: it isn't known.</param>
    /// <param name="names">The names in the file.</param>
    /// <param name="aliases">The aliases that are valid in it.</param>
    public bool MayCall(SyntaxNode call, string method, string? receiver, TextNames names, ICollection<string> aliases)
    {
        if (call is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } || !_methods.TryGetValue(method, out var shapes))
        {
            return true;
        }

        foreach (var shape in shapes)
        {
            if (HasEnough(arguments, shape.Least)
                && !(shape.Row is { Key: { } key, IsCollection: false } && NamesOther(arguments, key))
                && (receiver is null || aliases.Contains(receiver) || (shape.IsStatic ? receiver.EndsWith(shape.Row.SimpleTypeName, StringComparison.Ordinal) : MayHold(shape.Row, receiver, names))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a creation may hand a value to a constructor of a row.</summary>
    public bool MayCreate(SyntaxNode creation)
        => creation is not BaseObjectCreationExpressionSyntax { ArgumentList: var arguments } || (arguments is not null && HasEnough(arguments.Arguments, _leastOfCreation));

    /// <summary>Whether something of this name may be the object that a row's member is used on: it is named like it, or the file names the type or the key.</summary>
    private static bool MayHold(SinkRow row, string receiver, TextNames names)
        => row.ReceiverPart is not { } part || receiver.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0 || names.MayContain(row.SimpleTypeName) || (row.Key is { } key && names.MayContain(key));

    private static IEnumerable<IMethodSymbol> MembersOf(INamedTypeSymbol type, SinkRow row)
        => row.IsConstructor ? type.InstanceConstructors : type.GetMembers(row.Member).Concat(type.GetTypeMembers().Where(block => block.Name.Length == 0).SelectMany(block => block.GetMembers(row.Member))).OfType<IMethodSymbol>();

    /// <summary>How many arguments a call has at least that gives the row's parameter one; -1 if there is no such parameter.</summary>
    private static int Least(IMethodSymbol method, SinkRow row)
        => method.Parameters.FirstOrDefault(parameter => parameter.Name == row.Parameter) is { } own ? own.Ordinal + (method.IsExtensionMethod ? 0 : 1) : -1;

    private static bool HasEnough(SeparatedSyntaxList<ArgumentSyntax> arguments, int least)
        => arguments.Count >= least || arguments.Any(argument => argument.NameColon is not null);

    /// <summary>Whether the first argument is a text, and another one than the key.</summary>
    private static bool NamesOther(SeparatedSyntaxList<ArgumentSyntax> arguments, string key)
        => arguments is [{ NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: var value } }, ..] && !(value is string text && text.Equals(key, StringComparison.OrdinalIgnoreCase));
}
