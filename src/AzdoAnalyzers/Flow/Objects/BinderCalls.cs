using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models.Inputs;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>Reads single calls of binders: what they fill, and from where. What can't be one is told by its syntax, before anything is bound.</summary>
internal static class BinderCalls
{
    /// <summary>What a call fills, and what with; <see langword="null"/> if it is no binder's, or reads a text that no file is known to hold.</summary>
    /// <param name="project">The project.</param>
    /// <param name="call">The call.</param>
    /// <param name="names">Names of which the call has to hold one, unless it is handed the object itself.</param>
    public static Binding? Of(ProjectModel project, InvocationExpressionSyntax call, IReadOnlyCollection<string> names)
    {
        var name = SyntaxIndex.LastName(call.Expression);
        return BinderRows.All.Where(row => name is not null && row.Members.Contains(name) && (row.Object is not null || Mentions(call, names)))
            .Select(row => Of(project, call, row))
            .FirstOrDefault(bound => bound is not null);
    }

    private static Binding? Of(ProjectModel project, InvocationExpressionSyntax call, BinderRow row)
    {
        var called = project.Called(call);
        if (called is null ? !IsLikely(call, row) : called.ContainingType is not { } declaring || !row.Type.Includes(declaring))
        {
            return null;
        }

        var filled = row.Object is null ? null : Filled(project, call, row.Object);
        return (row.Object is null ? TypeOf(project, call, called) : filled?.Unwrapped().Type) is { } type && Kind(project, call, row) is { } kind
            ? new Binding(type, call, filled, kind)
            : null;
    }

    private static bool Mentions(InvocationExpressionSyntax call, IReadOnlyCollection<string> names)
        => (Outer(call) is ExpressionSyntax outer ? outer : call).DescendantNodes().OfType<SimpleNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText));

    /// <summary>What takes what a call hands back.</summary>
    private static SyntaxNode? Outer(SyntaxNode call) => call.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax ? Outer(call.Parent) : call.Parent;

    /// <summary>Whether a call that doesn't bind may be the row's: by what it is called on. What is handed a lambda fills the object by that.</summary>
    private static bool IsLikely(InvocationExpressionSyntax call, BinderRow row)
        => call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
            && !call.ArgumentList.Arguments.Any(argument => argument.Expression is AnonymousFunctionExpressionSyntax)
            && receiver.ToString() is var text && row.ReceiverWords.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static IOperation? Filled(ProjectModel project, InvocationExpressionSyntax call, string parameter)
        => project.Operation(call) is IInvocationOperation invocation ? invocation.Arguments.Argument(parameter)
            : call.ArgumentList.Arguments is [.., var last] ? project.Operation(last.Expression)
            : null;

    /// <summary>The type that a call names: as its type argument, by <c>typeof</c>, by a cast of what it hands back, or before it, as in <c>AddOptions&lt;T&gt;().Bind(…)</c>.</summary>
    private static ITypeSymbol? TypeOf(ProjectModel project, InvocationExpressionSyntax call, IMethodSymbol? called)
    {
        if (called is { TypeArguments: [var argument, ..] })
        {
            return Element(argument);
        }

        var named = call.DescendantNodes(node => node is not ArgumentListSyntax).OfType<GenericNameSyntax>().Select(generic => generic.TypeArgumentList.Arguments[0])
            .Concat(call.ArgumentList.Arguments.Select(handed => handed.Expression).OfType<TypeOfExpressionSyntax>().Select(reflected => reflected.Type))
            .FirstOrDefault()
            ?? Outer(call) switch
            {
                CastExpressionSyntax cast => cast.Type,
                BinaryExpressionSyntax { Right: TypeSyntax type } => type,
                _ => null,
            };
        return named is null ? null : Element(UnboundOptions.Named(project.SemanticModel(named), named));
    }

    /// <summary>What a list is of: its elements are filled.</summary>
    private static ITypeSymbol? Element(ITypeSymbol? type)
        => type switch
        {
            IArrayTypeSymbol { ElementType: var element } => element,
            INamedTypeSymbol { TypeArguments: [.., var element], ContainingNamespace: var space } when space.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) => element,
            _ => type,
        };

    private static FlowSourceKind? Kind(ProjectModel project, InvocationExpressionSyntax call, BinderRow row)
        => !row.IsOfText ? FlowSourceKind.Configuration
            : call.ArgumentList.Arguments.Any(argument => FileTexts.Include(project, project.Operation(argument.Expression))) ? FlowSourceKind.File
            : row.IsOfJson && call.ArgumentList.Arguments.Any(argument => IsJson(project, argument.Expression)) ? FlowSourceKind.Constant
            : null;

    /// <summary>Whether an argument is a known text that holds an object.</summary>
    private static bool IsJson(ProjectModel project, ExpressionSyntax argument)
        => project.Operation(argument) is { Type.SpecialType: SpecialType.System_String } text && SingleText.Of(project, text)?.TrimStart() is ['{', ..];
}
