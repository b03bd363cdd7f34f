using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>The clients that a service collection makes: what <c>AddHttpClient</c> and what is called on its result are told to do with them.</summary>
internal static class ClientRegistrations
{
    private const string AddHttpClient = nameof(AddHttpClient);

    /// <summary>The method of a factory that hands out a client by its name.</summary>
    public const string CreateClient = nameof(CreateClient);

    /// <summary>
    /// The parameters that stand, in the lambdas that set it up, for a client that is the parameter of a constructor, or is asked for by name.
    /// </summary>
    public static IEnumerable<IParameterSymbol> Of(ProjectModel project, IOperation client)
        => client switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => Of(project, parameter),
            IInvocationOperation { TargetMethod.Name: CreateClient } creation
                => Parameters(project, call => UserIn(call) is null && call.Arguments.Argument("name")?.ConstantText() == (creation.Arguments.Argument("name")?.ConstantText() ?? "")),
            _ => [],
        };

    /// <summary>The same for the client that is the parameter of a constructor.</summary>
    public static IEnumerable<IParameterSymbol> Of(ProjectModel project, IParameterSymbol client)
        => client.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } ? Parameters(project, call => IsUser(call, type)) : [];

    private static bool IsUser(IInvocationOperation call, ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(UserIn(call), type);

    /// <summary>The class that a registration makes the client for which a parameter stands; <see langword="null"/> if it is made for none.</summary>
    public static ITypeSymbol? UserOf(ProjectModel project, IParameterSymbol parameter)
        => Calls(project).FirstOrDefault(call => Parameters(project, call).Contains(parameter, SymbolEqualityComparer.Default)) is { } call ? UserIn(call) : null;

    /// <summary>What the class is given for the client that a parameter of a registration's lambda stands for: the parameters of its constructors.</summary>
    public static IEnumerable<IParameterSymbol> GivenTo(ProjectModel project, IParameterSymbol parameter)
        => parameter is { Type: { } type, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } && type.Is("HttpClient", "System.Net.Http") ? ConstructorParameters(UserOf(project, parameter)) : [];

    /// <summary>The name by which the client is asked for that a parameter stands for; <see langword="null"/> if it isn't asked for by name.</summary>
    public static string? NameOf(ProjectModel project, IParameterSymbol parameter)
        => Calls(project).FirstOrDefault(call => UserIn(call) is null && Parameters(project, call).Contains(parameter, SymbolEqualityComparer.Default))?.Arguments.Argument("name")?.ConstantText();

    /// <summary>Whether a client is what a factory hands out by a name.</summary>
    public static bool IsNamed(IOperation client, string name)
        => client is IInvocationOperation { TargetMethod.Name: CreateClient } creation && (creation.Arguments.Argument("name")?.ConstantText() ?? "") == name;

    /// <summary>What stands for the clients whose requests go through a handler: in the lambdas that set them up, and in the classes that are given them.</summary>
    public static IEnumerable<ISymbol> WithHandler(ProjectModel project, ITypeSymbol handler)
        => from call in Calls(project)
           where Chain(call.Syntax).Select(project.Operation).OfType<IInvocationOperation>().Any(chained => IsGiven(chained, handler))
           from symbol in Parameters(project, call).Concat<ISymbol>(ConstructorParameters(UserIn(call))).Concat(Creators(project, call))
           select symbol;

    /// <summary>Whether a call adds the handler to a client.</summary>
    private static bool IsGiven(IInvocationOperation call, ITypeSymbol handler)
        => call.TargetMethod.Name is "AddHttpMessageHandler" or "ConfigurePrimaryHttpMessageHandler" or "ConfigureAdditionalHttpMessageHandlers"
            && (call.TargetMethod.TypeArguments.Any(type => SymbolEqualityComparer.Default.Equals(type, handler))
                || call.Descendants().OfType<IObjectCreationOperation>().Any(creation => SymbolEqualityComparer.Default.Equals(creation.Type, handler)));

    private static IEnumerable<IParameterSymbol> ConstructorParameters(ITypeSymbol? user)
        => (user as INamedTypeSymbol)?.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Where(parameter => parameter.Type.Is("HttpClient", "System.Net.Http")) ?? [];

    /// <summary>What the clients are kept in that are asked for by the name of the registration.</summary>
    private static IEnumerable<ISymbol> Creators(ProjectModel project, IInvocationOperation registration)
        => registration.Arguments.Argument("name")?.ConstantText() is not { } name ? []
            : from tree in project.TreesWith([CreateClient])
              from node in project.Index(tree).Invocations(CreateClient)
              let creation = project.Operation(node) as IInvocationOperation
              where creation?.Arguments.Argument("name")?.ConstantText() == name
              let holder = HolderOf(creation)
              where holder is not null
              select holder;

    private static ISymbol? HolderOf(IOperation creation)
        => creation.Parent switch
        {
            IConversionOperation conversion => HolderOf(conversion),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IAssignmentOperation assignment => assignment.Target.Variable()?.OriginalDefinition,
            _ => null,
        };

    private static ITypeSymbol? UserIn(IInvocationOperation call) => call.TargetMethod.TypeArguments.LastOrDefault();

    private static IEnumerable<IParameterSymbol> Parameters(ProjectModel project, Func<IInvocationOperation, bool> condition)
        => Calls(project).Where(condition).SelectMany(call => Parameters(project, call));

    private static IEnumerable<IInvocationOperation> Calls(ProjectModel project)
        => project.TreesWith([AddHttpClient]).SelectMany(tree => project.Index(tree).Invocations(AddHttpClient)).Select(project.Operation).OfType<IInvocationOperation>();

    /// <summary>The clients that a registration, and what is called on its result, are told to set up.</summary>
    public static IEnumerable<IParameterSymbol> Parameters(ProjectModel project, IInvocationOperation call)
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
