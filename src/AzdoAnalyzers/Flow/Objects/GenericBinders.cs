using AzdoAnalyzers.Models.Inputs;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>Methods of the project that hand their type parameter on to a binder: <c>T Load&lt;T&gt;(string path) => JsonSerializer.Deserialize&lt;T&gt;(File.ReadAllText(path))</c>.</summary>
internal static class GenericBinders
{
    /// <summary>Those of a project, by their names.</summary>
    public static ILookup<string, GenericBinder> Of(ProjectModel project) => project.Once(nameof(GenericBinders), project.Compilation, () => All(project).ToLookup(binder => binder.Method.Name));

    /// <summary>What a call of one fills; <see langword="null"/> if it is another call.</summary>
    public static Binding? Of(ProjectModel project, InvocationExpressionSyntax call)
        => SyntaxIndex.LastName(call.Expression) is { } name && Of(project)[name].ToList() is { Count: > 0 } binders && project.Called(call) is { } called
            && binders.Find(binder => Implementations.Is(binder.Method, called)) is { } known && called.TypeArguments.Length > known.Parameter.Ordinal
            ? known.Binding with { Type = called.TypeArguments[known.Parameter.Ordinal], Call = call, Object = null }
            : null;

    private static IEnumerable<GenericBinder> All(ProjectModel project)
        => from tree in project.TreesWith(BinderRows.Members)
           let index = project.Index(tree)
           from call in BinderRows.Members.SelectMany(index.Invocations).OfType<InvocationExpressionSyntax>()
           let parameters = TypeParameters(call)
           where parameters is { Count: > 0 }
           let bound = BinderCalls.Of(project, call, parameters)
           where bound is { Type: ITypeParameterSymbol { DeclaringMethod: not null } }
           let parameter = (ITypeParameterSymbol)bound.Type
           select new GenericBinder(parameter.DeclaringMethod!.OriginalDefinition, parameter, bound);

    /// <summary>The names of the type parameters of the methods around a call.</summary>
    private static IReadOnlyCollection<string> TypeParameters(SyntaxNode call)
        => [.. call.Ancestors().TakeWhile(node => node is not TypeDeclarationSyntax)
            .SelectMany(node => (node as MethodDeclarationSyntax)?.TypeParameterList?.Parameters ?? (node as LocalFunctionStatementSyntax)?.TypeParameterList?.Parameters ?? [])
            .Select(parameter => parameter.Identifier.ValueText)];
}
