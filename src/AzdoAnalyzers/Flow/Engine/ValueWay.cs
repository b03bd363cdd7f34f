using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>Tells by which places a value comes from its source to the sink, in the order in which it takes them.</summary>
internal static class ValueWay
{
    /// <summary>How many places are told: a way longer than that nobody reads.</summary>
    public const int MaxPlaces = 5;

    /// <summary>
    /// Where the value is written, if it is a constant; where it comes into another member, and where a text is joined of it; where the sink takes
    /// it, always, and once where it is written there. On a long way the places nearest to the sink are left out, what is passed on before what is joined.
    /// </summary>
    public static IReadOnlyList<WayPlace> Of(FlowSource source)
    {
        var used = new WayPlace(source.Use.Node, WayRole.Used);
        var places = new List<WayPlace>();
        if (source is { Kind: FlowSourceKind.Constant, IsDeadGuard: false, Value.Length: > 0 })
        {
            places.Add(new(source.Node, WayRole.Written));
        }

        for (var asked = source.Asker; asked?.Asker is { } asker; asked = asker)
        {
            if (Between(asker, asked) is { } place && !places.Exists(place.IsAt))
            {
                places.Add(place);
            }
        }

        places.RemoveAll(used.IsAt);
        while (places.Count >= MaxPlaces)
        {
            var passed = places.FindLastIndex(place => place.Role == WayRole.Passed);
            places.RemoveAt(passed >= 0 ? passed : places.Count - 1);
        }

        places.Add(used);
        return places;
    }

    private static WayPlace? Between(Request asker, Request asked)
        => asker.Value.Syntax != asked.Value.Syntax && asker.Value.Syntax.Contains(asked.Value.Syntax) ? TextPieces.Of(asker.Value).Length > 1 ? new(asker.Value.Syntax, WayRole.Joined) : null
            : MemberAround(asker.Value.Syntax) == MemberAround(asked.Value.Syntax) ? null
            : new(asker.Value is IParameterReferenceOperation ? asked.Value.Syntax : asker.Value.Syntax, WayRole.Passed);

    /// <summary>The member, or function inside of one, that a node stands in; the statements of a program are one.</summary>
    private static SyntaxNode? MemberAround(SyntaxNode node)
        => node.FirstAncestorOrSelf<SyntaxNode>(around => around is MemberDeclarationSyntax or LocalFunctionStatementSyntax) is var member && member is GlobalStatementSyntax ? member.Parent : member;
}
