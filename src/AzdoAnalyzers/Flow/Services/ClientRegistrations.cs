using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>The clients that a service collection makes: what <c>AddHttpClient</c> and what is called on its result are told to do with them.</summary>
internal static class ClientRegistrations
{
    private const string AddHttpClient = nameof(AddHttpClient);

    /// <summary>
    /// The parameters that stand, in the lambdas that set it up, for a client that is the parameter of a constructor, or is asked for by name.
    /// </summary>
    public static IEnumerable<IParameterSymbol> Of(ProjectModel project, IOperation client)
        => client switch
        {
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } }
                => Parameters(project, call => SymbolEqualityComparer.Default.Equals(UserIn(call), type)),
            IInvocationOperation { TargetMethod.Name: "CreateClient" } creation
                => Parameters(project, call => UserIn(call) is null && call.Arguments.Argument("name")?.ConstantText() == (creation.Arguments.Argument("name")?.ConstantText() ?? "")),
            _ => [],
        };

    /// <summary>The class that a registration makes the client for which a parameter stands; <see langword="null"/> if it is made for none.</summary>
    public static ITypeSymbol? UserOf(ProjectModel project, IParameterSymbol parameter)
        => Calls(project).FirstOrDefault(call => Parameters(project, call).Contains(parameter, SymbolEqualityComparer.Default)) is { } call ? UserIn(call) : null;

    private static ITypeSymbol? UserIn(IInvocationOperation call) => call.TargetMethod.TypeArguments.LastOrDefault();

    private static IEnumerable<IParameterSymbol> Parameters(ProjectModel project, Func<IInvocationOperation, bool> condition)
        => Calls(project).Where(condition).SelectMany(call => Parameters(project, call));

    private static IEnumerable<IInvocationOperation> Calls(ProjectModel project)
        => project.TreesWith([AddHttpClient]).SelectMany(tree => project.Index(tree).Invocations(AddHttpClient)).Select(project.Operation).OfType<IInvocationOperation>();

    private static IEnumerable<IParameterSymbol> Parameters(ProjectModel project, IInvocationOperation call)
        => Chain(call.Syntax)
            .Select(project.Operation)
            .OfType<IInvocationOperation>()
            .SelectMany(chained => chained.Arguments)
            .Select(argument => argument.Value.Unwrapped())
            .OfType<IAnonymousFunctionOperation>()
            .SelectMany(function => function.Symbol.Parameters.Where(parameter => parameter.Type.Is("HttpClient", "System.Net.Http")));

    /// <summary>A call, and the calls on its result.</summary>
    private static IEnumerable<SyntaxNode> Chain(SyntaxNode? call)
    {
        for (; call is InvocationExpressionSyntax; call = (call.Parent as MemberAccessExpressionSyntax)?.Parent)
        {
            yield return call;
        }
    }
}
