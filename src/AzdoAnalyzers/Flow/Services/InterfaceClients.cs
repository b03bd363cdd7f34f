using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>The clients that Refit makes of an interface.</summary>
internal static class InterfaceClients
{
    private const string RestService = nameof(RestService);

    private const string For = nameof(For);

    private const string AddRefitClient = nameof(AddRefitClient);

    /// <summary>Whether some are, or may be, given a client of plain HTTP, and not a URL.</summary>
    public static bool TakeSenders(ProjectModel project)
        => project.TreesWith([AddRefitClient]).Any()
            || project.TreesWith([RestService]).SelectMany(tree => project.Index(tree).Invocations(For)).Select(project.Operation)
                .Any(call => call is not IInvocationOperation { Arguments: var arguments } || arguments.Any(argument => ClientTypes.IsSender(argument.Value.Unwrapped().Type)));

    /// <summary>What they are made with: URLs, clients of plain HTTP, the parameters of functions that set those up.</summary>
    public static IEnumerable<IOperation> MadeWith(ProjectModel project, INamedTypeSymbol type)
        => Calls(project, For, type).SelectMany(call => call.Arguments).Select(argument => argument.Value.Unwrapped()).Where(value => value.Type is { SpecialType: SpecialType.System_String } || ClientTypes.IsSender(value.Type))
            .Concat(Calls(project, AddRefitClient, type).SelectMany(call => ClientRegistrations.Parameters(project, call)).SelectMany(client => References.To(project, client)));

    private static IEnumerable<IInvocationOperation> Calls(ProjectModel project, string method, INamedTypeSymbol type)
        => from tree in project.TreesWith([method])
           where project.NamesIn(tree).MayContain(type.Name)
           from node in project.Index(tree).Invocations(method)
           let call = project.Operation(node) as IInvocationOperation
           where call is { TargetMethod.TypeArguments: [var made] } && SymbolEqualityComparer.Default.Equals(made, type)
           select call;
}
