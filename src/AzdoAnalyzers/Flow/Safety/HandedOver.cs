using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>
/// What hands a value to the client that it reaches: the calls and the elements of collections on its way. Two values of one client that the same ones
/// hand over are alternatives to each other, as a setting and its fallback; otherwise the client is made once for each.
/// </summary>
internal static class HandedOver
{
    /// <summary>Stands for the calls and elements, without a character of the value; FNV-1a over where they stand.</summary>
    public static long By(FlowSource value)
    {
        var way = unchecked((long)14695981039346656037);
        for (var asked = value.Asker; asked?.Asker is { } asker; asked = asker)
        {
            if (Call(asker, asked.Value) is { } call)
            {
                Add(call);
            }

            if (Element(asked.Value.Syntax) is { } element && !element.Contains(asker.Value.Syntax))
            {
                Add(element);
            }
        }

        return way;

        void Add(SyntaxNode place)
        {
            foreach (var character in place.SyntaxTree.FilePath)
            {
                way = unchecked((way ^ character) * 1099511628211);
            }

            way = unchecked((way ^ place.SpanStart) * 1099511628211);
        }
    }

    /// <summary>The call or creation, one of perhaps several, whose argument a parameter is; <see langword="null"/> where the trace only comes back to the call that it went into.</summary>
    private static SyntaxNode? Call(Request asker, IOperation asked)
        => asker.Value is IParameterReferenceOperation && CallArgument.CallOf(asked)?.Syntax is { } call && !(asker.Frame is { IsCreation: false } frame && frame.Call.Syntax == call) ? call : null;

    /// <summary>The element of a collection of several that a value is, or that is made with it.</summary>
    private static SyntaxNode? Element(SyntaxNode value)
    {
        for (var node = value; node is not (null or StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax); node = node.Parent)
        {
            if (node.Parent is CollectionExpressionSyntax { Elements.Count: > 1 }
                or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression, Expressions.Count: > 1 })
            {
                return node;
            }
        }

        return null;
    }
}
