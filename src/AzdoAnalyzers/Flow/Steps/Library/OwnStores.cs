using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The steps of what a program reads under a name that it writes itself: an environment variable, a setting of its configuration.</summary>
internal static class OwnStores
{
    private const string SetVariable = nameof(Environment.SetEnvironmentVariable);

    private const string SetData = "SetData";

    private const string GetData = "GetData";

    /// <summary>Goes on with what the project writes under the name that an origin is read by; returns whether the member that reads it has written it before.</summary>
    public static bool Follow(Tracer tracer, Request request, FlowSource origin)
    {
        switch (origin.Kind)
        {
            case FlowSourceKind.EnvironmentVariable when origin.Value.Length > 0 && !tracer.Project.Options.ServiceVariables.Contains(origin.Value):
                return FollowVariable(tracer, request, origin);
            case FlowSourceKind.Configuration:
                _ = RowSteps.Follow(tracer, request) || ElementSteps.Follow(tracer, request);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Goes on from the data of an application that are read by a name to what the project keeps under that name; <see langword="false"/> if it is no such read.</summary>
    public static bool FollowData(Tracer tracer, Request request)
    {
        if (request.Value is not IInvocationOperation { TargetMethod: { Name: GetData, ContainingType: var store } } read || !IsStore(store))
        {
            return false;
        }

        var name = read.Arguments.Argument("name") is { } asked ? SingleText.Of(tracer.Project, asked) : null;
        foreach (var call in from tree in tracer.Project.TreesWith([SetData])
                             from node in tracer.Project.Index(tree).Invocations(SetData)
                             let set = tracer.Project.Operation(node) as IInvocationOperation
                             where set is not null && IsStore(set.TargetMethod.ContainingType)
                             select set)
        {
            if (call.Arguments.Argument("name") is { } written && name is not null && SingleText.Of(tracer.Project, written) == name && call.Arguments.Argument("data") is { } data)
            {
                tracer.Follow(request with { Value = data, Frame = null, Branch = null, IsAlternative = true });
            }
        }

        return true;
    }

    private static bool IsStore(INamedTypeSymbol type) => type.Is("AppContext", nameof(System)) || type.Is(nameof(AppDomain), nameof(System));

    /// <summary>The variables of the convention are sinks where they are set, whoever reads them.</summary>
    private static bool FollowVariable(Tracer tracer, Request request, FlowSource origin)
    {
        var isWritten = false;
        foreach (var call in from tree in tracer.Project.TreesWith([SetVariable])
                             from node in tracer.Project.Index(tree).Invocations(SetVariable)
                             where MayName(node, origin.Value)
                             let set = tracer.Project.Operation(node) as IInvocationOperation
                             where set?.IsCallOf(nameof(Environment), nameof(System), SetVariable) == true
                             select set)
        {
            if (call.Arguments.Argument("variable") is { } variable && call.Arguments.Argument("value") is { } value && SingleText.Of(tracer.Project, variable) == origin.Value)
            {
                isWritten |= IsBefore(call.Syntax, origin.Node) && !value.IsNothing();
                tracer.Follow(request with { Value = value, Frame = null, Branch = null, IsAlternative = true });
            }
        }

        return isWritten;
    }

    /// <summary>Whether the first thing that a call is handed can be this text: another one that is written there isn't it.</summary>
    private static bool MayName(SyntaxNode call, string text)
        => call is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: string written } }, ..] } || written == text;

    /// <summary>Whether a statement of a block runs before what follows in the block.</summary>
    private static bool IsBefore(SyntaxNode call, SyntaxNode read)
        => call.FirstAncestorOrSelf<StatementSyntax>() is { Parent: { } parent } statement
            && (parent is GlobalStatementSyntax ? parent.Parent : parent) is (BlockSyntax or CompilationUnitSyntax) and var block
            && block.Span.Contains(read.Span) && statement.Span.End <= read.SpanStart;
}
